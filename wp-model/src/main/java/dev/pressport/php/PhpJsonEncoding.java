package dev.pressport.php;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON as PHP's {@code json_encode()} does without flags: slashes and everything beyond
 * ASCII are escaped. Texts must be in memory.
 */
public final class PhpJsonEncoding {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder json = new StringBuilder();

  private PhpJsonEncoding() {}

  /** The JSON of a value. */
  public static String of(Value value) {
    PhpJsonEncoding encoding = new PhpJsonEncoding();
    encoding.add(value);
    return encoding.json.toString();
  }

  private void add(Value value) {
    if (value instanceof Text text) {
      add(text.string());
    } else if (value instanceof Value.Int number) {
      json.append(number.value());
    } else if (value instanceof Value.Decimal number) {
      add(number.value());
    } else if (value instanceof Value.Bool bool) {
      json.append(bool.value());
    } else if (value instanceof Value.Array array) {
      add(array.items());
    } else if (value instanceof Value.Dict dict) {
      add(dict.entries());
    } else {
      json.append("null");
    }
  }

  private void add(double number) {
    boolean whole = Math.rint(number) == number && Math.abs(number) < 1e15;
    json.append(whole ? Long.toString((long) number) : Double.toString(number));
  }

  private void add(List<Value> items) {
    String separator = "[";
    for (Value item : items) {
      json.append(separator);
      add(item);
      separator = ",";
    }
    json.append(items.isEmpty() ? "[]" : "]");
  }

  private void add(Map<String, Value> entries) {
    String separator = "{";
    for (Map.Entry<String, Value> entry : entries.entrySet()) {
      json.append(separator);
      add(entry.getKey());
      json.append(':');
      add(entry.getValue());
      separator = ",";
    }
    json.append(entries.isEmpty() ? "{}" : "}");
  }

  private void add(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '/' -> json.append("\\/");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            json.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
              json.append(HEX[c >> shift & 15]);
            }
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
