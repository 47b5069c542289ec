package dev.pressport.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflated data without headers, one run after the other, unpacked. */
final class DeflatedRuns extends BlockInputStream {
  private final InputStream stored;
  private final Inflater inflater = new Inflater(true);
  private final byte[] input = new byte[1 << 14];
  private int filled;
  private boolean between = true;

  DeflatedRuns(InputStream stored) {
    this.stored = stored;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    try {
      while (true) {
        if (inflater.getRemaining() == 0 && (between || inflater.needsInput()) && !fill()) {
          return -1;
        }
        between = false;
        int n = inflater.inflate(target, from, count);
        if (inflater.finished()) {
          int left = inflater.getRemaining();
          int used = filled - left;
          inflater.reset();
          inflater.setInput(input, used, left);
          between = true;
        } else if (inflater.needsDictionary()) {
          throw new IOException("a dictionary is missing");
        }
        if (n > 0 || count == 0) {
          return n;
        }
      }
    } catch (DataFormatException e) {
      throw new IOException("deflated data is damaged", e);
    }
  }

  private boolean fill() throws IOException {
    int n = stored.read(input, 0, input.length);
    if (n < 0 && !between) {
      throw new EOFException("deflated data ends in the middle");
    }
    filled = Math.max(n, 0);
    inflater.setInput(input, 0, filled);
    return n > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    stored.close();
  }
}
