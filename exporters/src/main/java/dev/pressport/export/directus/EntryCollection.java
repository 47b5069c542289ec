package dev.pressport.export.directus;

import java.util.List;
import java.util.Map;

/**
 * The collection of a content type.
 *
 * @param name of the collection
 * @param terms the lists of terms by taxonomy
 * @param fields the custom fields
 */
record EntryCollection(String name, Map<String, TermLinks> terms, List<FieldPlan> fields) {
  EntryCollection {
    terms = Map.copyOf(terms);
    fields = List.copyOf(fields);
  }

  /** The list of an entry's terms of a taxonomy, and the collection of its links. */
  record TermLinks(String name, String junction) {}
}
