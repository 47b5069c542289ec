package dev.pressport.source.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of items that the API serves.
 *
 * @param name the post type or taxonomy, or {@code user} or {@code comment}
 * @param route such as {@code wp/v2/posts}
 */
record Collection(Kind kind, String name, String route) {

  /** The way in which a collection is read. */
  enum Kind {
    USERS,
    TERMS,
    /** Collections of WP_REST_Posts_Controller, or of one like it. */
    ENTRIES,
    MEDIA,
    /** Font families: read like entries, but without a choice of statuses. */
    FONT_FAMILIES,
    /** Templates: returned in one piece, including the theme's files. */
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

  /** Returns whether its items have a date of last change. */
  boolean isDated() {
    return kind == Kind.ENTRIES || kind == Kind.MEDIA;
  }

  /** Returns whether plugins filter its items by language. */
  boolean isByLanguage() {
    return isDated() || kind == Kind.TERMS;
  }

  /**
   * Returns the requests for the whole collection, the best first.
   *
   * @param user whether a logged-in user asks, who may see more than visitors
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

  /**
   * Returns the requests for the items that a user may read but not edit, the best first. Fact:
   * WordPress takes what a user may not edit out of a list for editing without a word
   * (WP_REST_Posts_Controller::get_items()).
   */
  List<ApiRequest> waysOfViewing(List<String> more) {
    ApiRequest simple = isPaged() ? paged() : ApiRequest.of(route);
    return switch (kind) {
      case ENTRIES -> List.of(simple.with("status", statuses(more)), simple);
      case MEDIA -> List.of(simple.with("status", String.join(",", MEDIA_STATUSES)), simple);
      case USERS, TERMS, FONT_FAMILIES, TEMPLATES, COMMENTS -> List.of(simple);
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
