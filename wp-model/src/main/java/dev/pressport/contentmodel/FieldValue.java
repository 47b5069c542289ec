package dev.pressport.contentmodel;

import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.record.RecordValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The value of a field in the form of its kind, so that a target can write it into a typed column.
 * A site can have any value in any field: types of fields change, imports and plugins write metas.
 * A part that does not fit is left out, and its path kept.
 *
 * @param value as {@link FieldKind} says; {@link Value#NULL} for none; of a multiple field a {@link
 *     Value.Array} of fitting values
 * @param unfit the paths of the parts that were left out, such as {@code rows.0.price}; the items
 *     of a list are counted from 0
 */
public record FieldValue(ContentField field, Value value, List<String> unfit) {
  public FieldValue {
    unfit = List.copyOf(unfit);
  }

  /** Returns whether there is nothing. */
  public boolean isEmpty() {
    return value instanceof Value.Null
        || (value instanceof Value.Array array && array.items().isEmpty());
  }

  /** Returns a value in the form of a field's kind. */
  public static FieldValue of(ContentField field, Value value) {
    FittingValues fitting = new FittingValues();
    Value fit = fitting.of(field, value, field.name());
    return new FieldValue(field, fit, fitting.unfit());
  }

  /** Returns the value of each field of a type that an entry has. */
  public static List<FieldValue> all(ContentType type, Entry entry) {
    Map<String, Value> details = details(type, entry);
    List<FieldValue> values = new ArrayList<>();
    for (ContentField field : type.fields()) {
      Value stored =
          switch (field.origin()) {
            case ACF -> entry.fields().getOrDefault(field.name(), Value.NULL);
            case META -> meta(entry, field);
            case DETAILS -> details.getOrDefault(field.name(), Value.NULL);
          };
      if (!(stored instanceof Value.Null)) {
        values.add(of(field, stored));
      }
    }
    return values;
  }

  private static Map<String, Value> details(ContentType type, Entry entry) {
    boolean wanted =
        type.fields().stream().anyMatch(field -> field.origin() == FieldOrigin.DETAILS);
    return wanted && RecordValues.of(entry.details()) instanceof Value.Dict dict
        ? dict.entries()
        : Map.of();
  }

  private static Value meta(Entry entry, ContentField field) {
    List<Value> stored = entry.meta().values().getOrDefault(field.name(), List.of());
    if (stored.isEmpty()) {
      return Value.NULL;
    }
    return field.multiple() || stored.size() > 1 ? new Value.Array(stored) : stored.get(0);
  }

  /** Returns the value of each field that a term, an author or the site has. */
  public static List<FieldValue> all(List<ContentField> fields, Map<String, Value> stored) {
    return fields.stream()
        .filter(field -> !(stored.getOrDefault(field.name(), Value.NULL) instanceof Value.Null))
        .map(field -> of(field, stored.getOrDefault(field.name(), Value.NULL)))
        .toList();
  }

  /** Returns a part of a value that is an object; {@link Value#NULL} for none. */
  public static Value part(Value value, String key) {
    return value instanceof Value.Dict dict
        ? dict.entries().getOrDefault(key, Value.NULL)
        : Value.NULL;
  }

  /** Returns a part of a value that is an object, as text; empty for none and for another value. */
  public static String text(Value value, String key) {
    return part(value, key) instanceof Text text && text.inline() ? text.string() : "";
  }
}
