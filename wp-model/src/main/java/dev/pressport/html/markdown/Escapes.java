package dev.pressport.html.markdown;

import dev.pressport.html.markdown.MarkdownDialect.Feature;
import java.util.regex.Pattern;

/**
 * The escaping of literal text in Markdown. Only characters with a meaning in their place are
 * escaped, so that the text stays easy to read. Escaped is what means something where it stands,
 * and no more, so that the text stays easy to read.
 */
final class Escapes {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,10}|#[xX]\\p{XDigit}{1,8}|[\\w:][\\w.:-]{0,60}+);");

  /** The characters that are escaped in some place or other. */
  private static final boolean[] SPECIAL = new boolean[0x80];

  static {
    for (char c : "\\`[]*~_<>&#|${%!-+=:@.)^\n".toCharArray()) {
      SPECIAL[c] = true;
    }
  }

  private static final String MARKS = "\\*_`[]<>~|{}$^";
  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_REMARK = 200;

  private final MarkdownDialect dialect;
  private final String text;
  private final Around around;
  private final Place place;
  private final StringBuilder out;

  /** The place of a text. */
  enum Place {
    LINE_START,
    LINE,
    HEADING,
    CELL_START,
    CELL,
    LINK_START
  }

  /**
   * The surroundings of a text.
   *
   * @param linked whether it is within a link or the description of an image
   * @param last whether nothing is behind it in its block or mark
   */
  record Around(Place place, boolean linked, boolean last) {}

  private Escapes(String text, Around around, MarkdownDialect dialect) {
    this.text = text;
    this.around = around;
    place = around.place();
    this.dialect = dialect;
    out = new StringBuilder(text.length() + 16);
  }

  private static boolean isSpecial(char c) {
    return c < SPECIAL.length && SPECIAL[c];
  }

  /** A text among Markdown, escaped by backslashes. */
  static String text(String text, Around around, MarkdownDialect dialect) {
    int first = 0;
    while (first < text.length() && !isSpecial(text.charAt(first))) {
      first++;
    }
    return first == text.length() ? text : new Escapes(text, around, dialect).escaped(first);
  }

  /** A text within inline HTML or the description of an image. */
  static String phrase(String text, MarkdownDialect dialect) {
    return dialect.has(Feature.MARKDOWN_ATTRIBUTE)
        ? entities(text, dialect)
        : text(text, new Around(Place.LINK_START, true, false), dialect);
  }

  /** Escapes by entities: not every reader knows backslashes within HTML. */
  private static String entities(String text, MarkdownDialect dialect) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((MARKS.indexOf(c) >= 0 && !isWithinWord(text, i, dialect) && !isStandingAlone(text, i))
          || startsLink(text, i, dialect)
          || (c == '&' && startsEntity(text, i))) {
        out.append(entity(c));
      } else {
        out.append(c == '\n' ? ' ' : c);
      }
    }
    return out.toString();
  }

  /** The text of an attribute within a tag or of a title. */
  static String attribute(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    int plain = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || "\"<>|`\\{".indexOf(c) >= 0 || (c == '&' && startsEntity(value, i))) {
        out.append(value, plain, i).append(entity(c));
        plain = i + 1;
      }
    }
    return plain == 0 ? value : out.append(value, plain, value.length()).toString();
  }

  /** Text within a block of HTML. */
  static String html(String text, MarkdownDialect dialect) {
    String html =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("{%", "{&#37;");
    for (TemplateTag tag : dialect.templateTags()) {
      html = html.replace(tag.opening(), tag.hiddenOpening());
    }
    return html;
  }

  /** Returns text whose line breaks count, on one line. */
  static String preformatted(String text, MarkdownDialect dialect) {
    return html(text, dialect).replace("\r\n", "\n").replace('\r', '\n').replace("\n", "&#10;");
  }

  /** Text within {@code <code>}, in which not every reader knows backslashes. */
  static String code(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKS.indexOf(c) >= 0 || "&:@!".indexOf(c) >= 0) {
        out.append(entity(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  static String entity(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      default -> "&#" + (int) c + ";";
    };
  }

  private String escaped(int first) {
    int plain = 0;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpecial(c)) {
        out.append(text, plain, i);
        append(i, c);
        plain = i + 1;
      }
    }
    return out.append(text, plain, text.length()).toString();
  }

  private void append(int i, char c) {
    switch (c) {
      case '\\' -> out.append(i == text.length() - 1 ? "&#92;" : "\\\\");
      case '`' -> escape(c);
      case '[', ']' -> escapeIf(!isRemark(i), c);
      case '*', '~' -> escapeIf(!isStandingAlone(text, i), c);
      case '_' -> escapeIf(!isWithinWord(text, i, dialect) && !isStandingAlone(text, i), c);
      case '<' -> escapeIf(!isLessThan(i), c);
      case '>' -> escapeIf(atStart(i) || before(i) == '>', c);
      case '&' -> out.append(startsEntity(text, i) ? "&amp;" : "&");
      case '#' -> escapeIf(isHeadingMark(i) || dialect.opensTag(before(i), c), c);
      case '|' -> escapeIf(isColumn(i), c);
      case '$' -> escapeIf(isMath(i), c);
      case '{' -> escapeIf(isAttributeList() || dialect.opensTag(before(i), c), c);
      case '%' -> escapeIf(dialect.opensTag(before(i), c), c);
      case '!' -> escapeIf(dialect.has(Feature.SUMMARY_DIVIDER) && before(i) == '<', c);
      case '-' -> escapeIf(atStart(i) && (isLast(i) || after(i) == ' ' || after(i) == '-'), c);
      case '+' -> escapeIf(atStart(i) && (isLast(i) || after(i) == ' ' || after(i) == '-'), c);
      case '=' -> escapeIf(atStart(i) && isLine('='), c);
      case ':' ->
          escapeIf(
              (atStart(i) && (isLast(i) || after(i) == ' ')) || startsLink(text, i, dialect), c);
      case '@' -> escapeIf(startsLink(text, i, dialect), c);
      case '.', ')' -> escapeIf(endsNumber(i) || startsLink(text, i, dialect), c);
      case '^' -> out.append(atStart(i) ? "&#94;" : "^");
      case '\n' -> out.append(' ');
      default -> out.append(c);
    }
  }

  private void escapeIf(boolean risky, char c) {
    if (risky) {
      escape(c);
    } else {
      out.append(c);
    }
  }

  private void escape(char c) {
    out.append('\\').append(c);
  }

  private boolean atStart(int i) {
    return i == 0
        && (place == Place.LINE_START || place == Place.CELL_START || place == Place.LINK_START);
  }

  private boolean isLast(int i) {
    return i == text.length() - 1;
  }

  private char before(int i) {
    return charAt(text, i - 1);
  }

  private char after(int i) {
    return charAt(text, i + 1);
  }

  private static char charAt(String text, int i) {
    return i < 0 || i >= text.length() ? '\0' : text.charAt(i);
  }

  private boolean isLessThan(int i) {
    char next = after(i);
    return before(i) != '{' && (next == ' ' || next == '=' || (next >= '0' && next <= '9'));
  }

  /**
   * Returns whether a character separates columns; in cells the writer of tables escapes it
   * everywhere.
   */
  private boolean isColumn(int i) {
    return place != Place.CELL
        && place != Place.CELL_START
        && (dialect.has(Feature.LOOSE_TABLES) || atStart(i));
  }

  private boolean isMath(int i) {
    return dialect.has(Feature.MATH) && (before(i) == '$' || after(i) == '$');
  }

  private boolean isAttributeList() {
    return dialect.has(Feature.ATTRIBUTE_LISTS) || place == Place.HEADING;
  }

  /** Returns whether a number before this begins the line, as in an ordered list. */
  private boolean endsNumber(int i) {
    if (place != Place.LINE_START || i == 0 || i > 12 || (!isLast(i) && after(i) != ' ')) {
      return false;
    }
    for (int digit = 0; digit < i; digit++) {
      if (text.charAt(digit) < '0' || text.charAt(digit) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the text is nothing but this character, which would underline a heading. */
  private boolean isLine(char c) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != c && text.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a {@code #} begins a heading, or closes one. */
  private boolean isHeadingMark(int i) {
    if (place == Place.HEADING) {
      return (i == 0 || before(i) == ' ' || before(i) == '#') && endsHeading(i);
    }
    if (!atStart(i) || dialect.has(Feature.ATTRIBUTE_LISTS)) {
      return atStart(i);
    }
    int end = i;
    while (charAt(text, end) == '#') {
      end++;
    }
    return end == text.length() || text.charAt(end) == ' ';
  }

  private boolean endsHeading(int i) {
    int end = i;
    while (charAt(text, end) == '#' || charAt(text, end) == ' ') {
      end++;
    }
    return end == text.length();
  }

  /**
   * Returns whether this is a bracket around a remark, {@code [sic]}, which is no link: there are
   * no definitions of links that it could refer to.
   */
  private boolean isRemark(int i) {
    int open = around.linked() ? -1 : remarkStart(i);
    int close = open < 0 ? -1 : remarkEnd(open);
    if (close < i || close - open < 2 || text.charAt(open + 1) == '^') {
      return false;
    }
    char after = charAt(text, close + 1);
    return "!]".indexOf(before(open)) < 0
        && (after == '\0' ? around.last() : "([:{".indexOf(after) < 0)
        && !atStart(open);
  }

  private int remarkStart(int from) {
    for (int i = from; i >= 0 && from - i < LONGEST_REMARK; i--) {
      if (text.charAt(i) == '[' || (text.charAt(i) == ']' && i < from)) {
        return text.charAt(i) == '[' ? i : -1;
      }
    }
    return -1;
  }

  private int remarkEnd(int open) {
    int end = Math.min(text.length(), open + LONGEST_REMARK);
    for (int i = open + 1; i < end; i++) {
      if (text.charAt(i) == ']' || text.charAt(i) == '[') {
        return text.charAt(i) == ']' ? i : -1;
      }
    }
    return -1;
  }

  /** Returns whether this is an underscore with letters or digits on both sides. */
  private static boolean isWithinWord(String text, int i, MarkdownDialect dialect) {
    if (text.charAt(i) != '_') {
      return false;
    }
    char before = charAt(text, i - 1);
    char after = charAt(text, i + 1);
    return dialect.has(Feature.ATTRIBUTE_LISTS)
        ? Character.isLetter(before) && Character.isLetter(after)
        : Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
  }

  private static boolean isStandingAlone(String text, int i) {
    char c = text.charAt(i);
    return (c == '*' || c == '_' || c == '~' || c == '>' || c == '|' || c == '$')
        && charAt(text, i - 1) == ' '
        && charAt(text, i + 1) == ' ';
  }

  private static boolean startsEntity(String text, int i) {
    return text.indexOf(';', i) >= 0
        && ENTITY.matcher(text).region(i, Math.min(text.length(), i + 64)).lookingAt();
  }

  /**
   * Returns whether this is where a reader would find an address and make a link of it, which no
   * link was.
   */
  private static boolean startsLink(String text, int i, MarkdownDialect dialect) {
    return switch (text.charAt(i)) {
      case ':' ->
          text.startsWith("://", i)
              && (endsWith(text, i, "http")
                  || endsWith(text, i, "https")
                  || endsWith(text, i, "ftp"))
              && (dialect.has(Feature.BARE_LINKS) || needsEscapes(text, i, dialect));
      case '.' ->
          endsWith(text, i, "www")
              && Character.isLetterOrDigit(charAt(text, i + 1))
              && (dialect.has(Feature.BARE_LINKS) || needsEscapes(text, i, dialect));
      case '@' ->
          dialect.has(Feature.BARE_LINKS)
              && isMailbox(charAt(text, i - 1))
              && Character.isLetterOrDigit(charAt(text, i + 1));
      default -> false;
    };
  }

  private static boolean isMailbox(char c) {
    return Character.isLetterOrDigit(c) || (c != '\0' && ".-_+".indexOf(c) >= 0);
  }

  private static boolean endsWith(String text, int end, String word) {
    return text.regionMatches(true, end - word.length(), word, 0, word.length());
  }

  /** Returns whether escapes within an address would spoil the link that a reader makes of it. */
  private static boolean needsEscapes(String text, int from, MarkdownDialect dialect) {
    int end = Math.min(text.length(), from + LONGEST_ADDRESS);
    for (int i = from; i < end && text.charAt(i) != ' '; i++) {
      char c = text.charAt(i);
      if ((MARKS.indexOf(c) >= 0 && !isWithinWord(text, i, dialect))
          || (c == '&' && startsEntity(text, i))) {
        return true;
      }
    }
    return false;
  }
}
