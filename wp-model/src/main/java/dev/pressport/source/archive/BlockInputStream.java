package dev.pressport.source.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream whose bytes all pass through {@link #read(byte[], int, int)}: single bytes and skipped
 * ones, too. It cannot be marked.
 */
public abstract class BlockInputStream extends InputStream {

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] target, int from, int count) throws IOException;
}
