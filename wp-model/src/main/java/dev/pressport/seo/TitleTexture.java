package dev.pressport.seo;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The typographic marks that WordPress puts into a title: wptexturize() of formatting.php. The
 * quotation marks of other languages than English come from translations, so they stay straight.
 */
public final class TitleTexture {
  /** A multiplication, {@code 10x20}, and no hexadecimal number. */
  private static final Pattern TIMES =
      Pattern.compile("\\b(0[\\d.,]++|[1-9][\\d.,]*+)x(\\d[\\d.,]*+)\\b");

  private TitleTexture() {}

  /** Returns a title as WordPress shows it. */
  public static String of(String title, Locale locale) {
    String text =
        title
            .replace("...", "\u2026")
            .replace("---", "\u2014")
            .replace(" -- ", " \u2014 ")
            .replace("--", "\u2013")
            .replace(" - ", " \u2013 ")
            .replace(" (tm)", " \u2122");
    text = TIMES.matcher(text).replaceAll("$1\u00d7$2");
    return locale.getLanguage().equals("en") ? quoted(text) : text;
  }

  private static String quoted(String text) {
    if (text.indexOf('"') < 0 && text.indexOf('\'') < 0) {
      return text;
    }
    StringBuilder quoted = new StringBuilder(text.length());
    boolean isOpen = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = i == 0 || isOpening(text.charAt(i - 1));
      boolean measures = !opens && Character.isDigit(text.charAt(i - 1)) && endsWord(text, i + 1);
      if (c == '"') {
        quoted.append(opens ? '\u201c' : measures && !isOpen ? '\u2033' : '\u201d');
        isOpen = opens;
      } else {
        quoted.append(c == '\'' ? (measures ? '\u2032' : apostrophe(text, i, opens)) : c);
      }
    }
    return quoted.toString();
  }

  /** {@code '99} has an apostrophe too. */
  private static char apostrophe(String text, int at, boolean opens) {
    boolean year = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return opens && !year ? '\u2018' : '\u2019';
  }

  private static boolean endsWord(String text, int at) {
    return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isOpening(char before) {
    return Character.isWhitespace(before) || "([{-\u2013\u2014\"'".indexOf(before) >= 0;
  }
}
