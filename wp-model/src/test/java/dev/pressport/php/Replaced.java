package dev.pressport.php;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** A value in whose strings and keys a text was replaced by another. */
final class Replaced {

  private Replaced() {}

  static Value in(Value value, String from, String to) {
    if (value instanceof Text text) {
      return Value.of(text.string().replace(from, to));
    } else if (value instanceof Value.Array array) {
      return new Value.Array(array.items().stream().map(item -> in(item, from, to)).toList());
    } else if (value instanceof Value.Dict dict) {
      Map<String, Value> replaced = new LinkedHashMap<>();
      dict.entries()
          .forEach((key, item) -> replaced.put(key.replace(from, to), in(item, from, to)));
      return new Value.Dict(replaced);
    }
    return value;
  }
}
