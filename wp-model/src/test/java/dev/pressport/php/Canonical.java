package dev.pressport.php;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.HexFormat;
import java.util.Map;

/**
 * Writes a value so that two are equal exactly when their texts are: floats by their bits, strings
 * in hexadecimal. {@code differential.php} writes the same.
 */
final class Canonical {

  private Canonical() {}

  static String of(Value value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Value value, StringBuilder out) {
    if (value instanceof Value.Null) {
      out.append('N');
    } else if (value instanceof Value.Bool bool) {
      out.append(bool.value() ? 'T' : 'F');
    } else if (value instanceof Value.Int number) {
      out.append('i').append(number.value());
    } else if (value instanceof Value.Decimal number) {
      out.append('d').append(HexFormat.of().toHexDigits(Double.doubleToLongBits(number.value())));
    } else if (value instanceof Text text) {
      write(text.string(), out);
    } else if (value instanceof Value.Array array) {
      out.append('[');
      array.items().forEach(item -> write(item, out));
      out.append(']');
    } else if (value instanceof Value.Dict dict) {
      out.append('{');
      for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
        write(entry.getKey(), out);
        write(entry.getValue(), out);
      }
      out.append('}');
    }
  }

  private static void write(String text, StringBuilder out) {
    out.append('s').append(HexFormat.of().formatHex(text.getBytes(UTF_8))).append(' ');
  }
}
