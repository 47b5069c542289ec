package dev.pressport.source.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflated data without headers, one run after the other, unpacked. */
final class DeflatedRuns extends FilterInputStream {
  private final Inflater inflater = new Inflater(true);
  private final byte[] input = new byte[1 << 14];
  private int filled;
  private boolean between = true;

  DeflatedRuns(InputStream stored) {
    super(stored);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
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
    int n = in.read(input, 0, input.length);
    if (n < 0 && !between) {
      throw new EOFException("deflated data ends in the middle");
    }
    filled = Math.max(n, 0);
    inflater.setInput(input, 0, filled);
    return n > 0;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] skipped = new byte[(int) Math.min(Math.max(count, 0), 1 << 14)];
    long left = count;
    int n = 0;
    while (left > 0 && n >= 0) {
      n = read(skipped, 0, (int) Math.min(left, skipped.length));
      left -= Math.max(n, 0);
    }
    return count - left;
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    super.close();
  }
}
