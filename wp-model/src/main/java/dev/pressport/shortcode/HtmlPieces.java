package dev.pressport.shortcode;

/**
 * A text cut into tags and the text between them, without understanding either: a tag goes from
 * {@code <} to the next {@code >}, a comment or CDATA section to its end (formatting.php,
 * wp_html_split()).
 */
public final class HtmlPieces {
  private final String text;
  private int start;
  private int end;

  /** The pieces of a text. */
  public HtmlPieces(String text) {
    this.text = text;
  }

  /** Moves to the next piece; false when there is none. */
  public boolean next() {
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

  /** Returns whether the piece is a tag, comment or CDATA section. */
  public boolean isTag() {
    return text.charAt(start) == '<';
  }

  /** Returns the start of the piece. */
  public int start() {
    return start;
  }

  /** Returns the end of the piece. */
  public int end() {
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
}
