package dev.pressport.source.rest.page;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream that ends early where it would be too long, and knows how it ended. */
final class LimitedStream extends BufferedInputStream {
  private static final int TAIL = 1 << 16;

  private final byte[] tail = new byte[TAIL];
  private long left;
  private long taken;
  private long atMark;

  LimitedStream(InputStream in, long limit) {
    super(in, TAIL);
    left = limit;
  }

  @Override
  public synchronized int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public synchronized int read(byte[] bytes, int from, int length) throws IOException {
    if (left <= 0) {
      return -1;
    }
    int read = super.read(bytes, from, (int) Math.min(length, left));
    for (int at = Math.max(0, read - TAIL); at < read; at++) {
      tail[(int) ((taken + at) % TAIL)] = bytes[from + at];
    }
    taken += Math.max(read, 0);
    left -= Math.max(read, 0);
    return read;
  }

  @Override
  public synchronized void mark(int limit) {
    super.mark(limit);
    atMark = taken;
  }

  @Override
  public synchronized void reset() throws IOException {
    super.reset();
    left += taken - atMark;
    taken = atMark;
  }

  /** Returns whether the last of what was read contains a text. */
  synchronized boolean endsWith(String text) {
    int from = (int) (Math.max(0, taken - TAIL) % TAIL);
    int length = (int) Math.min(taken, TAIL);
    byte[] last = new byte[length];
    for (int at = 0; at < length; at++) {
      last[at] = tail[(from + at) % TAIL];
    }
    return new String(last, StandardCharsets.ISO_8859_1).contains(text);
  }
}
