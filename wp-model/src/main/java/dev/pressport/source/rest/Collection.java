package dev.pressport.source.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of the site's things that the API serves.
 *
 * @param name the post type or taxonomy, or {@code user} or {@code comment}
 * @param route such as {@code wp/v2/posts}
 */
record Collection(Kind kind, String name, String route) {

  /** How a collection is read. */
  enum Kind {
    USERS,
    TERMS,
    /** What WP_REST_Posts_Controller serves, or something like it. */
    ENTRIES,
    MEDIA,
    /** As entries, but its statuses cannot be chosen. */
    FONT_FAMILIES,
    /** In one piece, the theme's files among them. */
    TEMPLATES,
    COMMENTS
  }

  /** Statuses that every WordPress has, apart from those that are of no entry. */
  static final List<String> STATUSES =
      List.of("publish", "future", "draft", "pending", "private", "trash", "auto-draft");

  private static final List<String> MEDIA_STATUSES = List.of("inherit", "private", "trash");

  boolean isPaged() {
    return kind != Kind.TEMPLATES;
  }

  /** Whether its items have a date of their last change. */
  boolean isDated() {
    return kind == Kind.ENTRIES || kind == Kind.MEDIA;
  }

  /**
   * How to ask for all of it, the best way first.
   *
   * @param user whether a user asks, who may see more than visitors do
   * @param more statuses that plugins added
   */
  List<ApiRequest> ways(boolean user, List<String> more) {
    ApiRequest simple = isPaged() ? paged() : ApiRequest.of(route);
    if (!user || kind == Kind.TERMS) {
      return List.of(simple);
    }
    ApiRequest editing = simple.with("context", "edit");
    return switch (kind) {
      case ENTRIES -> List.of(editing.with("status", statuses(more)), editing, simple);
      case MEDIA ->
          List.of(editing.with("status", String.join(",", MEDIA_STATUSES)), editing, simple);
      case COMMENTS -> List.of(editing.with("status", "any").with("type", "all"), simple);
      case USERS, FONT_FAMILIES, TEMPLATES, TERMS -> List.of(editing, simple);
    };
  }

  private static String statuses(List<String> more) {
    Set<String> all = new LinkedHashSet<>(STATUSES);
    all.addAll(more);
    return String.join(",", all);
  }

  private ApiRequest paged() {
    return ApiRequest.of(route)
        .with("orderby", "id")
        .with("order", "asc")
        .with("per_page", CollectionReading.PAGE)
        .with("page", 1);
  }
}
