package dev.pressport.export.cms;

/** Small export files that tests put together. */
public final class HandMadeSite {
  private static final String HEAD =
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel>
      <wp:wxr_version>1.2</wp:wxr_version>
      <wp:base_site_url>https://site.example</wp:base_site_url>
      <wp:base_blog_url>https://site.example</wp:base_blog_url>
      """;

  private HandMadeSite() {}

  /** A site with these items. */
  public static String of(String... items) {
    return HEAD + String.join("", items) + "</channel></rss>";
  }

  public static String body(String html) {
    return "<content:encoded><![CDATA[" + html + "]]></content:encoded>";
  }

  public static String meta(String key, String value) {
    return """
    <wp:postmeta><wp:meta_key><![CDATA[%s]]></wp:meta_key>
    <wp:meta_value><![CDATA[%s]]></wp:meta_value></wp:postmeta>
    """
        .formatted(key, value);
  }

  /** The definition of an ACF field, or of a group of fields. */
  private static String acf(int id, int parent, String type, String name) {
    boolean group = type.equals("group");
    String content =
        group
            ? "a:1:{s:8:\"location\";a:1:{i:0;a:1:{i:0;a:3:{s:5:\"param\";s:9:\"post_type\";"
                + "s:8:\"operator\";s:2:\"==\";s:5:\"value\";s:4:\"post\";}}}}"
            : "a:1:{s:4:\"type\";s:%d:\"%s\";}".formatted(type.length(), type);
    return """
    <item><title>%s</title><wp:post_id>%d</wp:post_id>
    <wp:post_name>%s</wp:post_name><wp:status>publish</wp:status>
    <wp:post_parent>%d</wp:post_parent><wp:post_type>%s</wp:post_type>
    <excerpt:encoded>%s</excerpt:encoded>%s</item>
    """
        .formatted(
            name,
            id,
            (group ? "group_" : "field_") + name,
            parent,
            group ? "acf-field-group" : "acf-field",
            name,
            body(content));
  }

  private static String acfField(String name, String field, String value) {
    return meta(name, value) + meta("_" + name, "field_" + field);
  }

  /** The definitions of rows within rows, and their values. */
  public static final String NESTED =
      acf(90, 0, "group", "recipe")
          + acf(91, 90, "repeater", "steps")
          + acf(92, 91, "repeater", "parts")
          + acf(93, 92, "text", "name");

  public static final String ROWS =
      acfField("steps", "steps", "1")
          + acfField("steps_0_parts", "parts", "2")
          + acfField("steps_0_parts_0_name", "name", "flour")
          + acfField("steps_0_parts_1_name", "name", "salt");

  public static String comment(int id, int parent, int approved) {
    return """
    <wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>Bob</wp:comment_author>
    <wp:comment_date>2024-03-06 10:00:00</wp:comment_date>
    <wp:comment_content>Nice %d</wp:comment_content>
    <wp:comment_approved>%d</wp:comment_approved><wp:comment_type>comment</wp:comment_type>
    <wp:comment_parent>%d</wp:comment_parent></wp:comment>
    """
        .formatted(id, id, approved, parent);
  }
}
