package dev.pressport.export.site.decap;

import dev.pressport.export.site.SitePage;
import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages of a post type, as far as their editor must know them. */
final class EditedPages {
  private final Map<FilePlace, Integer> depths = new LinkedHashMap<>();
  private final Set<String> elsewhere = new LinkedHashSet<>();
  private final Set<String> terms = new LinkedHashSet<>();
  private final Set<String> facts = new LinkedHashSet<>();
  private final Shape fields = new Shape();
  private final Shape details = new Shape();
  private boolean aliases;

  /**
   * Creates an empty record.
   *
   * @param places the folders where pages of the type can be, the usual one first
   */
  EditedPages(List<FilePlace> places) {
    places.forEach(place -> depths.put(place, 0));
  }

  /** Takes note of a page. */
  void add(SitePage page, String path) {
    Map<String, Value> known = page.facts().entries();
    facts.addAll(known.keySet());
    aliases |= !page.aliases().isEmpty();
    terms.addAll(page.terms().entries().keySet());
    fields.add(known.getOrDefault("fields", Value.NULL));
    details.add(known.getOrDefault("details", Value.NULL));
    boolean found = false;
    for (Map.Entry<FilePlace, Integer> place : depths.entrySet()) {
      if (!found && place.getKey().holds(path)) {
        place.setValue(Math.max(place.getValue(), place.getKey().depth(path)));
        found = true;
      }
    }
    if (!found) {
      elsewhere.add(path);
    }
  }

  /** The folders and how deep their files lie: 0 for an empty one, 1 for no folders below. */
  Map<FilePlace, Integer> depths() {
    return depths;
  }

  /** The files in none of the folders, such as that of the front page. */
  Set<String> elsewhere() {
    return elsewhere;
  }

  /** Returns whether there are pages. */
  boolean any() {
    return !facts.isEmpty() || depths.values().stream().anyMatch(depth -> depth > 0);
  }

  /** The folders of the taxonomies, and of the authors, that pages name. */
  Set<String> terms() {
    return terms;
  }

  /** Returns whether a page has old addresses in its front matter. */
  boolean haveAliases() {
    return aliases;
  }

  /** The names of the facts that pages have. */
  Set<String> facts() {
    return facts;
  }

  /** The shape of the custom fields. */
  Shape fields() {
    return fields;
  }

  /** The shape of the details of the type. */
  Shape details() {
    return details;
  }
}
