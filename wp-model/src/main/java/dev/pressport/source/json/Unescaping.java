package dev.pressport.source.json;

import dev.pressport.work.SpooledText;
import dev.pressport.work.TextFiles;
import java.io.Closeable;
import java.io.IOException;

/** Writes the inside of a JSON string into a file, its escapes decoded (RFC 8259, section 7). */
final class Unescaping implements Closeable {
  private static final int PIECE = 1 << 13;
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String MEANINGS = "\"\\/\b\f\n\r\t";

  private final TextFiles.Writing writing;
  private final StringBuilder piece = new StringBuilder(PIECE);
  private boolean escape;
  private int digits;
  private int code;

  Unescaping(TextFiles.Writing writing) {
    this.writing = writing;
  }

  void take(char c) throws IOException {
    if (digits > 0) {
      int digit = Character.digit(c, 16);
      if (digit < 0) {
        throw new MalformedJsonException("a string holds \\u without four digits");
      }
      code = code * 16 + digit;
      if (--digits == 0) {
        put((char) code);
      }
    } else if (escape) {
      escape = false;
      takeEscape(c);
    } else if (c == '\\') {
      escape = true;
    } else if (c < ' ') {
      throw new MalformedJsonException("a string holds a control character");
    } else {
      put(c);
    }
  }

  private void takeEscape(char c) throws IOException {
    if (c == 'u') {
      digits = 4;
      code = 0;
      return;
    }
    int known = ESCAPES.indexOf(c);
    if (known < 0) {
      throw new MalformedJsonException("a string holds an unknown escape");
    }
    put(MEANINGS.charAt(known));
  }

  private void put(char c) throws IOException {
    piece.append(c);
    if (piece.length() == PIECE) {
      flush();
    }
  }

  private void flush() throws IOException {
    writing.append(piece);
    piece.setLength(0);
  }

  SpooledText end() throws IOException {
    flush();
    return writing.end();
  }

  @Override
  public void close() throws IOException {
    writing.close();
  }
}
