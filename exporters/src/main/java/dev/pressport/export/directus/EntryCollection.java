package dev.pressport.export.directus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The collection of a content type.
 *
 * @param name of the collection
 * @param shared whether several types share it: then it names the type of each entry, and holds the
 *     custom fields as JSON
 * @param terms the collection of the links to its terms; null for a type without taxonomies
 * @param fields the custom fields
 */
record EntryCollection(
    String name, boolean shared, @Nullable String terms, List<FieldPlan> fields) {
  EntryCollection {
    fields = List.copyOf(fields);
  }
}
