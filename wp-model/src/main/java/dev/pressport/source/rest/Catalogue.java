package dev.pressport.source.rest;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.source.rest.Collection.Kind;
import dev.pressport.text.HtmlEntities;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types and taxonomies of a site and their routes, as the site reports them.
 *
 * @param types of posts, by name
 * @param taxonomies by name
 * @param statuses of posts that plugins added
 */
record Catalogue(
    Map<String, LooseValue> types, Map<String, LooseValue> taxonomies, List<String> statuses) {
  static final ApiRequest TYPES = ApiRequest.of("wp/v2/types");
  static final ApiRequest TAXONOMIES = ApiRequest.of("wp/v2/taxonomies");
  static final ApiRequest ALL_STATUSES = ApiRequest.of("wp/v2/statuses");

  /**
   * Types that are not read as lists: font faces belong to their families, and styles are requested
   * one by one.
   */
  private static final Set<String> APART = Set.of("wp_font_face", "wp_global_styles");

  /** The catalogue of the newest answers. */
  static Catalogue of(Recording recording) throws IOException {
    return new Catalogue(
        members(recording, TYPES), members(recording, TAXONOMIES), statuses(recording));
  }

  /**
   * Returns the members that the user may edit, then those that visitors see: without the right to
   * edit a type, WordPress leaves it out of the first list (WP_REST_Post_Types_Controller).
   */
  private static Map<String, LooseValue> members(Recording recording, ApiRequest request)
      throws IOException {
    Map<String, LooseValue> members = new LinkedHashMap<>();
    for (ApiRequest view : List.of(request.with("context", "edit"), request)) {
      LooseValue document = ApiDocuments.of(recording.newest(view));
      for (Map.Entry<String, Value> member : document.map().entrySet()) {
        LooseValue value = LooseValue.of(member.getValue());
        if (value.isArray()) {
          members.putIfAbsent(member.getKey(), value);
        }
      }
    }
    return members;
  }

  private static List<String> statuses(Recording recording) throws IOException {
    return members(recording, ALL_STATUSES).keySet().stream()
        .filter(status -> status.matches("[a-z0-9_-]{1,20}"))
        .sorted()
        .toList();
  }

  /** Returns the collections to read: users, terms, entries, comments. */
  List<Collection> collections() {
    List<Collection> all = new ArrayList<>();
    all.add(new Collection(Kind.USERS, "user", "wp/v2/users"));
    taxonomies.forEach(
        (name, taxonomy) -> {
          String route = route(name, taxonomy);
          if (route != null) {
            all.add(new Collection(Kind.TERMS, name, route));
          }
        });
    types.forEach(
        (name, type) -> {
          String route = route(name, type);
          if (route != null && !APART.contains(name)) {
            all.add(new Collection(kind(name), name, route));
          }
        });
    all.add(new Collection(Kind.COMMENTS, "comment", "wp/v2/comments"));
    return all;
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "attachment" -> Kind.MEDIA;
      case "wp_template", "wp_template_part" -> Kind.TEMPLATES;
      case "wp_font_family" -> Kind.FONT_FAMILIES;
      default -> Kind.ENTRIES;
    };
  }

  /** Returns the route of a type or taxonomy; null where it is no plain route. */
  private static @Nullable String route(String name, LooseValue member) {
    String base = member.get("rest_base").filled();
    String space = member.get("rest_namespace").filled();
    String route = (space == null ? "wp/v2" : space) + '/' + (base == null ? name : base);
    return route.matches("[\\w./~-]{1,200}") && !route.contains("..") ? route : null;
  }

  /** Returns the site's own label of a collection. */
  String label(Collection collection) {
    if (collection.kind() == Kind.USERS) {
      return "Users";
    }
    if (collection.kind() == Kind.COMMENTS) {
      return "Comments";
    }
    LooseValue member =
        collection.kind() == Kind.TERMS
            ? taxonomies.getOrDefault(collection.name(), LooseValue.NONE)
            : types.getOrDefault(collection.name(), LooseValue.NONE);
    String label = member.get("name").filled();
    return label == null ? collection.name() : HtmlEntities.decode(label);
  }

  /** The key under which entries name their terms of a taxonomy. */
  String termsKey(String taxonomy) {
    LooseValue member = taxonomies.getOrDefault(taxonomy, LooseValue.NONE);
    String base = member.get("rest_base").filled();
    return base == null ? taxonomy : base;
  }
}
