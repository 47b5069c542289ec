package dev.pressport.shortcode;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Distinguishes shortcodes from remarks such as {@code [1]}, {@code [sic]} or {@code [A, B]} where
 * the registered names of the site are unknown. WordPress's own are always shortcodes. Any other
 * name must be a word that begins with a letter, and one of these must hold:
 *
 * <ul>
 *   <li>it has a closing tag, or closes itself;
 *   <li>it has an attribute with a value;
 *   <li>it is in small letters, and an address, a file or a number follows it directly: {@code
 *       [youtube=https://...]};
 *   <li>it is in small letters, and has an underscore, {@code [recent_posts]}, or is alone in its
 *       line or paragraph, or there with others whose names have a dash or an underscore; but it is
 *       neither an index, as in {@code list[my_key]}, nor the text of a Markdown link.
 * </ul>
 */
public final class LikelyShortcodes implements ShortcodeNames {

  /** The names that WordPress registers: wp-includes/media.php and class-wp-embed.php. */
  public static final Set<String> CORE =
      Set.of("audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption");

  private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]{0,59}");
  private static final Pattern SMALL = Pattern.compile("[a-z][a-z0-9_-]*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s.*?[\\w-]\\s*=\\s*\\S", Pattern.DOTALL);
  private static final Pattern PARAGRAPH = Pattern.compile("<(?:p|div)(?:\\s[^<>]*)?>$");
  private static final int LONGEST_PARAGRAPH_TAG = 200;

  /** Another shortcode in the same line: its name has a dash or an underscore. */
  private static final Pattern TAG =
      Pattern.compile("\\[[a-z][a-z0-9]*+[-_][a-z0-9_-]++[^\\[\\]\\r\\n]*+\\]");

  private static final int LONGEST_TAG = 300;

  /** The most shortcodes that are looked at before and behind one in its line. */
  private static final int MOST_NEIGHBOURS = 8;

  @Override
  public boolean accept(Candidate candidate) {
    return CORE.contains(candidate.name())
        || (WORD.matcher(candidate.name()).matches()
            && !holdsBracket(candidate)
            && hasSign(candidate));
  }

  /** Returns whether a word could be the name of a shortcode that is no word of prose. */
  public static boolean isName(String word) {
    return SMALL.matcher(word).matches();
  }

  private static boolean holdsBracket(Candidate candidate) {
    int bracket = candidate.text().indexOf('[', candidate.nameEnd());
    return bracket >= 0 && bracket < candidate.tagEnd();
  }

  private static boolean isIndexOrLink(Candidate candidate) {
    String text = candidate.text();
    char before = candidate.start() == 0 ? ' ' : text.charAt(candidate.start() - 1);
    return Character.isLetterOrDigit(before)
        || before == ')'
        || text.startsWith("(", candidate.tagEnd());
  }

  private static boolean hasSign(Candidate candidate) {
    if (candidate.closed()) {
      return true;
    }
    String text = candidate.text();
    int end = candidate.tagEnd() - (candidate.selfClosing() ? 2 : 1);
    boolean bare = candidate.nameEnd() == end;
    if (!bare && !Character.isWhitespace(text.charAt(candidate.nameEnd()))) {
      return SMALL.matcher(candidate.name()).matches()
          && !isIndexOrLink(candidate)
          && ShortcodeValue.isAt(text, candidate.nameEnd());
    }
    return candidate.selfClosing()
        || ATTRIBUTE.matcher(text).region(candidate.nameEnd(), end).lookingAt()
        || (SMALL.matcher(candidate.name()).matches()
            && !isIndexOrLink(candidate)
            && (candidate.name().indexOf('_') > 0 || (bare && isAlone(candidate))));
  }

  private static boolean isAlone(Candidate candidate) {
    String text = candidate.text();
    int start = candidate.start();
    int before = -1;
    for (int tags = 0; start != before && tags <= MOST_NEIGHBOURS; tags++) {
      before = start;
      while (start > 0 && isBlank(text.charAt(start - 1))) {
        start--;
      }
      start = beforeTag(text, start);
    }
    int end = candidate.tagEnd();
    before = -1;
    for (int tags = 0; end != before && tags <= MOST_NEIGHBOURS; tags++) {
      before = end;
      while (end < text.length() && isBlank(text.charAt(end))) {
        end++;
      }
      end = behindTag(text, end);
    }
    return beginsLine(text, start) && endsLine(text, end);
  }

  /** Returns the start of another shortcode that ends at an index, else the index. */
  private static int beforeTag(String text, int at) {
    if (at == 0 || text.charAt(at - 1) != ']') {
      return at;
    }
    int from = Math.max(0, at - LONGEST_TAG);
    int start = text.lastIndexOf('[', at - 1);
    return start >= from && TAG.matcher(text).region(start, at).matches() ? start : at;
  }

  /** Returns the end of another shortcode that starts at an index, else the index. */
  private static int behindTag(String text, int at) {
    Matcher tag = TAG.matcher(text).region(at, Math.min(text.length(), at + LONGEST_TAG));
    return tag.lookingAt() ? tag.end() : at;
  }

  private static boolean beginsLine(String text, int at) {
    return at == 0
        || isLineBreak(text.charAt(at - 1))
        || PARAGRAPH.matcher(text.substring(Math.max(0, at - LONGEST_PARAGRAPH_TAG), at)).find();
  }

  private static boolean endsLine(String text, int at) {
    return at == text.length()
        || isLineBreak(text.charAt(at))
        || text.startsWith("</p>", at)
        || text.startsWith("</div>", at);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
