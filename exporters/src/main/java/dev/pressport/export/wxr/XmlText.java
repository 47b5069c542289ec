package dev.pressport.export.wxr;

import dev.pressport.model.Text;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/**
 * Text as XML 1.0. What XML has no form for is replaced by a character of as many bytes of UTF-8,
 * as PHP's serialized values state their lengths: a control character by a blank, half a character
 * of UTF-16 and U+FFFE and U+FFFF by U+FFFD.
 */
final class XmlText {
  private static final int PIECE = 1 << 13;
  private static final String CDATA_START = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private final Writer out;
  private boolean keepsReturns;
  private boolean replaced;

  XmlText(Writer out) {
    this.out = out;
  }

  /** Writes markup as it is. */
  void markup(String markup) throws IOException {
    out.write(markup);
  }

  /** Writes the text of an element or attribute. */
  void text(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '"' -> out.write("&quot;");
        case '\r' -> out.write("&#13;");
        default -> character(c, i == 0 ? 0 : text.charAt(i - 1), next(text, i));
      }
    }
  }

  private static char next(String text, int at) {
    return at + 1 < text.length() ? text.charAt(at + 1) : 0;
  }

  /** Writes a CDATA section. */
  void cdata(String text) throws IOException {
    cdata(Text.of(text), false);
  }

  /**
   * Writes a CDATA section, or as many as the text needs.
   *
   * @param exact whether a carriage return must survive XML readers, which take it for a line feed
   */
  void cdata(Text text, boolean exact) throws IOException {
    out.write(CDATA_START);
    keepsReturns = exact;
    try (Reader reader = text.reader()) {
      copy(reader);
    }
    out.write(CDATA_END);
  }

  private void copy(Reader reader) throws IOException {
    char[] piece = new char[PIECE];
    char before = 0;
    int brackets = 0;
    int c = reader.read(piece);
    int count = c;
    int at = 0;
    int current = count > 0 ? piece[0] : -1;
    while (current >= 0) {
      at++;
      if (at == count) {
        count = reader.read(piece);
        at = 0;
      }
      char next = count > 0 ? piece[at] : 0;
      char here = (char) current;
      if (here == '>' && brackets >= 2) {
        out.write(CDATA_END + CDATA_START);
      }
      if (here == '\r' && keepsReturns) {
        out.write(CDATA_END + "&#13;" + CDATA_START);
      } else {
        character(here, before, next);
      }
      brackets = here == ']' ? brackets + 1 : 0;
      before = here;
      current = count > 0 ? next : -1;
    }
  }

  private void character(char c, char before, char next) throws IOException {
    if (c >= ' ' && c < Character.MIN_SURROGATE
        || c == '\n'
        || c == '\t'
        || c == '\r'
        || Character.isHighSurrogate(c) && Character.isLowSurrogate(next)
        || Character.isLowSurrogate(c) && Character.isHighSurrogate(before)
        || c > Character.MAX_SURROGATE && c < '\uFFFE') {
      out.write(c);
    } else {
      out.write(c < ' ' ? ' ' : '\uFFFD');
      replaced = true;
    }
  }

  /** Returns whether a character was replaced since the last call. */
  boolean takeReplaced() {
    boolean was = replaced;
    replaced = false;
    return was;
  }
}
