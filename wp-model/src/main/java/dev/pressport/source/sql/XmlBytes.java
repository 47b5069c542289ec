package dev.pressport.source.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of an XML dump as the characters of Latin 1, of which {@link #append} makes the bytes
 * again, whatever their encoding. What an XML reader refuses or drops is moved to the private use
 * area of Unicode, where Latin 1 has nothing: mysqldump writes control characters and carriage
 * returns as they are, and phpMyAdmin, where an encoding lacks a character, {@code <3} or {@code
 * <<} instead of it.
 */
final class XmlBytes extends Reader {
  private static final int PRIVATE = 0xe000;
  private static final int MOST_PRIVATE = PRIVATE + '<';

  /** The most characters between the brackets of a tag. */
  private static final int LONGEST_TAG = 1 << 20;

  private final DumpBytes bytes;
  private boolean begun;
  private int inTag;

  XmlBytes(InputStream in) {
    bytes = new DumpBytes(in);
  }

  /** Returns how many bytes were read. */
  long offset() {
    return bytes.offset();
  }

  @Override
  public int read(char[] target, int from, int count) throws IOException {
    int n = 0;
    while (n < count) {
      int octet = bytes.next();
      if (octet < 0) {
        return n == 0 ? -1 : n;
      }
      target[from + n++] = character(octet);
    }
    return n;
  }

  private char character(int octet) throws IOException {
    boolean control = octet < ' ' && octet != '\n' && octet != '\t';
    if (inTag > 0) {
      inTag = octet == '>' ? 0 : inTag + 1;
      if (inTag > LONGEST_TAG) {
        throw new SqlSyntax("a tag has no end", offset());
      }
      return control ? ' ' : (char) octet;
    }
    if (octet == '<') {
      int next = bytes.peek();
      if (!opensTag(next)) {
        return MOST_PRIVATE;
      }
      inTag = 1;
      begun |= next != '!' && next != '?';
      return '<';
    }
    return !control ? (char) octet : begun ? (char) (PRIVATE + octet) : ' ';
  }

  private static boolean opensTag(int next) {
    return (next >= 'a' && next <= 'z')
        || (next >= 'A' && next <= 'Z')
        || next == '/'
        || next == '!'
        || next == '?'
        || next == '_';
  }

  /** Appends the bytes for which characters stand; those of references become UTF-8. */
  static void append(char[] characters, int from, int length, OctetSink sink) throws IOException {
    for (int i = from; i < from + length; i++) {
      char c = characters[i];
      if (c <= 0xff) {
        sink.append(c);
      } else if (c >= PRIVATE && c <= MOST_PRIVATE) {
        sink.append(c - PRIVATE);
      } else {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < from + length
                && Character.isLowSurrogate(characters[i + 1]);
        byte[] octets = new String(characters, i, pair ? 2 : 1).getBytes(StandardCharsets.UTF_8);
        sink.append(octets, 0, octets.length);
        i += pair ? 1 : 0;
      }
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
