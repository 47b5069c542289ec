package dev.pressport.php;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes values in the form of PHP's {@code serialize()}, so that {@link PhpSerialization#decode}
 * returns the same value.
 */
public final class PhpSerializer {
  /** The texts that may not be what {@code maybe_unserialize()} returns for them. */
  private static final Pattern SUSPECT = Pattern.compile("\\s*(?:[a-zA-Z]:[0-9.+-]|N;)");

  private static final Pattern INTEGER_KEY = Pattern.compile("0|-?[1-9][0-9]{0,17}");
  private static final int PLAIN_DIGITS = 17;

  private final StringBuilder out = new StringBuilder();

  private PhpSerializer() {}

  /** Returns the serialized form of a value. */
  public static String serialize(Value value) {
    PhpSerializer serializer = new PhpSerializer();
    serializer.write(value);
    return serializer.out.toString();
  }

  /**
   * Returns what WordPress stores for a text in memory: mostly the text itself, but the serialized
   * form of a text that looks serialized (functions.php, maybe_serialize()).
   */
  public static String stored(String text) {
    if (!SUSPECT.matcher(text).lookingAt()) {
      return text;
    }
    Value read = PhpSerialization.decode(text).value();
    return read.equals(Text.of(text)) ? text : serialize(Text.of(text));
  }

  private void write(Value value) {
    if (value instanceof Value.Bool bool) {
      out.append("b:").append(bool.value() ? 1 : 0).append(';');
    } else if (value instanceof Value.Int number) {
      out.append("i:").append(number.value()).append(';');
    } else if (value instanceof Value.Decimal number) {
      out.append("d:").append(decimal(number.value())).append(';');
    } else if (value instanceof Text text) {
      write(string(text));
    } else if (value instanceof Value.Array array) {
      out.append("a:").append(array.items().size()).append(":{");
      for (int i = 0; i < array.items().size(); i++) {
        out.append("i:").append(i).append(';');
        write(array.items().get(i));
      }
      out.append('}');
    } else if (value instanceof Value.Dict dict) {
      write(dict);
    } else {
      out.append("N;");
    }
  }

  private void write(String text) {
    out.append("s:").append(bytes(text)).append(":\"").append(text).append("\";");
  }

  private void write(Value.Dict dict) {
    Optional<String> number = marked(dict, "@float");
    Optional<String> constant = marked(dict, "@enum");
    Optional<String> className = text(dict.entries().get("@class"));
    if (number.isPresent()) {
      out.append("d:").append(number.get()).append(';');
    } else if (constant.isPresent()) {
      String name = constant.get().replace("::", ":");
      out.append("E:").append(bytes(name)).append(":\"").append(name).append("\";");
    } else if (className.isPresent()) {
      String name = className.get();
      Map<String, Value> properties = new LinkedHashMap<>(dict.entries());
      properties.remove("@class");
      out.append("O:").append(bytes(name)).append(":\"").append(name).append("\":");
      writePairs(properties, false);
    } else {
      out.append("a:");
      writePairs(dict.entries(), true);
    }
  }

  private void writePairs(Map<String, Value> pairs, boolean array) {
    out.append(pairs.size()).append(":{");
    pairs.forEach(
        (key, value) -> {
          if (array && isInteger(key)) {
            out.append("i:").append(key).append(';');
          } else {
            write(key);
          }
          write(value);
        });
    out.append('}');
  }

  /** PHP's arrays have no keys that are strings of such digits. */
  private static boolean isInteger(String key) {
    return INTEGER_KEY.matcher(key).matches();
  }

  private static Optional<String> marked(Value.Dict dict, String mark) {
    return dict.entries().size() == 1 ? text(dict.entries().get(mark)) : Optional.empty();
  }

  private static Optional<String> text(@Nullable Value value) {
    return value instanceof Text text && text.inline()
        ? Optional.of(text.string())
        : Optional.empty();
  }

  private static String string(Text text) {
    if (text.inline()) {
      return text.string();
    }
    StringWriter whole = new StringWriter();
    try (Reader reader = text.reader()) {
      reader.transferTo(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A number as PHP writes it: its shortest digits, with an exponent from 1.0E+17 on. */
  private static String decimal(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    String sign = value < 0 ? "-" : "";
    String[] parts = Double.toString(Math.abs(value)).split("E", -1);
    int point = parts[0].indexOf('.');
    String digits = parts[0].replace(".", "");
    int exponent = point + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    digits = digits.substring(zeros).replaceFirst("0+$", "");
    return sign + placed(digits, exponent - zeros);
  }

  /** Places the point behind so many digits. */
  private static String placed(String digits, int point) {
    if (point > PLAIN_DIGITS || point < -3) {
      String fraction = digits.length() > 1 ? digits.substring(1) : "0";
      int exponent = point - 1;
      return digits.charAt(0) + "." + fraction + "E" + (exponent < 0 ? "" : "+") + exponent;
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return digits.length() <= point
        ? digits + "0".repeat(point - digits.length())
        : digits.substring(0, point) + "." + digits.substring(point);
  }
}
