package dev.pressport.source.file;

import dev.pressport.source.archive.BlockInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A stream that remembers its last bytes, by which a zip that was read to its end is whole. */
final class LastBytes extends BlockInputStream {
  /** The beginning of the record that ends a zip (APPNOTE.TXT, 4.3.16). */
  private static final String END_OF_ZIP = "PK\5\6";

  /** The longest such record: 22 bytes and a comment. */
  private static final int LENGTH = 22 + 0xffff;

  private final InputStream in;
  private final byte[] last = new byte[2 * LENGTH];
  private int filled;

  LastBytes(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    int n = in.read(target, from, count);
    if (n > 0) {
      remember(target, from, n);
    }
    return n;
  }

  private void remember(byte[] source, int from, int count) {
    int added = Math.min(count, LENGTH);
    if (filled + added > last.length) {
      System.arraycopy(last, filled - LENGTH, last, 0, LENGTH);
      filled = LENGTH;
    }
    System.arraycopy(source, from + count - added, last, filled, added);
    filled += added;
  }

  /** Reads the rest, and returns whether the last bytes are the end of a zip. */
  boolean endZip() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    int from = Math.max(0, filled - LENGTH);
    return new String(last, from, filled - from, StandardCharsets.ISO_8859_1).contains(END_OF_ZIP);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
