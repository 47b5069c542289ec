package dev.pressport.block;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.PhpJson;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Writes block attributes as {@code serialize_block_attributes()} does: PHP's json_encode() with
 * slashes and Unicode left alone, and escapes for all that could end an HTML comment. It leaves out
 * WordPress 6.8's fault of taking the end of {@code "x\\"} for an escaped quotation mark, which
 * makes the JSON unreadable.
 */
final class AttributeWriter {

  private final StringBuilder out;

  AttributeWriter(StringBuilder out) {
    this.out = out;
  }

  void write(Value value) {
    write(value, 0);
  }

  private void write(Value value, int depth) {
    if (depth > PhpJson.MAX_DEPTH) {
      throw new IllegalArgumentException("attributes nest deeper than " + PhpJson.MAX_DEPTH);
    }
    if (value instanceof Value.Dict dict) {
      writeDict(dict, depth);
    } else if (value instanceof Value.Array array) {
      writeArray(array, depth);
    } else if (value instanceof Text text) {
      writeString(text.string());
    } else if (value instanceof Value.Decimal decimal) {
      out.append(number(decimal.value()));
    } else if (value instanceof Value.Int number) {
      out.append(number.value());
    } else if (value instanceof Value.Bool bool) {
      out.append(bool.value());
    } else {
      out.append("null");
    }
  }

  private void writeDict(Value.Dict dict, int depth) {
    String separator = "{";
    for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
      out.append(separator);
      writeString(entry.getKey());
      out.append(':');
      write(entry.getValue(), depth + 1);
      separator = ",";
    }
    out.append(dict.entries().isEmpty() ? "{}" : "}");
  }

  private void writeArray(Value.Array array, int depth) {
    String separator = "[";
    for (Value item : array.items()) {
      out.append(separator);
      write(item, depth + 1);
      separator = ",";
    }
    out.append(array.items().isEmpty() ? "[]" : "]");
  }

  private void writeString(String string) {
    out.append('"');
    for (int i = 0; i < string.length(); i++) {
      if (string.startsWith("--", i)) {
        out.append("\\u002d\\u002d");
        i++;
      } else {
        writeCharacter(string.charAt(i));
      }
    }
    out.append('"');
  }

  private void writeCharacter(char c) {
    switch (c) {
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '"', '<', '>', '&', '\u2028', '\u2029' -> writeEscape(c);
      default -> {
        if (c < ' ') {
          writeEscape(c);
        } else {
          out.append(c);
        }
      }
    }
  }

  private void writeEscape(char c) {
    out.append(String.format("\\u%04x", (int) c));
  }

  /** The shortest digits that read back as {@code value}, in the form of PHP's json_encode(). */
  private static String number(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal shortest = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    int point = shortest.precision() - shortest.scale();
    if (point >= -3 && point <= 17) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + '.'
        + (digits.length() == 1 ? "0" : digits.substring(1))
        + (point > 0 ? "e+" : "e-")
        + Math.abs(point - 1);
  }
}
