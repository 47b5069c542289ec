package dev.pressport.export.sanity;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document, or an object in one, in the making; fields without a value are left out. */
final class Document {
  private final Map<String, Value> fields = new LinkedHashMap<>();

  /** Starts a document. */
  static Document of(String id, String type) {
    return new Document().text("_id", id).text("_type", type);
  }

  /** Starts an object. */
  static Document object(String type) {
    return new Document().text("_type", type);
  }

  Document text(String name, @Nullable String text) {
    return value(name, text == null ? Value.NULL : Value.of(text));
  }

  Document text(String name, Optional<String> text) {
    return text(name, text.orElse(null));
  }

  Document number(String name, @Nullable Long number) {
    return value(name, number == null ? Value.NULL : Value.of(number.longValue()));
  }

  Document flag(String name, boolean flag) {
    return value(name, Value.of(flag));
  }

  Document slug(String slug) {
    return value("slug", object("slug").text("current", slug).build());
  }

  Document value(String name, Value value) {
    boolean empty =
        value instanceof Value.Null
            || (value instanceof Text text && text.isEmpty())
            || (value instanceof Value.Array array && array.items().isEmpty());
    if (!empty) {
      fields.put(name, value);
    }
    return this;
  }

  /** Adds a list whose objects have keys: their places in it. */
  Document list(String name, List<Value> items) {
    return value(name, keyed(items));
  }

  /** Returns a list whose objects have keys: their places in it. */
  static Value.Array keyed(List<Value> items) {
    List<Value> keyed = new ArrayList<>();
    for (Value item : items) {
      if (item instanceof Value.Dict dict && !dict.entries().containsKey("_key")) {
        Map<String, Value> entries = new LinkedHashMap<>(dict.entries());
        entries.put("_key", Value.of("i" + (keyed.size() + 1)));
        keyed.add(new Value.Dict(entries));
      } else {
        keyed.add(item);
      }
    }
    return new Value.Array(keyed);
  }

  Value.Dict build() {
    return new Value.Dict(fields);
  }
}
