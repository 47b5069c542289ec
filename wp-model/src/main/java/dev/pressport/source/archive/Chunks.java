package dev.pressport.source.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A file that was packed piece by piece. */
abstract class Chunks extends BlockInputStream {
  /** The most bytes of a piece that are taken into memory. */
  static final int MOST = 1 << 26;

  private final InputStream stored;
  private InputStream chunk = InputStream.nullInputStream();

  Chunks(InputStream stored) {
    this.stored = stored;
  }

  /** Returns the next piece, unpacked; null after the last one. */
  abstract byte @org.jspecify.annotations.Nullable [] next(InputStream stored) throws IOException;

  /**
   * Returns exactly as many bytes as a header says.
   *
   * @throws IOException also when the header is absurd
   */
  static byte[] exactly(InputStream in, long length) throws IOException {
    if (length < 0 || length > MOST) {
      throw new IOException("a piece of a file is too long");
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw new EOFException("the archive ends in a file");
    }
    return bytes;
  }

  /** Returns what is left of a stream that may not be longer than a piece can be. */
  static byte[] rest(InputStream in, long most) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(most, MOST) + 1);
    if (bytes.length > most) {
      throw new IOException("a piece of a file is longer than it says");
    }
    return bytes;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    int n = chunk.read(target, from, count);
    while (n < 0) {
      byte[] bytes = next(stored);
      if (bytes == null) {
        return -1;
      }
      chunk = new ByteArrayInputStream(bytes);
      n = chunk.read(target, from, count);
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    stored.close();
  }
}
