package dev.pressport.source.sql;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The tables that hold a site, and the columns that are read. Secrets, for example password hashes,
 * are not among them. Facts: wp-admin/includes/schema.php, wp_get_db_schema().
 */
enum WordPressTable {
  POSTS(
      "posts",
      "ID post_author post_parent",
      "post_date post_date_gmt post_content post_title post_excerpt post_status comment_status"
          + " ping_status post_password post_name to_ping pinged post_modified post_modified_gmt"
          + " post_content_filtered guid menu_order post_type post_mime_type"),
  POSTMETA("postmeta", "post_id meta_id", "meta_key meta_value"),
  TERMS("terms", "term_id", "name slug"),
  TERM_TAXONOMY("term_taxonomy", "term_taxonomy_id term_id parent", "taxonomy description"),
  TERM_RELATIONSHIPS("term_relationships", "object_id term_taxonomy_id term_order", ""),
  TERMMETA("termmeta", "term_id meta_id", "meta_key meta_value"),
  COMMENTS(
      "comments",
      "comment_post_ID comment_ID",
      "comment_author comment_author_email comment_author_url comment_author_IP comment_date"
          + " comment_date_gmt comment_content comment_karma comment_approved comment_agent"
          + " comment_type comment_parent user_id"),
  COMMENTMETA("commentmeta", "comment_id meta_id", "meta_key meta_value"),
  LINKS(
      "links",
      "link_id link_owner",
      "link_url link_name link_image link_target link_description link_visible link_rating"
          + " link_updated link_rel link_notes link_rss"),
  OPTIONS("options", "option_id", "option_name option_value"),
  USERS("users", "ID", "user_login user_nicename user_email user_url display_name"),
  USERMETA("usermeta", "user_id umeta_id", "meta_key meta_value"),
  BLOGS("blogs", "blog_id", "domain path"),
  AI1EC_EVENTS(
      "ai1ec_events",
      "post_id",
      "start end timezone_name allday instant_event recurrence_rules exception_rules"
          + " recurrence_dates exception_dates venue country address city province postal_code"
          + " show_map contact_name contact_phone contact_email contact_url cost ticket_url"
          + " ical_feed_url ical_source_url ical_organizer ical_contact ical_uid"
          + " show_coordinates latitude longitude"),
  AI1EC_EVENT_INSTANCES("ai1ec_event_instances", "post_id id", "start end"),
  AI1EC_EVENT_CATEGORY_META("ai1ec_event_category_meta", "term_id", "term_color term_image");

  private final String suffix;
  private final String numbers;
  private final String texts;

  WordPressTable(String suffix, String numbers, String texts) {
    this.suffix = suffix;
    this.numbers = numbers;
    this.texts = texts;
  }

  private static final List<WordPressTable> LONGEST_FIRST =
      Arrays.stream(values())
          .sorted(Comparator.comparing((WordPressTable table) -> table.suffix.length()).reversed())
          .toList();

  /** The table that a name, with whatever prefix, stands for. */
  static Optional<WordPressTable> named(String name) {
    return LONGEST_FIRST.stream().filter(table -> name.endsWith(table.suffix)).findFirst();
  }

  /** The name without the prefix of the site. */
  String suffix() {
    return suffix;
  }

  /** The columns that are whole numbers; the first is the one by which rows are looked up. */
  List<String> numbers() {
    return List.of(numbers.split(" "));
  }

  /** Returns all other columns. */
  List<String> texts() {
    return texts.isEmpty() ? List.of() : List.of(texts.split(" "));
  }
}
