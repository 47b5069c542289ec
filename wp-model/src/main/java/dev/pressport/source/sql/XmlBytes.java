package dev.pressport.source.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of an XML dump as the characters of Latin 1, of which {@link #append} makes the bytes
 * again, whatever their encoding. mysqldump writes control characters as they are, which XML does
 * not permit, and carriage returns, which its readers drop: both are moved to the private use area
 * of Unicode, where Latin 1 has nothing.
 */
final class XmlBytes extends Reader {
  private static final int SIZE = 1 << 13;
  private static final int PRIVATE = 0xe000;

  /** The most characters between the brackets of a tag. */
  private static final int LONGEST_TAG = 1 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[SIZE];
  private boolean begun;
  private boolean opened;
  private int inTag;
  private long offset;

  XmlBytes(InputStream in) {
    this.in = in;
  }

  /** Returns how many bytes were read. */
  long offset() {
    return offset;
  }

  @Override
  public int read(char[] target, int from, int count) throws IOException {
    int n = in.read(buffer, 0, Math.min(count, SIZE));
    for (int i = 0; i < n; i++) {
      target[from + i] = character(buffer[i] & 0xff);
    }
    offset += Math.max(n, 0);
    return n;
  }

  private char character(int octet) throws SqlSyntax {
    boolean control = octet < ' ' && octet != '\n' && octet != '\t';
    if (inTag > 0) {
      begun |= opened && octet != '!' && octet != '?';
      opened = false;
      inTag = octet == '>' ? 0 : inTag + 1;
      if (inTag > LONGEST_TAG) {
        throw new SqlSyntax("a tag has no end", offset);
      }
      return control ? ' ' : (char) octet;
    }
    if (octet == '<') {
      opened = true;
      inTag = 1;
    }
    return !control ? (char) octet : begun ? (char) (PRIVATE + octet) : ' ';
  }

  /** Appends the bytes for which characters stand; those of references become UTF-8. */
  static void append(char[] characters, int from, int length, OctetSink sink) throws IOException {
    for (int i = from; i < from + length; i++) {
      char c = characters[i];
      if (c <= 0xff) {
        sink.append(c);
      } else if (c >= PRIVATE && c < PRIVATE + ' ') {
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
    in.close();
  }
}
