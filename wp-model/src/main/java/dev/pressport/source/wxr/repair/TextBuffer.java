package dev.pressport.source.wxr.repair;

import java.util.Arrays;

/** Text that was written and waits to be read. */
final class TextBuffer {

  /** Writers stop at this length until it was read. */
  private static final int ENOUGH = 1 << 13;

  private char[] chars = new char[2 * ENOUGH];
  private int start;
  private int end;

  void append(String text) {
    ensureRoom(text.length());
    text.getChars(0, text.length(), chars, end);
    end += text.length();
  }

  void append(char[] source, int from, int count) {
    ensureRoom(count);
    System.arraycopy(source, from, chars, end, count);
    end += count;
  }

  boolean isEmpty() {
    return start == end;
  }

  /** Returns whether it is time to read before more is written. */
  boolean isFull() {
    return end - start >= ENOUGH;
  }

  void clear() {
    start = 0;
    end = 0;
  }

  /** Reads some of what waits; 0 when nothing does. */
  int read(char[] target, int from, int count) {
    int n = Math.min(count, end - start);
    System.arraycopy(chars, start, target, from, n);
    start += n;
    if (start == end) {
      clear();
    }
    return n;
  }

  private void ensureRoom(int count) {
    if (chars.length - end < count) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, end + count));
    }
  }
}
