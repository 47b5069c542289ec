package dev.pressport.html;

/**
 * A text cut into tags and the text between them, without understanding either: a tag goes from
 * {@code <} to the next {@code >}, a comment or CDATA section to its end (formatting.php,
 * wp_html_split()).
 */
final class HtmlPieces {
  private final String text;
  private int start;
  private int end;

  HtmlPieces(String text) {
    this.text = text;
  }

  /** Goes on to the next piece; false when there is none. */
  boolean next() {
    start = end;
    if (start == text.length()) {
      return false;
    }
    if (isTag()) {
      end = tagEnd();
    } else {
      int tag = text.indexOf('<', start);
      end = tag < 0 ? text.length() : tag;
    }
    return true;
  }

  boolean isTag() {
    return text.charAt(start) == '<';
  }

  boolean isComment() {
    return text.startsWith("<!--", start) || text.startsWith("<![CDATA[", start);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private int tagEnd() {
    if (text.startsWith("<!--", start)) {
      return behind("-->", start + 2);
    }
    return text.startsWith("<![CDATA[", start) ? behind("]]>", start + 9) : behind(">", start);
  }

  private int behind(String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  /** {@code text} with every line feed inside a tag or comment replaced. */
  static String replaceLineFeedsInTags(String text, String replacement) {
    StringBuilder out = new StringBuilder(text.length());
    HtmlPieces pieces = new HtmlPieces(text);
    while (pieces.next()) {
      String piece = text.substring(pieces.start(), pieces.end());
      out.append(pieces.isTag() ? piece.replace("\n", replacement) : piece);
    }
    return out.toString();
  }
}
