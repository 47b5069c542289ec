package dev.pressport.shortcode;

import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations of WordPress on the shortcodes of a text, each in time linear in its length. */
public final class Shortcodes {
  private static final Pattern SPACES = Pattern.compile("(?:[\\r\\n\\t \\u00a0]|&nbsp;)*+");

  private Shortcodes() {}

  /**
   * Replaces each shortcode and its content; doubled brackets become single ones (do_shortcode()).
   * Brackets within tags are no shortcodes.
   *
   * @param replacement of the shortcode, or of its tags where inner shortcodes are replaced too
   */
  public static String replace(
      String text, ShortcodeNames names, Function<Shortcode, Replacement> replacement) {
    return replace(text, names, replacement, (name, place) -> false);
  }

  /**
   * Replaces shortcodes like the method above, and leaves out some of the closing tags that belong
   * to no shortcode.
   *
   * @param strays accepts the name and the place of a closing tag to leave out
   */
  public static String replace(
      String text,
      ShortcodeNames names,
      Function<Shortcode, Replacement> replacement,
      BiPredicate<String, Integer> strays) {
    return text.indexOf('[') < 0
        ? text
        : new ShortcodeReplacer(text, names, replacement, strays).run();
  }

  /** {@code text} without its shortcodes and what they hold (strip_shortcodes()). */
  public static String strip(String text, ShortcodeNames names) {
    return replace(text, names, shortcode -> Replacement.whole(""));
  }

  /** Takes a shortcode that is alone in its paragraph out of it (shortcode_unautop()). */
  public static String unwrap(String html, ShortcodeNames names) {
    ShortcodeScanner scanner = new ShortcodeScanner(html, names);
    Matcher spaces = SPACES.matcher(html);
    StringBuilder out = new StringBuilder(html.length());
    int done = 0;
    int paragraph = html.indexOf("<p>");
    while (paragraph >= 0) {
      int start = behindSpaces(spaces, paragraph + 3);
      Shortcode shortcode = html.startsWith("[", start) ? scanner.at(start) : null;
      int end =
          shortcode == null || shortcode.start() != start ? -1 : lastPlace(html, shortcode, spaces);
      if (end >= 0) {
        out.append(html, done, paragraph).append(html, start, end);
        done = behindSpaces(spaces, end) + 4;
      }
      paragraph = html.indexOf("<p>", Math.max(done, paragraph + 3));
    }
    return out.append(html, done, html.length()).toString();
  }

  /** The end of the shortcode, or of its opening tag, that the paragraph ends behind; or -1. */
  private static int lastPlace(String html, Shortcode shortcode, Matcher spaces) {
    if (html.startsWith("</p>", behindSpaces(spaces, shortcode.end()))) {
      return shortcode.end();
    }
    boolean opener = html.startsWith("</p>", behindSpaces(spaces, shortcode.contentStart()));
    return opener ? shortcode.contentStart() : -1;
  }

  private static int behindSpaces(Matcher spaces, int from) {
    return spaces.find(from) ? spaces.end() : from;
  }
}
