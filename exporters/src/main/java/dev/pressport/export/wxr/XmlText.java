package dev.pressport.export.wxr;

import dev.pressport.model.Text;
import java.io.BufferedReader;
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
    BufferedReader text = new BufferedReader(reader, PIECE);
    char before = 0;
    int brackets = 0;
    int read = text.read();
    while (read >= 0) {
      char c = (char) read;
      read = text.read();
      if (c == '>' && brackets >= 2) {
        out.write(CDATA_END + CDATA_START);
      }
      if (c == '\r' && keepsReturns) {
        out.write(CDATA_END + "&#13;" + CDATA_START);
      } else {
        character(c, before, read < 0 ? 0 : (char) read);
      }
      brackets = c == ']' ? brackets + 1 : 0;
      before = c;
    }
  }

  private void character(char c, char before, char next) throws IOException {
    if (isAllowed(c, before, next)) {
      out.write(c);
    } else {
      out.write(c < ' ' ? ' ' : '\uFFFD');
      replaced = true;
    }
  }

  private static boolean isAllowed(char c, char before, char next) {
    if (c < ' ') {
      return c == '\n' || c == '\t' || c == '\r';
    }
    if (Character.isHighSurrogate(c)) {
      return Character.isLowSurrogate(next);
    }
    return Character.isLowSurrogate(c) ? Character.isHighSurrogate(before) : c < '\uFFFE';
  }

  /** Returns whether a character was replaced since the last call. */
  boolean takeReplaced() {
    boolean was = replaced;
    replaced = false;
    return was;
  }
}
