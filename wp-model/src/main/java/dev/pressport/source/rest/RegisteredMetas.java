package dev.pressport.source.rest;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.RowBuilder;
import java.util.List;
import java.util.Map;

/**
 * The metas that a site shows: those registered for the API. Fact: class-wp-rest-meta-fields.php,
 * get_value(): one that an item does not have comes with its default, mostly nothing, and cannot be
 * distinguished from a stored value.
 */
final class RegisteredMetas {
  private RegisteredMetas() {}

  static void add(LooseValue item, RowBuilder row) {
    for (Map.Entry<String, Value> meta : item.get("meta").map().entrySet()) {
      // Metas that may have many values come as lists, and so do single ones that hold a list.
      List<Value> values =
          meta.getValue() instanceof Value.Array many && isOfScalars(many)
              ? many.items()
              : List.of(meta.getValue());
      for (Value value : values) {
        if (!isNothing(value)) {
          row.meta(meta.getKey(), stored(value));
        }
      }
    }
  }

  private static boolean isOfScalars(Value.Array many) {
    return many.items().stream()
        .noneMatch(item -> item instanceof Value.Array || item instanceof Value.Dict);
  }

  /** A number or truth value is text in the database. */
  private static Value stored(Value value) {
    if (value instanceof Value.Int number) {
      return Value.of(Long.toString(number.value()));
    }
    if (value instanceof Value.Bool bool) {
      return Value.of(bool.value() ? "1" : "");
    }
    return value;
  }

  /** Returns whether a value is what stands for none. */
  static boolean isNothing(Value value) {
    return value instanceof Value.Null
        || value.equals(Value.FALSE)
        || (value instanceof Text text && text.isEmpty())
        || (value instanceof Value.Array array && array.items().isEmpty())
        || (value instanceof Value.Dict dict && dict.entries().isEmpty());
  }
}
