package dev.pressport.source.rest;

import dev.pressport.source.rest.Collection.Kind;
import dev.pressport.source.rest.RecordedItems.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The owner of the items that an API request asks for. */
final class RequestOwner {
  static final String REVISIONS = "/revisions";
  private static final String FACES = "/font-faces";
  private static final String STYLES = "wp/v2/global-styles/";

  private final Map<String, Collection> byRoute = new HashMap<>();

  RequestOwner(Catalogue catalogue) {
    catalogue.collections().forEach(list -> byRoute.putIfAbsent(list.route(), list));
  }

  /**
   * The kind of the items.
   *
   * @param name the taxonomy of terms, the type of entries; {@code revision} for older versions
   * @param kind of the list that they are in, null when they are in none
   */
  record Owner(Part part, String name, @Nullable Kind kind) {}

  Optional<Owner> of(ApiRequest request) {
    if (CollectionReading.IN_SHORT.equals(request.query().get("_fields"))
        || ShownBodies.isFor(request)) {
      return Optional.empty();
    }
    String route = request.route();
    Collection collection = byRoute.get(route);
    if (collection != null) {
      return Optional.of(owner(collection));
    }
    if (route.endsWith(REVISIONS)) {
      return Optional.of(new Owner(Part.ENTRY, "revision", null));
    }
    if (route.endsWith(FACES)) {
      return Optional.of(new Owner(Part.ENTRY, "wp_font_face", null));
    }
    if (route.startsWith(STYLES)) {
      return Optional.of(new Owner(Part.ENTRY, "wp_global_styles", null));
    }
    return Optional.empty();
  }

  static Owner owner(Collection collection) {
    Part part =
        switch (collection.kind()) {
          case USERS -> Part.USER;
          case TERMS -> Part.TERM;
          case COMMENTS -> Part.COMMENT;
          case ENTRIES, MEDIA, FONT_FAMILIES, TEMPLATES -> Part.ENTRY;
        };
    return new Owner(part, collection.name(), collection.kind());
  }
}
