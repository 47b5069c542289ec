package dev.pressport.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The dump of a small site, row by row, with tables and options of plugins. */
public final class PluginDump {
  private static final Map<String, String> TABLES =
      Map.of(
          "posts",
          "ID post_author post_date post_date_gmt post_content post_title post_excerpt post_status"
              + " comment_status ping_status post_password post_name to_ping pinged post_modified"
              + " post_modified_gmt post_content_filtered post_parent guid menu_order post_type"
              + " post_mime_type comment_count",
          "postmeta",
          "meta_id post_id meta_key meta_value",
          "options",
          "option_id option_name option_value autoload",
          "terms",
          "term_id name slug term_group",
          "term_taxonomy",
          "term_taxonomy_id term_id taxonomy description parent count",
          "term_relationships",
          "object_id term_taxonomy_id term_order",
          "termmeta",
          "meta_id term_id meta_key meta_value",
          "users",
          "ID user_login user_pass user_nicename user_email user_url user_registered"
              + " user_activation_key user_status display_name");

  private final Map<String, String> columns = new LinkedHashMap<>(TABLES);
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  /** A site at an address, with pretty permalinks. */
  public PluginDump(String home) {
    option("siteurl", home);
    option("home", home);
    option("blogname", "The Rope Walk");
    option("permalink_structure", "/%postname%/");
    row("users", 1, "ines", "", "ines", "", "", "2024-01-01 00:00:00", "", 0, "Ines");
  }

  /** With a row of any table, whose values come in the order of its columns. */
  public PluginDump row(String table, Object... values) {
    rows.computeIfAbsent(table, name -> new ArrayList<>())
        .add(Arrays.stream(values).map(PluginDump::sql).collect(Collectors.joining(",", "(", ")")));
    return this;
  }

  private static String sql(Object value) {
    return value instanceof Number
        ? value.toString()
        : "'" + value.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** With a table of a plugin. */
  public PluginDump table(String name, String columnsOf) {
    columns.put(name, columnsOf);
    return this;
  }

  /** With an option. */
  public PluginDump option(String name, String value) {
    int id = rows.getOrDefault("options", List.of()).size() + 1;
    return row("options", id, name, value, "yes");
  }

  /** With an entry that has a title and a slug. */
  public PluginDump entry(long id, String type, String status, String slug) {
    String date = "2024-05-%02d 12:00:00".formatted(1 + id % 28);
    return post(id, type, status, slug, date, "Title " + slug, "Text of " + slug, 0, 0);
  }

  /** With a published entry of a day, perhaps below another. */
  public PluginDump entry(
      long id, String type, String slug, String title, String body, long parent) {
    return entry(id, type, slug, title, body, parent, 0);
  }

  /** With a published entry of a day at a place among those below another. */
  public PluginDump entry(
      long id, String type, String slug, String title, String body, long parent, int order) {
    return post(id, type, "publish", slug, "2024-05-06 12:00:00", title, body, parent, order);
  }

  private PluginDump post(
      long id,
      String type,
      String status,
      String slug,
      String date,
      String title,
      String body,
      long parent,
      int order) {
    return row(
        "posts",
        id,
        1,
        date,
        date,
        body,
        title,
        "",
        status,
        "open",
        "open",
        "",
        slug,
        "",
        "",
        date,
        date,
        "",
        parent,
        "http://guid.example/?p=" + id,
        order,
        type,
        "",
        0);
  }

  /** With a meta of an entry. */
  public PluginDump meta(long entry, String key, String value) {
    int id = rows.getOrDefault("postmeta", List.of()).size() + 1;
    return row("postmeta", id, entry, key, value);
  }

  /** With a term, whose place in its taxonomy has the number of the term and 100. */
  public PluginDump term(long id, String taxonomy, String slug, String description) {
    return row("terms", id, "Name " + slug, slug, 0)
        .row("term_taxonomy", id + 100, id, taxonomy, description, 0, 1);
  }

  /** With a term of an entry. */
  public PluginDump tagged(long entry, long term) {
    return row("term_relationships", entry, term + 100, 0);
  }

  /** Writes the dump. */
  public Path write(Path file) throws IOException {
    StringBuilder sql = new StringBuilder("-- MariaDB dump 10.19\n");
    columns.forEach(
        (table, names) -> {
          String all =
              Arrays.stream(names.split(" ", -1))
                  .map(name -> "  `" + name + "` longtext")
                  .collect(Collectors.joining(",\n"));
          sql.append("CREATE TABLE `wp_%s` (\n%s\n);\n".formatted(table, all));
          List<String> values = rows.getOrDefault(table, List.of());
          if (!values.isEmpty()) {
            sql.append("INSERT INTO `wp_%s` VALUES\n".formatted(table))
                .append(String.join(",\n", values))
                .append(";\n");
          }
        });
    return Files.writeString(file, sql.append("-- Dump completed on 2026-01-01\n"));
  }
}
