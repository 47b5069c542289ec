package dev.pressport.source.sql;

import dev.pressport.source.sql.TableListener.Column;
import dev.pressport.text.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of WordPress's own tables, in their order, for dumps that do not name them.
 *
 * <p>Facts: wp-admin/includes/schema.php, wp_get_db_schema(). Before WordPress 3.4 the options had
 * a {@code blog_id}; in a network the users have two more columns.
 */
final class CoreColumns {
  private static final String META = "meta_key meta_value";

  private static final Map<SiteTable, List<String>> COLUMNS =
      Map.ofEntries(
          Map.entry(
              SiteTable.POSTS,
              List.of(
                  """
                  ID post_author post_date post_date_gmt post_content post_title post_excerpt
                  post_status comment_status ping_status post_password post_name to_ping pinged
                  post_modified post_modified_gmt post_content_filtered post_parent guid menu_order
                  post_type post_mime_type comment_count""")),
          Map.entry(SiteTable.POSTMETA, List.of("meta_id post_id " + META)),
          Map.entry(SiteTable.TERMS, List.of("term_id name slug term_group")),
          Map.entry(
              SiteTable.TERM_TAXONOMY,
              List.of("term_taxonomy_id term_id taxonomy description parent count")),
          Map.entry(SiteTable.TERM_RELATIONSHIPS, List.of("object_id term_taxonomy_id term_order")),
          Map.entry(SiteTable.TERMMETA, List.of("meta_id term_id " + META)),
          Map.entry(
              SiteTable.COMMENTS,
              List.of(
                  """
                  comment_ID comment_post_ID comment_author comment_author_email
                  comment_author_url comment_author_IP comment_date comment_date_gmt
                  comment_content comment_karma comment_approved comment_agent comment_type
                  comment_parent user_id""")),
          Map.entry(SiteTable.COMMENTMETA, List.of("meta_id comment_id " + META)),
          Map.entry(
              SiteTable.LINKS,
              List.of(
                  """
                  link_id link_url link_name link_image link_target link_description link_visible
                  link_owner link_rating link_updated link_rel link_notes link_rss""")),
          Map.entry(
              SiteTable.OPTIONS,
              List.of(
                  "option_id option_name option_value autoload",
                  "option_id blog_id option_name option_value autoload")),
          Map.entry(
              SiteTable.USERS,
              List.of(
                  """
                  ID user_login user_pass user_nicename user_email user_url user_registered
                  user_activation_key user_status display_name""",
                  """
                  ID user_login user_pass user_nicename user_email user_url user_registered
                  user_activation_key user_status display_name spam deleted""")),
          Map.entry(SiteTable.USERMETA, List.of("umeta_id user_id " + META)),
          Map.entry(
              SiteTable.BLOGS,
              List.of(
                  """
                  blog_id site_id domain path registered last_updated public archived mature spam
                  deleted lang_id""")));

  private CoreColumns() {}

  /** Returns whether the columns of a table are known. */
  static boolean areKnown(SiteTable table) {
    return COLUMNS.containsKey(table);
  }

  /** Returns the columns of a table that has so many; null when WordPress's has not. */
  static @Nullable List<Column> of(SiteTable table, int count) {
    return COLUMNS.getOrDefault(table, List.of()).stream()
        .map(names -> Words.list(names).stream().map(name -> new Column(name, "")).toList())
        .filter(columns -> columns.size() == count)
        .findFirst()
        .orElse(null);
  }
}
