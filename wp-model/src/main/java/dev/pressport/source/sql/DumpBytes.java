package dev.pressport.source.sql;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a dump, of which some can be seen before they are taken. */
final class DumpBytes implements Closeable {
  private static final int SIZE = 1 << 16;

  /** How far back a mark may lie. */
  private static final int MOST_MARKED = 1 << 22;

  private final InputStream in;
  private byte[] buffer = new byte[SIZE];
  private int mark = -1;
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

  /** Remembers the place of the next byte, in place of an earlier one. */
  void mark() {
    mark = position;
  }

  /** Forgets the mark. */
  void unmark() {
    mark = -1;
  }

  /** Goes back to the mark, if that is not too far away; returns whether it did. */
  boolean reset() {
    boolean known = mark >= 0;
    position = known ? mark : position;
    return known;
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
    if (position - mark > MOST_MARKED) {
      mark = -1;
    }
    int kept = mark < 0 ? position : mark;
    byte[] target = 2 * (limit - kept) > buffer.length ? new byte[2 * buffer.length] : buffer;
    if (kept > 0 || target != buffer) {
      System.arraycopy(buffer, kept, target, 0, limit - kept);
    }
    buffer = target;
    before += kept;
    limit -= kept;
    position -= kept;
    mark = mark < 0 ? mark : 0;
    int count = in.read(buffer, limit, buffer.length - limit);
    ended = count < 0;
    limit += Math.max(count, 0);
    return !ended;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
