package dev.pressport.html.code;

import dev.pressport.text.HtmlEntities;
import java.util.regex.Pattern;

/** Code as it is stored between two tags. */
final class StoredCode {
  private static final Pattern BREAK = Pattern.compile("<br ?/?>\r?\n?");
  private static final Pattern PARAGRAPHS = Pattern.compile("</p>\\s{0,9}<p(?: [^<>]*+)?>");
  private static final Pattern PARAGRAPH_TAG = Pattern.compile("</?p(?: [^<>]*+)?>");
  private static final Pattern EDITED =
      Pattern.compile("\\s*+(?:<br ?/?>|</p>|<p[ >]).*", Pattern.DOTALL);

  private StoredCode() {}

  /**
   * Returns code that is stored either with entities or raw: the one that has a bracket of a tag is
   * raw (SyntaxHighlighter::shortcode_callback()).
   */
  static String guessed(String stored) {
    if (isEdited(stored)) {
      return decoded(withoutEditing(stored));
    }
    return stored.indexOf('<') < 0 && stored.indexOf('>') < 0 ? decoded(stored) : stored;
  }

  /** Returns code that is stored raw. */
  static String raw(String stored) {
    return isEdited(stored) ? withoutEditing(stored) : stored;
  }

  /** Returns code that is stored with entities. */
  static String decoded(String stored) {
    return HtmlEntities.decode(isEdited(stored) ? withoutEditing(stored) : stored);
  }

  /**
   * Returns whether a visual editor put its own tags at the ends of lines: one begins the code, or
   * stands before each line feed.
   */
  private static boolean isEdited(String stored) {
    if (stored.indexOf('<') < 0) {
      return false;
    }
    if (EDITED.matcher(stored).matches()) {
      return true;
    }
    String code = stored.strip();
    int lineFeed = code.indexOf('\n');
    boolean all = lineFeed >= 0;
    while (all && lineFeed >= 0) {
      String before = code.substring(Math.max(0, lineFeed - 7), lineFeed).stripTrailing();
      all = before.endsWith("<br>") || before.endsWith("<br/>") || before.endsWith("<br />");
      lineFeed = code.indexOf('\n', lineFeed + 1);
    }
    return all;
  }

  private static String withoutEditing(String stored) {
    String code = BREAK.matcher(stored).replaceAll("\n");
    code = PARAGRAPHS.matcher(code).replaceAll("\n");
    return PARAGRAPH_TAG.matcher(code).replaceAll("");
  }
}
