package dev.pressport.html.link;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The values of {@code href} in the links of an HTML text, found in one pass as browsers do (HTML
 * standard, 13.2.5 Tokenization). The rest is unchanged, byte for byte.
 */
public final class Hrefs {
  private static final Set<String> LINKS = Set.of("a", "area");

  /** Elements in which a browser sees text instead of tags. */
  private static final Set<String> TEXTS =
      Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

  private final String html;
  private final UnaryOperator<String> change;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int copied;
  private String attribute = "";
  private int valueStart;
  private int valueEnd;

  private Hrefs(String html, UnaryOperator<String> change) {
    this.html = html;
    this.change = change;
  }

  /**
   * Returns the text with other values.
   *
   * @param change returns the new value, or the same, of one; both in the form of the attribute
   *     without its quotation marks, which the new one must not contain
   */
  public static String replace(String html, UnaryOperator<String> change) {
    Hrefs hrefs = new Hrefs(html, change);
    while (hrefs.at < html.length()) {
      hrefs.nextTag();
    }
    return hrefs.copied == 0
        ? html
        : hrefs.out.append(html, hrefs.copied, html.length()).toString();
  }

  private void nextTag() {
    int tag = html.indexOf('<', at);
    if (tag < 0 || tag + 1 == html.length()) {
      at = html.length();
    } else if (html.startsWith("<!--", tag)) {
      int end = html.indexOf("-->", tag + 2);
      at = end < 0 ? html.length() : end + 3;
    } else if (isLetter(html.charAt(tag + 1))) {
      at = nameEnd(tag + 1);
      startTag(html.substring(tag + 1, at).toLowerCase(Locale.ROOT));
    } else {
      at = tag + 1;
    }
  }

  private void startTag(String name) {
    boolean link = LINKS.contains(name);
    while (nextAttribute()) {
      if (link && attribute.equalsIgnoreCase("href") && valueEnd > valueStart) {
        replaceValue();
      }
    }
    if (TEXTS.contains(name)) {
      at = closer(name);
    }
  }

  private void replaceValue() {
    boolean quoted = isQuote(html.charAt(valueStart));
    int from = quoted ? valueStart + 1 : valueStart;
    String value = html.substring(from, quoted ? valueEnd - 1 : valueEnd);
    String changed = change.apply(value);
    if (!changed.equals(value)) {
      String mark = quoted ? html.substring(valueStart, from) : "\"";
      out.append(html, copied, valueStart).append(mark).append(changed).append(mark);
      copied = valueEnd;
    }
  }

  /** Moves to the next attribute; false behind the end of the tag. */
  private boolean nextAttribute() {
    while (at < html.length() && (isBlank(html.charAt(at)) || html.charAt(at) == '/')) {
      at++;
    }
    if (at == html.length() || html.charAt(at) == '>') {
      at = Math.min(at + 1, html.length());
      return false;
    }
    int end = nameEnd(at + 1);
    attribute = html.substring(at, end);
    at = end;
    int value = afterBlanks(end);
    valueStart = end;
    valueEnd = end;
    if (value < html.length() && html.charAt(value) == '=') {
      valueStart = afterBlanks(value + 1);
      valueEnd = valueEnd(valueStart);
      at = valueEnd;
    }
    return true;
  }

  private int nameEnd(int from) {
    int end = from;
    while (end < html.length()
        && !isBlank(html.charAt(end))
        && "/>=".indexOf(html.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private int afterBlanks(int from) {
    int end = from;
    while (end < html.length() && isBlank(html.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * Returns the end of a value; one without closing quotation mark extends to the end of the text,
   * and is no value.
   */
  private int valueEnd(int from) {
    if (from == html.length() || html.charAt(from) == '>') {
      return from;
    }
    if (isQuote(html.charAt(from))) {
      int close = html.indexOf(html.charAt(from), from + 1);
      valueStart = close < 0 ? html.length() : from;
      return close < 0 ? html.length() : close + 1;
    }
    int end = from;
    while (end < html.length() && !isBlank(html.charAt(end)) && html.charAt(end) != '>') {
      end++;
    }
    return end;
  }

  /** Returns the beginning of an element's closing tag; the end of the text when there is none. */
  private int closer(String name) {
    for (int close = html.indexOf("</", at); close >= 0; close = html.indexOf("</", close + 2)) {
      if (html.regionMatches(true, close + 2, name, 0, name.length())) {
        return close;
      }
    }
    return html.length();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
