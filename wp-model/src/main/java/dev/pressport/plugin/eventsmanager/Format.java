package dev.pressport.plugin.eventsmanager;

import org.jspecify.annotations.Nullable;

/**
 * A format of Events Manager: HTML with placeholders, {@code #_EVENTNAME} or {@code
 * #_EVENTIMAGE{100,100}}, and with parts that are shown under a condition, {@code
 * {has_image}…{/has_image}}.
 */
final class Format {
  private static final int LONGEST = 100_000;
  private static final int LONGEST_CONDITION = 100;
  private static final int DEEPEST = 8;

  private final Values values;

  private Format(Values values) {
    this.values = values;
  }

  /** What the placeholders and conditions of a format stand for. */
  interface Values {
    /** Returns whether a part is shown. */
    boolean holds(String condition);

    /**
     * Returns the HTML of a placeholder; null for what is none.
     *
     * @param name with the number sign: {@code #_EVENTNAME}, {@code #d}, {@code #@_}
     * @param argument in braces behind it; null for none
     */
    @Nullable String value(String name, @Nullable String argument);
  }

  /** Returns a format with its placeholders filled; empty for one that is too long. */
  static String fill(String format, Values values) {
    return format.length() > LONGEST ? "" : new Format(values).filled(format, 0);
  }

  private String filled(String format, int depth) {
    StringBuilder out = new StringBuilder(format.length());
    int at = 0;
    while (at < format.length()) {
      char c = format.charAt(at);
      int next =
          c == '{'
              ? condition(format, at, depth, out)
              : c == '#' ? placeholder(format, at, out) : at;
      if (next == at) {
        out.append(c);
        next++;
      }
      at = next;
    }
    return out.toString();
  }

  /** Writes a part with a condition; returns its end, or its beginning when it is none. */
  private int condition(String format, int start, int depth, StringBuilder out) {
    int end = wordEnd(format, start + 1, true);
    if (end == start + 1
        || end - start > LONGEST_CONDITION
        || end == format.length()
        || format.charAt(end) != '}'
        || depth == DEEPEST) {
      return start;
    }
    String name = format.substring(start + 1, end);
    String closing = "{/" + name + "}";
    int close = format.indexOf(closing, end);
    if (close < 0) {
      return start;
    }
    if (values.holds(name)) {
      out.append(filled(format.substring(end + 1, close), depth + 1));
    }
    return close + closing.length();
  }

  /** Writes a placeholder; returns its end, or its beginning when it is none. */
  private int placeholder(String format, int start, StringBuilder out) {
    int at = start + 1;
    if (at < format.length() && format.charAt(at) == '@') {
      at++;
    }
    int end = wordEnd(format, at, false);
    if (end == at) {
      return start;
    }
    String name = format.substring(start, end);
    int close = end < format.length() && format.charAt(end) == '{' ? format.indexOf('}', end) : -1;
    boolean closesPart = close >= 0 && format.startsWith("{/", end);
    String argument = close < 0 || closesPart ? null : format.substring(end + 1, close);
    String value = values.value(name, argument);
    if (value == null) {
      return start;
    }
    out.append(value);
    return argument == null ? end : close + 1;
  }

  private static int wordEnd(String text, int start, boolean names) {
    int end = start;
    while (end < text.length() && isWord(text.charAt(end), names)) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c, boolean names) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || (names && (c == '-' || c == ','));
  }
}
