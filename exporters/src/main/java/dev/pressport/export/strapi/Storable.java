package dev.pressport.export.strapi;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that every database of Strapi can store: PostgreSQL takes no NUL in a text. */
final class Storable {
  private Storable() {}

  /** Returns a value without such characters. */
  static Value of(Value value) {
    if (value instanceof Text text && text.inline()) {
      return Value.of(without(text.string()));
    }
    if (value instanceof Value.Array array) {
      List<Value> items = new ArrayList<>();
      array.items().forEach(item -> items.add(of(item)));
      return new Value.Array(items);
    }
    if (value instanceof Value.Dict dict) {
      Map<String, Value> entries = new LinkedHashMap<>();
      dict.entries().forEach((key, inner) -> entries.put(without(key), of(inner)));
      return new Value.Dict(entries);
    }
    return value;
  }

  private static String without(String text) {
    return text.replace("\0", "");
  }
}
