package dev.pressport.export.directus;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.FieldValue;
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

    /** Returns whether the field can hold items of a collection. */
    default boolean leadsTo(String collection) {
      return true;
    }

    /** A column with a value. */
    record InColumn() implements Place {}

    /**
     * A column with the key of an item.
     *
     * @param later whether it is another entry, which may not exist yet
     */
    record ToItem(String collection, boolean later) implements Place {
      @Override
      public boolean leadsTo(String other) {
        return collection.equals(other);
      }
    }

    /** A column with the keys of items as JSON. */
    record AsKeys() implements Place {}

    /** Links in another collection, to items of one. */
    record InLinks(String junction, String collection) implements Place {
      @Override
      public boolean leadsTo(String other) {
        return collection.equals(other);
      }
    }

    /** Links in another collection, to items of several. */
    record InMixedLinks(String junction, List<String> collections) implements Place {
      public InMixedLinks {
        collections = List.copyOf(collections);
      }

      @Override
      public boolean leadsTo(String other) {
        return collections.contains(other);
      }
    }
  }

  /** The field itself. */
  ContentField field() {
    return path.get(path.size() - 1);
  }

  /** Returns its value among those of an entry; NULL for none. */
  Value in(Map<ContentField, Value> values) {
    Value value = values.getOrDefault(path.get(0), Value.NULL);
    for (ContentField inner : path.subList(1, path.size())) {
      value = FieldValue.part(value, inner.name());
    }
    return value;
  }
}
