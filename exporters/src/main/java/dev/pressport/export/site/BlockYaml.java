package dev.pressport.export.site;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that nearly all front matter consists of, as the emitter of {@link YamlText} writes
 * them: it takes twenty times as long.
 */
final class BlockYaml {
  /** The largest integer that every reader keeps exact. */
  static final long LARGEST_EXACT = (1L << 53) - 1;

  /** Names that some reader takes for something else than a string. */
  private static final Set<String> NO_STRINGS = Words.of("y n yes no on off true false null");

  /** The emitter writes longer keys in another form, and empty ones. */
  private static final int LONGEST_KEY = 100;

  private final StringBuilder out = new StringBuilder();

  private BlockYaml() {}

  /** A document as {@link YamlText} describes it; null when it needs the emitter. */
  static @Nullable String of(Value.Dict value) {
    BlockYaml yaml = new BlockYaml();
    return yaml.map(value.entries(), 0, false) ? yaml.out.toString() : null;
  }

  /**
   * Writes the entries of a map, each on a new line.
   *
   * @param begun whether the line of the first one has begun
   * @return whether all of it can be written here
   */
  private boolean map(Map<String, Value> entries, int indent, boolean begun) {
    boolean inLine = begun;
    for (Map.Entry<String, Value> entry : entries.entrySet()) {
      if (!inLine) {
        indent(indent);
      }
      inLine = false;
      if (!key(entry.getKey())) {
        return false;
      }
      out.append(':');
      Value value = entry.getValue();
      if (value instanceof Value.Dict dict && !dict.entries().isEmpty()) {
        out.append('\n');
        if (!map(dict.entries(), indent + 2, false)) {
          return false;
        }
      } else if (value instanceof Value.Array array && !array.items().isEmpty()) {
        out.append('\n');
        if (!list(array.items(), indent, false)) {
          return false;
        }
      } else if (!scalar(value)) {
        return false;
      }
    }
    return true;
  }

  private boolean list(List<Value> items, int indent, boolean begun) {
    boolean inLine = begun;
    for (Value item : items) {
      if (!inLine) {
        indent(indent);
      }
      inLine = false;
      out.append('-');
      if (item instanceof Value.Dict dict && !dict.entries().isEmpty()) {
        out.append(' ');
        if (!map(dict.entries(), indent + 2, true)) {
          return false;
        }
      } else if (item instanceof Value.Array array && !array.items().isEmpty()) {
        out.append(' ');
        if (!list(array.items(), indent + 2, true)) {
          return false;
        }
      } else if (!scalar(item)) {
        return false;
      }
    }
    return true;
  }

  private void indent(int blanks) {
    for (int i = 0; i < blanks; i++) {
      out.append(' ');
    }
  }

  private boolean scalar(Value value) {
    out.append(' ');
    boolean written = true;
    if (value instanceof Text text) {
      written = string(text.string());
    } else if (value instanceof Value.Int number) {
      boolean exact = Math.abs(number.value()) <= LARGEST_EXACT;
      out.append(exact ? "" : "\"").append(number.value()).append(exact ? "" : "\"");
    } else if (value instanceof Value.Bool bool) {
      out.append(bool.value());
    } else if (value instanceof Value.Decimal decimal) {
      String digits = BigDecimal.valueOf(decimal.value()).toPlainString();
      out.append(digits);
      written = digits.indexOf('.') > 0;
    } else {
      out.append(value instanceof Value.Dict ? "{}" : value instanceof Value.Array ? "[]" : "null");
    }
    out.append('\n');
    return written;
  }

  private boolean key(String key) {
    if (isPlain(key)) {
      out.append(key);
      return true;
    }
    return !key.isEmpty() && key.length() <= LONGEST_KEY && key.indexOf('\n') < 0 && string(key);
  }

  /** Returns whether every reader takes a name for a string. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty()
        && name.length() <= LONGEST_KEY
        && !NO_STRINGS.contains(name.toLowerCase(Locale.ROOT));
  }

  private boolean string(String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == '\n') {
        out.append(text, from, i).append('\\').append(c == '\n' ? 'n' : c);
        from = i + 1;
      } else if (!isPrinted(c) && !isPair(text, i)) {
        return false;
      } else if (Character.isSurrogate(c)) {
        i++;
      }
    }
    out.append(text, from, text.length()).append('"');
    return true;
  }

  /** Returns whether the emitter writes a character as it is. */
  private static boolean isPrinted(char c) {
    return (c >= ' ' && c <= '~')
        || (c > '\u00a0' && c < '\ud800' && c != '\u2028' && c != '\u2029')
        || (c >= '\ue000' && c < '\ufeff');
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}
