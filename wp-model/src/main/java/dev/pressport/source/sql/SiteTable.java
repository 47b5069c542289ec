package dev.pressport.source.sql;

import dev.pressport.plugin.Plugins;
import dev.pressport.row.PluginTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of a site that is read.
 *
 * <p>Facts: wp-admin/includes/schema.php, wp_get_db_schema().
 *
 * @param suffix the name without the prefix of the site
 * @param numbers the columns that are whole numbers; the first is the one by which rows are looked
 *     up
 * @param texts all other columns that are read; secrets, for example password hashes, are not among
 *     them
 * @param key the columns that distinguish rows; empty where all may be alike
 */
record SiteTable(String suffix, List<String> numbers, List<String> texts, List<String> key) {
  static final SiteTable POSTS =
      new SiteTable(
          "posts",
          "ID",
          "ID post_author post_parent",
          "post_date post_date_gmt post_content post_title post_excerpt post_status comment_status"
              + " ping_status post_password post_name to_ping pinged post_modified"
              + " post_modified_gmt post_content_filtered guid menu_order post_type"
              + " post_mime_type");
  static final SiteTable POSTMETA =
      new SiteTable("postmeta", "meta_id", "post_id meta_id", "meta_key meta_value");
  static final SiteTable TERMS = new SiteTable("terms", "term_id", "term_id", "name slug");
  static final SiteTable TERM_TAXONOMY =
      new SiteTable(
          "term_taxonomy",
          "term_taxonomy_id",
          "term_taxonomy_id term_id parent",
          "taxonomy description");
  static final SiteTable TERM_RELATIONSHIPS =
      new SiteTable(
          "term_relationships",
          "object_id term_taxonomy_id",
          "object_id term_taxonomy_id term_order",
          "");
  static final SiteTable TERMMETA =
      new SiteTable("termmeta", "meta_id", "term_id meta_id", "meta_key meta_value");
  static final SiteTable COMMENTS =
      new SiteTable(
          "comments",
          "comment_ID",
          "comment_post_ID comment_ID",
          "comment_author comment_author_email comment_author_url comment_author_IP comment_date"
              + " comment_date_gmt comment_content comment_karma comment_approved comment_agent"
              + " comment_type comment_parent user_id");
  static final SiteTable COMMENTMETA =
      new SiteTable("commentmeta", "meta_id", "comment_id meta_id", "meta_key meta_value");
  static final SiteTable LINKS =
      new SiteTable(
          "links",
          "link_id",
          "link_id link_owner",
          "link_url link_name link_image link_target link_description link_visible link_rating"
              + " link_updated link_rel link_notes link_rss");
  static final SiteTable OPTIONS =
      new SiteTable("options", "option_id", "option_id", "option_name option_value");
  static final SiteTable USERS =
      new SiteTable(
          "users",
          "ID",
          "ID",
          "user_login user_nicename user_email user_url user_registered display_name");
  static final SiteTable USERMETA =
      new SiteTable("usermeta", "umeta_id", "user_id umeta_id", "meta_key meta_value");
  static final SiteTable BLOGS = new SiteTable("blogs", "blog_id", "blog_id", "domain path");

  private static final List<SiteTable> WORDPRESS =
      List.of(
          POSTS,
          POSTMETA,
          TERMS,
          TERM_TAXONOMY,
          TERM_RELATIONSHIPS,
          TERMMETA,
          COMMENTS,
          COMMENTMETA,
          LINKS,
          OPTIONS,
          USERS,
          USERMETA,
          BLOGS);

  private static final List<SiteTable> ALL =
      Stream.concat(
              WORDPRESS.stream(),
              Plugins.parts(PluginTable.class).stream().map(SiteTable::of).distinct())
          .toList();

  private static final List<SiteTable> LONGEST_FIRST =
      ALL.stream()
          .sorted(Comparator.comparing((SiteTable table) -> table.suffix.length()).reversed())
          .toList();

  private SiteTable(String suffix, String key, String numbers, String texts) {
    this(suffix, words(numbers), words(texts), words(key));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  /** Returns a table of a plugin as one of a site. */
  static SiteTable of(PluginTable table) {
    return new SiteTable(table.name(), table.numbers(), table.texts(), List.of());
  }

  /** The tables of WordPress and those of plugins. */
  static List<SiteTable> all() {
    return ALL;
  }

  /** The tables of WordPress itself. */
  static List<SiteTable> ofWordPress() {
    return WORDPRESS;
  }

  /**
   * The table that a name, with whatever prefix, stands for.
   *
   * @param columns as far as they are known
   */
  static Optional<SiteTable> named(String name, List<String> columns) {
    return LONGEST_FIRST.stream()
        .filter(table -> table.begin(name) >= 0)
        .findFirst()
        .or(() -> FamilyTables.named(name, columns));
  }

  /** Returns where this table begins in a name, after the prefix; -1 in the name of another one. */
  int begin(String name) {
    return isSeries()
        ? name.indexOf(stem())
        : name.endsWith(suffix) ? name.length() - suffix.length() : -1;
  }

  /** Returns whether several tables of a site are read as this one. */
  boolean isSeries() {
    return suffix.endsWith("*");
  }

  private String stem() {
    return suffix.substring(0, suffix.length() - 1);
  }

  /** Returns the part of a name that distinguishes the tables of a series. */
  String rest(String name) {
    return isSeries() ? name.substring(begin(name) + stem().length()) : "";
  }

  /** All columns, the numbers first. */
  List<String> columns() {
    return Stream.concat(numbers.stream(), texts.stream()).toList();
  }
}
