package dev.pressport.export.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An export file with entries that are not public, whose every text holds a unique mark, and with
 * public entries that lead to them in every way that WordPress has.
 */
final class UnpublishedSite {
  private static final Pattern MARK = Pattern.compile("\\b(?:leak|draft)\\d+");

  private final StringBuilder items = new StringBuilder();
  private final String wxr;

  UnpublishedSite() {
    // Each with a file, a comment, a link in the menu and a page below it.
    secret(100, "post", "private", "");
    secret(110, "post", "publish", "word");
    secret(120, "post", "trash", "");
    secret(130, "post", "auto-draft", "");
    secret(140, "page", "private", "");
    secret(150, "page", "publish", "word");
    secret(160, "page", "trash", "");
    secret(170, "post", "draft", "word");
    secret(180, "post", "pitch", "");
    ordinary(200, "draft");
    ordinary(210, "pending");
    ordinary(220, "future");
    open();
    wxr = head() + items + "</channel></rss>";
  }

  /** The site as WordPress exports it. */
  String wxr() {
    return wxr;
  }

  /** The marks of what is not to be published. */
  List<String> leaks() {
    return marks("leak");
  }

  /** The marks of drafts, which stay drafts. */
  List<String> drafts() {
    return marks("draft");
  }

  private List<String> marks(String kind) {
    List<String> marks = new ArrayList<>();
    Matcher mark = MARK.matcher(wxr);
    while (mark.find()) {
      if (mark.group().startsWith(kind) && !marks.contains(mark.group())) {
        marks.add(mark.group());
      }
    }
    return marks;
  }

  private void secret(int id, String type, String status, String password) {
    String n = "leak" + id;
    String link = "https://quay.example/" + n + "1/";
    item(
        new Item(id, type, status, n + "1")
            .link(link)
            .password(password)
            .title("T " + n + "2")
            .body("<p>B " + n + "3 [nosuch " + n + "4]in[/nosuch]</p>")
            .excerpt("E " + n + "5")
            .meta("note", n + "6")
            .meta("_wp_old_slug", n + "7")
            .meta("_yoast_wpseo_title", n + "8")
            .meta("broken", "a:1:{i:0;s:99:\"" + n + "9\";}")
            .comment(id, "C " + n + "10"));
    item(
        new Item(id + 1, "attachment", "inherit", n + "11")
            .link(link + n + "11/")
            .parent(id)
            .title("F " + n + "12")
            .body("D " + n + "13")
            .excerpt("X " + n + "14")
            .file("2024/01/" + n + "15.jpg")
            .meta("_wp_attachment_image_alt", n + "16"));
    menuItem(id + 2, id, "M " + n + "17");
    if (type.equals("page")) {
      item(
          new Item(id + 3, "page", "draft", "draft" + id)
              .link(link + "draft" + id + "/")
              .parent(id)
              .title("Below draft" + id)
              .meta("_yoast_wpseo_canonical", link + n + "1/below/"));
    }
  }

  private void ordinary(int id, String status) {
    item(
        new Item(id, "post", status, "draft" + id + "1")
            .link("https://quay.example/?p=" + id)
            .title("T draft" + id + "2")
            .body("<p>B draft" + id + "3</p>"));
  }

  private void open() {
    item(
        new Item(300, "post", "publish", "open")
            .link("https://quay.example/open/")
            .title("Open")
            .body(
                """
                <!-- wp:query {"query":{"postType":"post","perPage":50}} --><div class="wp-block-query">\
                <!-- wp:post-template --><!-- wp:post-title {"isLink":true} /-->\
                <!-- wp:post-excerpt /--><!-- /wp:post-template --></div><!-- /wp:query -->
                <!-- wp:query {"query":{"postType":"page","perPage":50}} --><div class="wp-block-query">\
                <!-- wp:post-template --><!-- wp:post-title /--><!-- /wp:post-template --></div>\
                <!-- /wp:query -->
                <!-- wp:latest-posts {"postsToShow":50,"displayPostContent":true} /-->
                <!-- wp:page-list /-->
                <!-- wp:navigation --><!-- wp:navigation-link {"label":"","kind":"post-type",\
                "id":110,"url":"/x/"} /--><!-- wp:navigation-link {"label":"","kind":"post-type",\
                "id":100,"url":"/y/"} /--><!-- /wp:navigation -->
                <!-- wp:post-navigation-link {"showTitle":true} /-->
                <!-- wp:post-navigation-link {"type":"previous","showTitle":true} /-->
                <!-- wp:block {"ref":190} /-->
                <!-- wp:shortcode -->[gallery id="100"][gallery id="110"]<!-- /wp:shortcode -->
                <!-- wp:latest-comments {"commentsToShow":50} /-->
                <!-- wp:archives /--><!-- wp:categories /--><!-- wp:tag-cloud /-->
                <p><a href="https://quay.example/?p=100">by id</a></p>\
                """)
            .meta("related", "a:2:{i:0;s:3:\"100\";i:1;s:3:\"110\";}")
            .meta("_related", "field_related")
            .meta("see", "150")
            .meta("_see", "field_see"));
    item(
        new Item(190, "wp_block", "private", "leak1901").title("leak1902").body("<p>leak1903</p>"));
    item(
        new Item(320, "page", "publish", "below")
            .link("https://quay.example/?page_id=320")
            .parent(140)
            .title("Below")
            .meta("_yoast_wpseo_title", "%%title%% of %%parent_title%%")
            .meta("_yoast_wpseo_metadesc", "Plain words"));
    field(400, "related", "relationship");
    field(401, "see", "page_link");
    menuItem(310, 300, "Open");
  }

  private void field(int id, String name, String type) {
    item(
        new Item(id, "acf-field", "publish", "field_" + name)
            .title(name)
            .excerpt(name)
            .body("a:1:{s:4:\"type\";s:" + type.length() + ":\"" + type + "\";}"));
  }

  private void menuItem(int id, int to, String label) {
    item(
        new Item(id, "nav_menu_item", "publish", "item-" + id)
            .title(label)
            .meta("_menu_item_type", "post_type")
            .meta("_menu_item_object", "post")
            .meta("_menu_item_object_id", Integer.toString(to))
            .meta("_menu_item_menu_item_parent", "0")
            .inMenu());
  }

  private void item(Item item) {
    items.append(item.text()).append("</item>\n");
  }

  private static String head() {
    return """
    <?xml version="1.0" encoding="UTF-8" ?>
    <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
    <channel><title>Quay</title><link>https://quay.example</link><language>en-US</language>
    <wp:wxr_version>1.2</wp:wxr_version>
    <wp:base_site_url>https://quay.example</wp:base_site_url>
    <wp:base_blog_url>https://quay.example</wp:base_blog_url>
    <wp:author><wp:author_id>1</wp:author_id><wp:author_login>marta</wp:author_login>\
    <wp:author_display_name>Marta</wp:author_display_name></wp:author>
    <wp:term><wp:term_id>5</wp:term_id><wp:term_taxonomy>nav_menu</wp:term_taxonomy>\
    <wp:term_slug>main</wp:term_slug><wp:term_name>Main</wp:term_name></wp:term>
    """;
  }

  /** One item of an export file. */
  private static final class Item {
    private final StringBuilder xml = new StringBuilder("<item>");

    Item(int id, String type, String status, String slug) {
      element("wp:post_id", Integer.toString(id));
      element("wp:post_type", type);
      element("wp:status", status);
      element("wp:post_name", slug);
      element("dc:creator", "marta");
      element("wp:post_date", String.format(Locale.ROOT, "2024-01-01 10:%02d:00", id % 60));
      element("wp:post_date_gmt", String.format(Locale.ROOT, "2024-01-01 10:%02d:00", id % 60));
    }

    private Item element(String name, String text) {
      xml.append("<" + name + "><![CDATA[" + text + "]]></" + name + ">");
      return this;
    }

    Item title(String text) {
      return element("title", text);
    }

    Item link(String text) {
      return element("link", text);
    }

    Item password(String text) {
      return element("wp:post_password", text);
    }

    Item body(String text) {
      return element("content:encoded", text);
    }

    Item excerpt(String text) {
      return element("excerpt:encoded", text);
    }

    Item parent(int id) {
      return element("wp:post_parent", Integer.toString(id));
    }

    Item file(String path) {
      element("wp:attachment_url", "https://quay.example/wp-content/uploads/" + path);
      return meta("_wp_attached_file", path);
    }

    Item meta(String key, String value) {
      xml.append("<wp:postmeta>");
      element("wp:meta_key", key);
      element("wp:meta_value", value);
      xml.append("</wp:postmeta>");
      return this;
    }

    Item comment(int id, String text) {
      xml.append("<wp:comment>");
      element("wp:comment_id", Integer.toString(id));
      element("wp:comment_author", "Ada");
      element("wp:comment_date", "2024-02-01 10:00:00");
      element("wp:comment_date_gmt", "2024-02-01 10:00:00");
      element("wp:comment_content", text);
      element("wp:comment_approved", "1");
      xml.append("</wp:comment>");
      return this;
    }

    Item inMenu() {
      xml.append("<category domain=\"nav_menu\" nicename=\"main\"><![CDATA[Main]]></category>");
      return this;
    }

    String text() {
      return xml.toString();
    }
  }
}
