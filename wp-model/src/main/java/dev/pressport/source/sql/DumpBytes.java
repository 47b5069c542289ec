package dev.pressport.source.sql;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a dump, of which some can be seen before they are taken. */
final class DumpBytes implements Closeable {
  private static final int SIZE = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[SIZE];
  private int position;
  private int limit;
  private long before;
  private boolean ended;

  DumpBytes(InputStream in) {
    this.in = in;
  }

  /** Returns the offset of the next byte. */
  long offset() {
    return before + position;
  }

  /** The next byte; -1 at the end. */
  int peek() throws IOException {
    return position < limit || fill() ? buffer[position] & 0xff : -1;
  }

  /** A byte further on, not far away; -1 behind the end. */
  int peek(int ahead) throws IOException {
    boolean more = true;
    while (position + ahead >= limit && more) {
      more = fill();
    }
    return position + ahead < limit ? buffer[position + ahead] & 0xff : -1;
  }

  /** Reads the next byte; -1 at the end. */
  int next() throws IOException {
    int octet = peek();
    if (octet >= 0) {
      position++;
    }
    return octet;
  }

  /** Skips bytes that were seen. */
  void skip(int count) {
    position += count;
  }

  /** Moves all bytes before the next one that is either of two, or the end, into a sink. */
  void moveUntil(int first, int second, OctetSink sink) throws IOException {
    while (peek() >= 0) {
      int end = position;
      while (end < limit && buffer[end] != first && buffer[end] != second) {
        end++;
      }
      sink.append(buffer, position, end - position);
      position = end;
      if (end < limit) {
        return;
      }
    }
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    before += position;
    limit -= position;
    position = 0;
    int count = in.read(buffer, limit, SIZE - limit);
    ended = count < 0;
    limit += Math.max(count, 0);
    return !ended;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
