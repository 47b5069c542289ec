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
 * <p>With doubled brackets at both ends it is text. HTML comments and CDATA sections are passed
 * over. Takes time about linear in the length of the text, whatever stands in it.
 */
public final class ShortcodeScanner {
  private static final int LONGEST_NAME = 100;

  private final String text;
  private final ShortcodeNames names;
  private final ClosingTags closingTags;
  private int bracket = -1;

  /** A scanner of one text. */
  public ShortcodeScanner(String text, ShortcodeNames names) {
    this.text = text;
    this.names = names;
    this.closingTags = new ClosingTags(text);
  }

  /**
   * The next shortcode that begins at {@code from} or later, null when there is none. Whoever wants
   * those inside its content too goes on at its {@link Shortcode#contentStart()}; never backwards.
   */
  public @Nullable Shortcode next(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '<') {
        at = behindAside(at);
      } else if (c == '[') {
        Match match = match(at);
        if (match != null && match.escaped()) {
          at = match.shortcode().end() + 1;
        } else if (match != null) {
          return match.shortcode();
        } else {
          at++;
        }
      } else {
        at++;
      }
    }
    return null;
  }

  private record Match(Shortcode shortcode, boolean escaped) {}

  private int behindAside(int at) {
    if (text.startsWith("<!--", at)) {
      return behind("-->", at + 4);
    }
    return text.startsWith("<![CDATA[", at) ? behind("]]>", at + 9) : at + 1;
  }

  private int behind(String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  private @Nullable Match match(int at) {
    boolean doubled = text.startsWith("[", at + 1);
    int start = doubled ? at + 1 : at;
    int nameEnd = behindName(start + 1);
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
    String attributes = text.substring(nameEnd, selfClosing ? close - 1 : close);
    int end = closing < 0 ? close + 1 : closing + name.length() + 3;
    Shortcode shortcode =
        new Shortcode(
            start,
            end,
            name,
            attributes,
            close + 1,
            closing < 0 ? close + 1 : closing,
            closing >= 0);
    return new Match(shortcode, doubled && text.startsWith("]", end));
  }

  private int behindName(int start) {
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
