package dev.pressport.export.directus;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Map;

/**
 * A custom field and its place in a collection.
 *
 * @param path the field within the groups that hold it, which become part of its name
 * @param name of the column or list
 */
record FieldPlan(List<ContentField> path, String name, Place place) {
  FieldPlan {
    path = List.copyOf(path);
  }

  /** The form in which a collection has a field. */
  sealed interface Place {

    /** A column of its own. */
    record InColumn(Column column) implements Place {}

    /**
     * A column with the key of an item; of another entry when {@code later}, which may not exist
     * yet.
     */
    record ToItem(boolean later) implements Place {}

    /** A column with the keys of items as JSON. */
    record AsKeys() implements Place {}

    /** Links in a collection of their own. */
    record InLinks(String junction) implements Place {}

    /** Links to items of several collections, likewise. */
    record InMixedLinks(String junction) implements Place {}
  }

  /** The field itself. */
  ContentField field() {
    return path.get(path.size() - 1);
  }

  /** Returns its value among those of an entry; NULL for none. */
  Value in(Map<ContentField, Value> values) {
    Value value = values.getOrDefault(path.get(0), Value.NULL);
    for (ContentField inner : path.subList(1, path.size())) {
      value =
          value instanceof Value.Dict dict
              ? dict.entries().getOrDefault(inner.name(), Value.NULL)
              : Value.NULL;
    }
    return value;
  }
}
