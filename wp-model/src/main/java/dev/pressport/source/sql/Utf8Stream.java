package dev.pressport.source.sql;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a dump that is in UTF-16, as phpMyAdmin writes it on request and PowerShell whenever
 * the output of a program goes to a file, in UTF-8.
 */
final class Utf8Stream extends InputStream {
  private static final int PIECE = 1 << 13;

  private final Reader in;
  private final char[] piece = new char[PIECE + 1];
  private byte[] octets = {};
  private int position;
  private int held;

  private Utf8Stream(InputStream in, Charset charset) {
    this.in = new InputStreamReader(in, charset);
  }

  /**
   * Returns the bytes of a document without the byte order mark at its beginning, in UTF-8 if they
   * are in UTF-16, or else as they are.
   */
  static InputStream of(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(4);
    String start = new String(buffered.readNBytes(4), StandardCharsets.ISO_8859_1);
    buffered.reset();
    if (start.startsWith("\u00ef\u00bb\u00bf")) {
      buffered.skipNBytes(3);
      return buffered;
    }
    boolean little = start.startsWith("\u00ff\u00fe");
    boolean big = start.startsWith("\u00fe\u00ff");
    if (little || big) {
      buffered.skipNBytes(2);
    }
    if (little || isAscii(start, 0)) {
      return new Utf8Stream(buffered, StandardCharsets.UTF_16LE);
    }
    return big || isAscii(start, 1)
        ? new Utf8Stream(buffered, StandardCharsets.UTF_16BE)
        : buffered;
  }

  /** Returns whether the first two units of UTF-16 are ASCII, whose other bytes are zero. */
  private static boolean isAscii(String start, int low) {
    return start.length() == 4
        && start.charAt(low) != 0
        && start.charAt(low + 2) != 0
        && start.charAt(1 - low) == 0
        && start.charAt(3 - low) == 0;
  }

  @Override
  public int read() throws IOException {
    return position < octets.length || fill() ? octets[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (position == octets.length && !fill()) {
      return -1;
    }
    int n = Math.min(count, octets.length - position);
    System.arraycopy(octets, position, target, from, n);
    position += n;
    return n;
  }

  private boolean fill() throws IOException {
    int count = in.read(piece, held, PIECE);
    int length = held + Math.max(count, 0);
    if (length == 0) {
      return false;
    }
    // The second half of a character comes with the next piece.
    held = count > 0 && Character.isHighSurrogate(piece[length - 1]) ? 1 : 0;
    octets = new String(piece, 0, length - held).getBytes(StandardCharsets.UTF_8);
    position = 0;
    piece[0] = piece[length - 1];
    return octets.length > 0 || fill();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
