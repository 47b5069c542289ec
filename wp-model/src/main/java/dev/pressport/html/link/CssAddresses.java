package dev.pressport.html.link;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The URLs in CSS: {@code url(…)} and {@code @import "…"}, found in one pass as browsers do (CSS
 * Syntax Level 3). The rest is unchanged, and so is all within comments and other strings.
 */
public final class CssAddresses {
  private final String css;
  private final UnaryOperator<String> change;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int copied;
  private boolean imports;

  private CssAddresses(String css, UnaryOperator<String> change) {
    this.css = css;
    this.change = change;
  }

  /**
   * Returns the CSS with other URLs.
   *
   * @param change returns the new URL, or the same, of one; both without escapes
   */
  public static String replace(String css, UnaryOperator<String> change) {
    CssAddresses addresses = new CssAddresses(css, change);
    while (addresses.at < css.length()) {
      addresses.token();
    }
    return addresses.copied == 0
        ? css
        : addresses.out.append(css, addresses.copied, css.length()).toString();
  }

  /** Passes each URL to an action, without escapes. */
  public static void forEach(String css, Consumer<String> action) {
    replace(
        css,
        url -> {
          action.accept(url);
          return url;
        });
  }

  private void token() {
    char c = css.charAt(at);
    if (css.startsWith("/*", at)) {
      int end = css.indexOf("*/", at + 2);
      at = end < 0 ? css.length() : end + 2;
    } else if (c == '"' || c == '\'') {
      string(imports);
      imports = false;
    } else if (c == '@' || isName(c)) {
      name();
    } else {
      imports &= StartTags.isBlank(c);
      at++;
    }
  }

  private void name() {
    int start = at;
    for (at++; at < css.length() && isName(css.charAt(at)); at++) {
      if (css.charAt(at) == '\\') {
        at++;
      }
    }
    at = Math.min(at, css.length());
    imports = at - start == 7 && css.regionMatches(true, start, "@import", 0, 7);
    if (at - start == 3 && css.regionMatches(true, start, "url", 0, 3) && css.startsWith("(", at)) {
      at = afterBlanks(at + 1);
      if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
        string(true);
      } else {
        unquoted();
      }
    }
  }

  /** Moves behind a string; one that the line ends is none. */
  private void string(boolean url) {
    int start = at;
    char mark = css.charAt(at);
    for (at++; at < css.length() && css.charAt(at) != mark; at++) {
      if (css.charAt(at) == '\\') {
        at++;
      } else if (css.charAt(at) == '\n') {
        return;
      }
    }
    if (at < css.length()) {
      at++;
      if (url) {
        replace(start, start + 1, at - 1, String.valueOf(mark));
      }
    }
    at = Math.min(at, css.length());
  }

  private void unquoted() {
    int start = at;
    boolean bad = false;
    while (at < css.length() && css.charAt(at) != ')' && !StartTags.isBlank(css.charAt(at))) {
      bad |= "\"'(".indexOf(css.charAt(at)) >= 0;
      at = css.charAt(at) == '\\' ? escapeEnd(css, at, css.length()) : at + 1;
    }
    int end = Math.min(at, css.length());
    at = afterBlanks(end);
    if (!bad && (at == css.length() || css.charAt(at) == ')')) {
      replace(start, start, end, "");
    } else {
      int close = css.indexOf(')', at);
      at = close < 0 ? css.length() : close;
    }
  }

  /** Replaces what stands from start, which is the place of a quotation mark if there is one. */
  private void replace(int start, int from, int to, String mark) {
    String url = unescaped(css, from, to);
    String changed = url.isEmpty() ? url : change.apply(url);
    if (!changed.equals(url)) {
      String quoted = mark.isEmpty() && !isPlain(changed) ? "\"" : mark;
      out.append(css, copied, start).append(quoted).append(escaped(changed, quoted)).append(quoted);
      copied = to + mark.length();
    }
  }

  private static String unescaped(String css, int from, int to) {
    StringBuilder text = new StringBuilder();
    int i = from;
    while (i < to) {
      int end = css.charAt(i) == '\\' && i + 1 < to ? escapeEnd(css, i, to) : i;
      if (end == i) {
        text.append(css.charAt(i++));
      } else {
        appendEscaped(text, css.substring(i + 1, end));
        i = end;
      }
    }
    return text.toString();
  }

  private static void appendEscaped(StringBuilder text, String escaped) {
    if (Character.digit(escaped.charAt(0), 16) < 0) {
      text.append(escaped.equals("\n") ? "" : escaped);
    } else {
      int point = Integer.parseInt(escaped.strip(), 16);
      text.appendCodePoint(Character.isValidCodePoint(point) ? point : 0xFFFD);
    }
  }

  /**
   * Returns the end of what begins with a backslash: a code with the blank behind it, or a
   * character.
   */
  private static int escapeEnd(String css, int backslash, int limit) {
    int end = backslash + 1;
    while (end < Math.min(limit, backslash + 7) && Character.digit(css.charAt(end), 16) >= 0) {
      end++;
    }
    boolean code = end > backslash + 1;
    return Math.min(
        limit, code && !(end < limit && StartTags.isBlank(css.charAt(end))) ? end : end + 1);
  }

  private static String escaped(String url, String mark) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c < ' ' || c == '<') {
        text.append('\\').append(Integer.toHexString(c)).append(' ');
      } else if (c == '\\' || mark.indexOf(c) >= 0) {
        text.append('\\').append(c);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean isPlain(String url) {
    return url.chars().noneMatch(c -> c <= ' ' || "\"'()\\<".indexOf(c) >= 0);
  }

  private int afterBlanks(int from) {
    int end = from;
    while (end < css.length() && StartTags.isBlank(css.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\\' || c > 0x7F;
  }
}
