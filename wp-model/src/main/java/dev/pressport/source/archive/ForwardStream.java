package dev.pressport.source.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The bytes of an archive from its beginning, with their position. */
final class ForwardStream implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

  private final InputStream in;
  private long position;

  ForwardStream(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Returns the number of bytes before the next one. */
  long position() {
    return position;
  }

  /** Returns the next byte; -1 at the end. */
  int read() throws IOException {
    int octet = in.read();
    position += octet < 0 ? 0 : 1;
    return octet;
  }

  /**
   * Returns the next bytes.
   *
   * @throws EOFException when there are fewer
   */
  byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    position += bytes.length;
    if (bytes.length < count) {
      throw cut();
    }
    return bytes;
  }

  /** Returns the next big-endian number of four bytes; more than 2^31-1 is negative. */
  int number() throws IOException {
    return ByteBuffer.wrap(bytes(4)).getInt();
  }

  /** Returns the next line of UTF-8, which a line feed or the end of the archive ends. */
  String line(int most) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = read(); octet >= 0 && octet != '\n'; octet = read()) {
      if (line.size() == most) {
        throw new IOException("a header has no end");
      }
      line.write(octet);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Returns the text before an end that is skipped, which must begin within a number of bytes. */
  String until(String end, int most, Charset charset) throws IOException {
    byte[] marker = end.getBytes(StandardCharsets.US_ASCII);
    byte[] found = new byte[Math.min(most + marker.length, 1 << 8)];
    for (int length = 0; length < most + marker.length; ) {
      int octet = read();
      if (octet < 0) {
        throw cut();
      }
      if (length == found.length) {
        found = Arrays.copyOf(found, Math.min(length * 2, most + marker.length));
      }
      found[length++] = (byte) octet;
      int start = length - marker.length;
      if (start >= 0 && Arrays.equals(found, start, length, marker, 0, marker.length)) {
        return new String(found, 0, start, charset);
      }
    }
    throw new IOException("a header has no end");
  }

  /** Skips a text that must be there. */
  void expect(String text) throws IOException {
    if (!new String(bytes(text.length()), StandardCharsets.ISO_8859_1).equals(text)) {
      throw new IOException("a header begins wrong");
    }
  }

  /**
   * Skips everything up to a position.
   *
   * @throws EOFException when the archive ends before it
   */
  void skipTo(long wanted) throws IOException {
    in.skipNBytes(wanted - position);
    position = wanted;
  }

  /**
   * Skips everything up to the end of a text.
   *
   * @throws EOFException when it does not occur
   */
  void skipPast(byte[] text) throws IOException {
    int[] borders = borders(text);
    int matched = 0;
    while (matched < text.length) {
      int octet = read();
      if (octet < 0) {
        throw cut();
      }
      while (matched > 0 && text[matched] != (byte) octet) {
        matched = borders[matched - 1];
      }
      matched += text[matched] == (byte) octet ? 1 : 0;
    }
  }

  /** For each beginning of a text the length of the longest other beginning that ends it. */
  private static int[] borders(byte[] text) {
    int[] borders = new int[text.length];
    int matched = 0;
    for (int i = 1; i < text.length; i++) {
      while (matched > 0 && text[matched] != text[i]) {
        matched = borders[matched - 1];
      }
      matched += text[matched] == text[i] ? 1 : 0;
      borders[i] = matched;
    }
    return borders;
  }

  /** Returns the number that decimal digits stand for. */
  static long number(String digits) throws IOException {
    if (!NUMBER.matcher(digits).matches()) {
      throw new IOException("a size is no number");
    }
    return Long.parseLong(digits);
  }

  static EOFException cut() {
    return new EOFException("the archive ends in the middle");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
