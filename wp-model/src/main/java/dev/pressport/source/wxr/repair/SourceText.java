package dev.pressport.source.wxr.repair;

import dev.pressport.problem.ProblemKind;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The decoded text of a file, seen through a window that moves forward over it.
 *
 * <p>Indexes are relative to the position. What the decoder repaired is reported once the position
 * has passed it, whatever was looked at before.
 */
final class SourceText implements Closeable {

  /** The limit of lookahead, in UTF-16 units. */
  static final int LOOKAHEAD = 1 << 19;

  private static final int INITIAL_SIZE = 1 << 15;
  private static final int LONGEST_RUN = 1 << 12;
  private static final int LEAST_ROOM = 1 << 10;
  private static final int NAMES = 1 << 8;

  /** How many units before the position stay in the window. */
  private static final int BEHIND = 2;

  private final ByteDecoder decoder;
  private final RepairListener repairs;
  private final ArrayDeque<DecodedRepair> repaired = new ArrayDeque<>();

  private final @Nullable String[] names = new @Nullable String[NAMES];
  private char[] window = new char[INITIAL_SIZE];
  private int position;
  private int limit;

  /** The number of units of the file before the window. */
  private long before;

  /** A place in the window, at or before the position, whose byte offset is known. */
  private int anchor;

  private long anchorOffset;

  SourceText(InputStream in, RepairListener repairs) throws IOException {
    decoder = new ByteDecoder(in);
    this.repairs = repairs;
    anchorOffset = decoder.offset();
  }

  /** A repair of the decoder, and where in units and bytes the text goes on behind it. */
  private record DecodedRepair(
      ProblemKind kind, long offset, long end, long endOffset, String text) {}

  /** Returns whether at least so many units remain. */
  boolean has(int count) throws IOException {
    while (limit - position < count) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  /** The unit at an index for which {@link #has} was asked. */
  char at(int index) {
    return window[position + index];
  }

  /** Returns whether the position stands behind a string of one or two units. */
  boolean isBehind(String text) {
    int start = position - text.length();
    return start >= 0 && isText(text, start);
  }

  private boolean isText(String text, int start) {
    for (int i = 0; i < text.length(); i++) {
      if (window[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a string stands at an index. */
  boolean startsWith(String prefix, int index) throws IOException {
    for (int i = 0; i < prefix.length(); i++) {
      if (!has(index + i + 1) || at(index + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean startsWith(String prefix) throws IOException {
    return startsWith(prefix, 0);
  }

  /** Units that were looked at already. */
  String text(int from, int to) {
    return new String(window, position + from, to - from);
  }

  /** A name that was looked at already; the same few stand in every item. */
  String name(int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + at(i);
    }
    int slot = hash & (names.length - 1);
    String known = names[slot];
    if (known == null || known.length() != to - from || !isText(known, position + from)) {
      known = text(from, to);
      names[slot] = known;
    }
    return known;
  }

  /**
   * Returns the number of units to the next stop; at times fewer, but 0 only at a stop or the end.
   */
  int run(StopSet stops) throws IOException {
    if (!has(1)) {
      return 0;
    }
    int end = Math.min(limit, position + LONGEST_RUN);
    int i = position;
    while (i < end && !stops.contains(window[i])) {
      i++;
    }
    return i - position;
  }

  /** Copies units that were looked at already; the position stays. */
  void copy(int count, TextBuffer out) {
    out.append(window, position, count);
  }

  /** Moves the position over units that were looked at already. */
  void skip(int count) {
    position += count;
    while (!repaired.isEmpty() && repaired.getFirst().end() <= before + position) {
      DecodedRepair passed = repaired.removeFirst();
      anchor = (int) (passed.end() - before);
      anchorOffset = passed.endOffset();
      repairs.repaired(passed.kind(), passed.offset());
      repairs.replace(passed.kind(), passed.offset(), passed.endOffset(), passed.text());
    }
  }

  /** The byte offset of the position. */
  long offset() {
    moveAnchor();
    return anchorOffset;
  }

  private void moveAnchor() {
    anchorOffset += decoder.encoding().byteLength(window, anchor, position);
    anchor = position;
  }

  /** The encoding of the bytes. */
  Encoding encoding() {
    return decoder.encoding();
  }

  /** The number of bytes decoded so far, which may be ahead of the position. */
  long decoded() {
    return decoder.offset();
  }

  private boolean fill() throws IOException {
    if (window.length - limit < LEAST_ROOM) {
      makeRoom();
    }
    int count = decoder.decode(window, limit);
    if (count < 0) {
      return false;
    }
    limit += count;
    @Nullable ProblemKind kind = decoder.repair();
    if (kind != null) {
      repaired.add(
          new DecodedRepair(
              kind,
              decoder.repairOffset(),
              before + limit,
              decoder.offset(),
              new String(window, limit - count, count)));
    }
    return true;
  }

  private void makeRoom() {
    char[] target = position < window.length / 2 ? new char[2 * window.length] : window;
    moveAnchor();
    int passed = Math.max(0, position - BEHIND);
    System.arraycopy(window, passed, target, 0, limit - passed);
    window = target;
    before += passed;
    limit -= passed;
    position -= passed;
    anchor = position;
  }

  @Override
  public void close() throws IOException {
    decoder.close();
  }
}
