package dev.pressport.php;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Map;

/** Writes a value as PHP's {@code serialize()} does; a Dict is an array. */
final class PhpWriter {

  private PhpWriter() {}

  static String write(Value value) {
    if (value instanceof Value.Bool bool) {
      return bool.value() ? "b:1;" : "b:0;";
    } else if (value instanceof Value.Int number) {
      return "i:" + number.value() + ";";
    } else if (value instanceof Value.Decimal number) {
      return "d:" + number.value() + ";";
    } else if (value instanceof Text text) {
      return string(text.string());
    } else if (value instanceof Value.Array array) {
      return array(array.items());
    } else if (value instanceof Value.Dict dict) {
      return dict(dict.entries());
    }
    return "N;";
  }

  static String string(String text) {
    return "s:" + text.getBytes(UTF_8).length + ":\"" + text + "\";";
  }

  private static String array(List<Value> items) {
    StringBuilder out = new StringBuilder("a:" + items.size() + ":{");
    for (int i = 0; i < items.size(); i++) {
      out.append("i:").append(i).append(';').append(write(items.get(i)));
    }
    return out.append('}').toString();
  }

  private static String dict(Map<String, Value> entries) {
    StringBuilder out = new StringBuilder("a:" + entries.size() + ":{");
    entries.forEach((key, value) -> out.append(string(key)).append(write(value)));
    return out.append('}').toString();
  }
}
