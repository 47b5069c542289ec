CREATE TABLE `wp_options` (`option_id` bigint, `option_name` varchar(191), `option_value` longtext);
INSERT INTO `wp_options` VALUES
  (1,'home','https://one.example'),
  (2,'siteurl','https://one.example'),
  (3,'blogname','One'),
  (4,'permalink_structure','/%postname%/'),
  (5,'posts_per_page','3'),
  (6,'sticky_posts','a:1:{i:0;i:2;}'),
  (7,'wp_attachment_pages_enabled','0'),
  (8,'show_on_front','page'),
  (9,'page_on_front','0'),
  (10,'page_for_posts','30'),
  (11,'rewrite_rules','a:3:{s:8:"tools/?$";s:24:"index.php?post_type=tool";s:30:"tools/([^/]+)(?:/([0-9]+))?/?$";s:43:"index.php?tool=$matches[1]&page=$matches[2]";s:29:"note/([^/]+)(?:/([0-9]+))?/?$";s:43:"index.php?note=$matches[1]&page=$matches[2]";}'),
  (12,'stylesheet','t'),
  (13,'theme_mods_t','a:1:{s:18:"nav_menu_locations";a:2:{s:6:"footer";i:51;s:7:"primary";i:52;}}');
CREATE TABLE `wp_posts` (`ID` bigint, `post_author` bigint, `post_date` datetime, `post_date_gmt` datetime, `post_content` longtext, `post_title` text, `post_status` varchar(20), `post_name` varchar(200), `post_parent` bigint, `menu_order` int, `post_type` varchar(20), `post_mime_type` varchar(100)) DEFAULT CHARSET=utf8mb4;
INSERT INTO `wp_posts` VALUES
  (1,1,'2024-01-01 10:00:00','2024-01-01 10:00:00','Words of 1. <a href="/pic/">pic</a>','Post 1','publish','post-1',0,0,'post',''),
  (2,1,'2024-01-02 10:00:00','2024-01-02 10:00:00','Words of 2. <a href="/pic/">pic</a>','Post 2','publish','post-2',0,0,'post',''),
  (3,1,'2024-01-03 10:00:00','2024-01-03 10:00:00','Words of 3. <a href="/pic/">pic</a>','Post 3','publish','post-3',0,0,'post',''),
  (4,1,'2024-01-04 10:00:00','2024-01-04 10:00:00','Words of 4. <a href="/pic/">pic</a>','Post 4','publish','post-4',0,0,'post',''),
  (5,1,'2024-01-05 10:00:00','2024-01-05 10:00:00','Words of 5. <a href="/pic/">pic</a>','Post 5','publish','post-5',0,0,'post',''),
  (6,1,'2024-01-06 10:00:00','2024-01-06 10:00:00','Words of 6. <a href="/pic/">pic</a>','Post 6','publish','post-6',0,0,'post',''),
  (7,1,'2024-01-07 10:00:00','2024-01-07 10:00:00','Words of 7. <a href="/pic/">pic</a>','Post 7','publish','post-7',0,0,'post',''),
  (8,1,'2024-01-08 10:00:00','2024-01-08 10:00:00','Words of 8. <a href="/pic/">pic</a>','Post 8','publish','post-8',0,0,'post',''),
  (20,1,'2024-02-01 10:00:00','2024-02-01 10:00:00','','Saw','publish','saw',0,0,'tool',''),
  (21,1,'2024-02-01 10:00:00','2024-02-01 10:00:00','','Note one','publish','note-one',0,0,'note',''),
  (30,1,'2024-02-01 10:00:00','2024-02-01 10:00:00','','News','publish','news',0,0,'page',''),
  (31,1,'2024-02-01 10:00:00','2024-02-01 10:00:00','','About','publish','about',0,0,'page',''),
  (32,1,'2024-02-01 10:00:00','2024-02-01 10:00:00','Words that nobody saw.','All tools','publish','tools',0,0,'page',''),
  (40,1,'2024-02-01 10:00:00','2024-02-01 10:00:00','','Pic','inherit','pic',0,0,'attachment','image/png'),
  (60,1,'2024-02-01 10:00:00','2024-02-01 10:00:00','','Foot','publish','i60',0,1,'nav_menu_item',''),
  (61,1,'2024-02-01 10:00:00','2024-02-01 10:00:00','','','publish','i61',0,1,'nav_menu_item',''),
  (62,1,'2024-02-01 10:00:00','2024-02-01 10:00:00','','Anchor','publish','i62',0,2,'nav_menu_item','');
CREATE TABLE `wp_postmeta` (`meta_id` bigint, `post_id` bigint, `meta_key` varchar(255), `meta_value` longtext);
INSERT INTO `wp_postmeta` VALUES (1,40,'_wp_attached_file','2024/02/pic.png'),
  (2,60,'_menu_item_type','custom'),
  (3,60,'_menu_item_url','/about/'),
  (4,61,'_menu_item_type','post_type_archive'),
  (5,61,'_menu_item_object','tool'),
  (6,62,'_menu_item_type','custom'),
  (7,62,'_menu_item_url','https://one.example/about/?a=1&b=2#team');
CREATE TABLE `wp_terms` (`term_id` bigint, `name` varchar(200), `slug` varchar(200));
INSERT INTO `wp_terms` VALUES (1,'Red','red'),
  (51,'Aaa','aaa'),
  (52,'Zzz','zzz');
CREATE TABLE `wp_term_taxonomy` (`term_taxonomy_id` bigint, `term_id` bigint, `taxonomy` varchar(32), `description` longtext, `parent` bigint);
INSERT INTO `wp_term_taxonomy` VALUES (1,1,'category','',0),
  (51,51,'nav_menu','',0),
  (52,52,'nav_menu','',0);
CREATE TABLE `wp_term_relationships` (`object_id` bigint, `term_taxonomy_id` bigint, `term_order` int);
INSERT INTO `wp_term_relationships` VALUES (1,1,0),
  (2,1,0),
  (3,1,0),
  (4,1,0),
  (5,1,0),
  (6,1,0),
  (7,1,0),
  (8,1,0),
  (60,51,0),
  (61,52,0),
  (62,52,0);
CREATE TABLE `wp_users` (`ID` bigint, `user_login` varchar(60), `user_nicename` varchar(50), `display_name` varchar(250));
INSERT INTO `wp_users` VALUES (1,'ann','ann','Ann');
