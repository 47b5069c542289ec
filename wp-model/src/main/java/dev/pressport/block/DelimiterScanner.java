package dev.pressport.block;

import dev.pressport.block.BlockToken.Delimiter;
import dev.pressport.block.BlockToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds block delimiters. The grammar is that of {@code WP_Block_Parser::next_token()}:
 *
 * <pre>
 * "&lt;!--" ws+ ["/"] "wp:" [name "/"] name ws+ [attributes ws+] ["/"] "--&gt;"
 * name       = [a-z][a-z0-9_-]*
 * ws         = space, tab, form feed, CR or LF
 * attributes = the shortest "{" … "}" before ws+ ["/"] "--&gt;"
 * </pre>
 */
final class DelimiterScanner {

  private static final String COMMENT = "<!--";

  private final String content;
  private int position;

  /** Keeps the search linear: once no attributes end behind some place, none do further on. */
  private boolean noMoreAttributes;

  DelimiterScanner(String content) {
    this.content = content;
  }

  /** The next delimiter, null when there is no more. */
  @Nullable Delimiter next() {
    int start = content.indexOf(COMMENT, position);
    while (start >= 0) {
      Delimiter delimiter = delimiterAt(start);
      if (delimiter != null) {
        position = delimiter.end();
        return delimiter;
      }
      start = content.indexOf(COMMENT, start + COMMENT.length());
    }
    position = content.length();
    return null;
  }

  private @Nullable Delimiter delimiterAt(int start) {
    int at = behindSpace(start + COMMENT.length());
    boolean closer = content.startsWith("/", at);
    int prefix = closer ? at + 1 : at;
    if (at == start + COMMENT.length() || !content.startsWith("wp:", prefix)) {
      return null;
    }
    int nameStart = prefix + 3;
    int nameEnd = behindBlockName(nameStart);
    int json = behindSpace(nameEnd);
    if (nameEnd == nameStart || json == nameEnd) {
      return null;
    }
    int tail = behindAttributes(json);
    boolean empty = content.startsWith("/", tail);
    int end = empty ? tail + 1 : tail;
    if (!content.startsWith("-->", end)) {
      return null;
    }
    return new Delimiter(
        start,
        content.substring(start, end + 3),
        empty ? Kind.VOID : closer ? Kind.CLOSER : Kind.OPENER,
        qualified(content.substring(nameStart, nameEnd)),
        json == tail ? null : content.substring(json, tail));
  }

  private static String qualified(String name) {
    return name.indexOf('/') < 0 ? "core/" + name : name;
  }

  /** The end of {@code [name "/"] name}, {@code start} when there is none. */
  private int behindBlockName(int start) {
    int first = behindName(start);
    if (first == start || !content.startsWith("/", first)) {
      return first;
    }
    int second = behindName(first + 1);
    return second == first + 1 ? first : second;
  }

  private int behindName(int start) {
    if (start == content.length() || !isLowerCase(content.charAt(start))) {
      return start;
    }
    int at = start + 1;
    while (at < content.length() && isNamePart(content.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLowerCase(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isNamePart(char c) {
    return isLowerCase(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
  }

  /** The end of attributes and the white space behind, {@code start} when there are none. */
  private int behindAttributes(int start) {
    if (noMoreAttributes || !content.startsWith("{", start)) {
      return start;
    }
    for (int brace = content.indexOf('}', start);
        brace >= 0;
        brace = content.indexOf('}', brace + 1)) {
      int tail = behindSpace(brace + 1);
      if (tail > brace + 1
          && (content.startsWith("-->", tail) || content.startsWith("/-->", tail))) {
        return tail;
      }
    }
    noMoreAttributes = true;
    return start;
  }

  private int behindSpace(int start) {
    int at = start;
    while (at < content.length() && isSpace(content.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\r' || c == '\n';
  }
}
