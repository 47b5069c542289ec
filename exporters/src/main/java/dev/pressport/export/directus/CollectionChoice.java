package dev.pressport.export.directus;

import dev.pressport.contentmodel.ContentType;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.model.SiteIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The choice of the content types that get a collection of their own, where only so many
 * collections may be made: posts and pages, then those with the most entries. The others share one.
 *
 * @param own in the order of the content model
 * @param shared likewise; only types that have entries
 */
record CollectionChoice(List<ContentType> own, List<ContentType> shared) {
  /** Authors, terms, comments, menus, redirects, and the site. */
  private static final int OTHERS = 6;

  /** A shared collection, and that of the links to its terms. */
  private static final int SHARED = 2;

  CollectionChoice {
    own = List.copyOf(own);
    shared = List.copyOf(shared);
  }

  /** Chooses among the types of a site. */
  static CollectionChoice of(CmsPlan plan, SiteIndex index, long room) {
    List<ContentType> types =
        plan.model().types().stream().filter(type -> !type.name().equals("attachment")).toList();
    long all = types.stream().mapToLong(type -> size(type, plan)).sum();
    if (OTHERS + all <= room) {
      return new CollectionChoice(types, List.of());
    }
    Map<String, Long> entries = new HashMap<>();
    index.forEachEntry(
        entry -> {
          if (plan.takes(entry)) {
            entries.merge(entry.type(), 1L, Long::sum);
          }
        });
    List<ContentType> ordered = new ArrayList<>(types);
    ordered.sort(
        Comparator.comparing((ContentType type) -> !isOfEverySite(type))
            .thenComparing(type -> -entries.getOrDefault(type.name(), 0L)));
    List<ContentType> own = new ArrayList<>();
    long left = room - OTHERS - SHARED;
    for (ContentType type : ordered) {
      left -= size(type, plan);
      if (isOfEverySite(type) || (left >= 0 && entries.containsKey(type.name()))) {
        own.add(type);
      }
    }
    return new CollectionChoice(
        types.stream().filter(own::contains).toList(),
        types.stream()
            .filter(type -> !own.contains(type) && entries.containsKey(type.name()))
            .toList());
  }

  private static boolean isOfEverySite(ContentType type) {
    return type.name().equals("post") || type.name().equals("page");
  }

  private static int size(ContentType type, CmsPlan plan) {
    return hasTerms(type, plan) ? 2 : 1;
  }

  /** Returns whether entries of a type have terms that are imported. */
  static boolean hasTerms(ContentType type, CmsPlan plan) {
    return type.taxonomies().stream()
        .anyMatch(taxonomy -> plan.site().sections().ofTaxonomy(taxonomy) != null);
  }
}
