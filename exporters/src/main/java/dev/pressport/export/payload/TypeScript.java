package dev.pressport.export.payload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A piece of TypeScript code. */
sealed interface TypeScript {

  /** Code as it is, such as a name. */
  record Code(String code) implements TypeScript {}

  /** A list. */
  record Items(List<TypeScript> items) implements TypeScript {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object, its properties in the order in which they are added. */
  final class Properties implements TypeScript {
    private final Map<String, TypeScript> values = new LinkedHashMap<>();

    Properties put(String name, TypeScript value) {
      values.put(name, value);
      return this;
    }

    Properties put(String name, String text) {
      return put(name, text(text));
    }

    Properties put(String name, boolean truth) {
      return put(name, new Code(Boolean.toString(truth)));
    }

    Properties put(String name, List<? extends TypeScript> items) {
      return put(name, new Items(List.copyOf(items)));
    }
  }

  /** Returns a string literal. */
  static TypeScript text(String text) {
    return new Code(quoted(text));
  }

  /** Returns string literals in a list. */
  static TypeScript texts(Iterable<String> texts) {
    List<TypeScript> items = new ArrayList<>();
    texts.forEach(text -> items.add(text(text)));
    return new Items(items);
  }

  /** Returns a string literal in single quotes, on one line. */
  static String quoted(String text) {
    StringBuilder code = new StringBuilder("'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '\\') {
        code.append('\\').append(c);
      } else if (c == '\n') {
        code.append("\\n");
      } else if (Character.isISOControl(c) || isLineEnd(c) || isHalf(text, i)) {
        code.append(String.format("\\u%04x", (int) c));
      } else {
        code.append(c);
      }
    }
    return code.append('\'').toString();
  }

  private static boolean isLineEnd(char c) {
    return c == '\u2028' || c == '\u2029';
  }

  /** Returns whether a character is one half of a pair whose other half is missing. */
  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** Returns the code, further lines indented by so many blanks. */
  default String indented(int indent) {
    return new Printer().code(this, indent);
  }

  /** Puts what is short on one line. */
  final class Printer {
    private static final int WIDTH = 96;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private Printer() {}

    String code(TypeScript value, int indent) {
      String line = line(value);
      if (indent + line.length() <= WIDTH || value instanceof Code) {
        return line;
      }
      List<String> lines = new ArrayList<>();
      String margin = " ".repeat(indent + 2);
      if (value instanceof Items items) {
        items.items().forEach(item -> lines.add(margin + code(item, indent + 2)));
        return between("[", lines, "]", indent);
      }
      ((Properties) value)
          .values.forEach(
              (name, part) -> lines.add(margin + key(name) + ": " + code(part, indent + 2)));
      return between("{", lines, "}", indent);
    }

    private static String between(String open, List<String> lines, String close, int indent) {
      return open + "\n" + String.join(",\n", lines) + ",\n" + " ".repeat(indent) + close;
    }

    private static String line(TypeScript value) {
      if (value instanceof Code code) {
        return code.code();
      }
      if (value instanceof Items items) {
        return "[" + String.join(", ", items.items().stream().map(Printer::line).toList()) + "]";
      }
      List<String> parts = new ArrayList<>();
      ((Properties) value).values.forEach((name, part) -> parts.add(key(name) + ": " + line(part)));
      return parts.isEmpty() ? "{}" : "{ " + String.join(", ", parts) + " }";
    }

    private static String key(String name) {
      return IDENTIFIER.matcher(name).matches() ? name : quoted(name);
    }
  }
}
