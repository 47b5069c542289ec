package dev.pressport.shortcode;

import dev.pressport.shortcode.ShortcodeNames.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Finds shortcodes as WordPress does:
 *
 * <pre>
 * "[" ["["] name rest ( "/]" | "]" [ content "[/" name "]" ] ) ["]"]
 * name    = no control, space or any of &lt; &gt; &amp; / [ ] =
 * rest    = no "]"
 * content = up to the first closing tag of the same name
 * </pre>
 *
 * <p>A value may also follow the name directly, {@code [name=value]} and {@code [name:value]}, as
 * some plugins read it: the attributes then begin with that sign.
 *
 * <p>With doubled brackets at both ends it is text. Brackets in tags, comments and CDATA sections
 * are not looked at. Takes time about linear in the length of the text, whatever stands in it.
 */
public final class ShortcodeScanner {
  private static final int LONGEST_NAME = 100;

  private static final char HIDDEN = '\u0001';

  private final String whole;
  private final String text;
  private final ShortcodeNames names;
  private final ClosingTags closingTags;
  private int bracket = -1;

  /** A scanner of one text. */
  public ShortcodeScanner(String text, ShortcodeNames names) {
    this.whole = text;
    this.text = withoutBracketsInTags(text);
    this.names = names;
    this.closingTags = new ClosingTags(this.text);
  }

  /** The same text, at the same places, with other characters for the brackets in tags. */
  private static String withoutBracketsInTags(String text) {
    StringBuilder out = new StringBuilder(text);
    HtmlPieces pieces = new HtmlPieces(text);
    while (pieces.next()) {
      for (int i = pieces.start(); pieces.isTag() && i < pieces.end(); i++) {
        if (text.charAt(i) == '[' || text.charAt(i) == ']') {
          out.setCharAt(i, HIDDEN);
        }
      }
    }
    return out.toString();
  }

  /**
   * Returns the next shortcode that begins at {@code from} or later, null when there is none. To
   * find those inside its content too, go on at its {@link Shortcode#contentStart()}; never
   * backwards.
   */
  public @Nullable Shortcode next(int from) {
    Shortcode shortcode = nextOrEscaped(from);
    while (shortcode != null && shortcode.escaped()) {
      shortcode = nextOrEscaped(shortcode.end() + 1);
    }
    return shortcode;
  }

  /**
   * Returns the next shortcode like {@link #next}, but also those in doubled brackets, with their
   * inner brackets.
   */
  public @Nullable Shortcode nextOrEscaped(int from) {
    for (int at = text.indexOf('[', from); at >= 0; at = text.indexOf('[', at + 1)) {
      Shortcode shortcode = at(at);
      if (shortcode != null) {
        return shortcode;
      }
    }
    return null;
  }

  /** The shortcode of the bracket at a place, null when it is none; never asked backwards. */
  public @Nullable Shortcode at(int at) {
    boolean doubled = text.startsWith("[", at + 1);
    int start = doubled ? at + 1 : at;
    int nameEnd = ShortcodeValue.nameEnd(text, start + 1, nameEnd(text, start + 1));
    int close = bracketFrom(nameEnd);
    int nameLength = nameEnd - start - 1;
    if (nameLength == 0 || nameLength > LONGEST_NAME || close < 0) {
      return null;
    }
    String name = text.substring(start + 1, nameEnd);
    boolean selfClosing = close > nameEnd && text.charAt(close - 1) == '/';
    int closing = selfClosing ? -1 : closingTags.next(name, close + 1);
    Candidate candidate =
        new Candidate(text, start, name, nameEnd, close + 1, selfClosing, closing >= 0);
    if (!names.accept(candidate)) {
      return null;
    }
    String attributes = whole.substring(nameEnd, selfClosing ? close - 1 : close);
    int end = closing < 0 ? close + 1 : closing + name.length() + 3;
    return new Shortcode(
        start,
        end,
        name,
        attributes,
        close + 1,
        closing < 0 ? close + 1 : closing,
        closing >= 0,
        doubled && text.startsWith("]", end));
  }

  /** The next closing tag at {@code from} or later that is not in doubled brackets, or -1. */
  int closingTag(int from) {
    for (int at = text.indexOf("[/", from); at >= 0; at = text.indexOf("[/", at + 2)) {
      int end = nameEnd(text, at + 2);
      boolean doubled = (at > 0 && text.charAt(at - 1) == '[') || text.startsWith("]", end + 1);
      if (end > at + 2 && end - at <= LONGEST_NAME && text.startsWith("]", end) && !doubled) {
        return at;
      }
    }
    return -1;
  }

  /** Returns the end of the name of a shortcode that begins at a place. */
  public static int nameEnd(String text, int start) {
    int at = start;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean isOfName(char c) {
    return c > ' ' && "<>&/[]=".indexOf(c) < 0;
  }

  /** The next closing bracket, found once for all the tags before it. */
  private int bracketFrom(int from) {
    if (bracket < from) {
      int next = text.indexOf(']', from);
      bracket = next < 0 ? Integer.MAX_VALUE : next;
    }
    return bracket == Integer.MAX_VALUE ? -1 : bracket;
  }
}
