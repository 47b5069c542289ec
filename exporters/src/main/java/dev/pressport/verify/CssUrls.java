package dev.pressport.verify;

import java.util.function.Consumer;

/** The addresses in a style sheet: {@code url(…)} and {@code @import "…"}. */
final class CssUrls {
  private static final String URL = "url(";
  private static final String IMPORT = "@import";

  private CssUrls() {}

  /** Passes on each address, in time linear in the length of the style sheet. */
  static void forEach(String css, Consumer<String> action) {
    int at = 0;
    while (at < css.length()) {
      if (css.startsWith("/*", at)) {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
      } else if (css.regionMatches(true, at, URL, 0, URL.length())) {
        at = address(css, at + URL.length(), action);
      } else if (css.regionMatches(true, at, IMPORT, 0, IMPORT.length())) {
        int quote = afterBlanks(css, at + IMPORT.length());
        boolean quoted = quote < css.length() && isQuote(css.charAt(quote));
        at = quoted ? address(css, quote, action) : quote;
      } else {
        at++;
      }
    }
  }

  private static int address(String css, int from, Consumer<String> action) {
    int start = afterBlanks(css, from);
    if (start >= css.length()) {
      return start;
    }
    char first = css.charAt(start);
    if (isQuote(first)) {
      int end = css.indexOf(first, start + 1);
      if (end < 0) {
        return css.length();
      }
      action.accept(css.substring(start + 1, end));
      return end + 1;
    }
    int end = css.indexOf(')', start);
    if (end < 0) {
      return css.length();
    }
    action.accept(css.substring(start, end).strip());
    return end + 1;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static int afterBlanks(String css, int from) {
    int at = from;
    while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      at++;
    }
    return at;
  }
}
