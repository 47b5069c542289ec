package dev.pressport.source.wxr.repair;

import dev.pressport.problem.ProblemKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Copies a file byte for byte, but for the places that are changed. What is known of the whole file
 * comes first, everything else in the order of the file.
 */
final class RepairedCopy implements RepairListener {
  private final InputStream in;
  private final OutputStream out;
  private final Charset charset;
  private final boolean wide;
  private final boolean littleEndian;
  private final Deque<Edit> known;
  private final LineListener lines;
  private final byte[] piece = new byte[1 << 13];
  private long position;
  private long line = 1;
  private int unitStart;
  private boolean dropping;
  private boolean ended;

  /** A change that the whole file shows. */
  record Edit(ProblemKind kind, long from, long to, String text) {}

  /** Hears each change with its line, from 1. */
  @FunctionalInterface
  interface LineListener {
    void changed(ProblemKind kind, long line, long from);
  }

  /**
   * Creates the copy.
   *
   * @param known in the order of their beginnings
   */
  RepairedCopy(
      InputStream in, OutputStream out, Encoding encoding, List<Edit> known, LineListener lines) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.out = out;
    this.charset = encoding.charset();
    this.wide = encoding.isUtf16();
    this.littleEndian = encoding.byteOrder() == ByteOrder.LITTLE_ENDIAN;
    this.known = new ArrayDeque<>(known);
    this.lines = lines;
  }

  @Override
  public void repaired(ProblemKind kind, long byteOffset) {}

  @Override
  public boolean takesEdits() {
    return true;
  }

  @Override
  public void replace(ProblemKind kind, long from, long to, String text) {
    try {
      applyKnown(from);
      if (!dropping && from >= position && from != Long.MAX_VALUE) {
        apply(new Edit(kind, from, to, text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void drop(ProblemKind kind, long from) {
    try {
      applyKnown(from);
      if (from >= position) {
        copyTo(from);
        lines.changed(kind, line, from);
        dropping = true;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void keep(long to) {
    try {
      if (dropping) {
        move(to, false);
        dropping = false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void applyKnown(long from) throws IOException {
    while (!dropping && !known.isEmpty() && known.getFirst().from() <= from) {
      Edit edit = known.removeFirst();
      if (edit.from() >= position) {
        apply(edit);
      }
    }
  }

  private void apply(Edit edit) throws IOException {
    copyTo(edit.from());
    lines.changed(edit.kind(), line, edit.from());
    out.write(edit.text().getBytes(charset));
    move(edit.to(), false);
    position = Math.max(position, edit.to());
  }

  private void copyTo(long offset) throws IOException {
    move(offset, true);
  }

  /** Moves on to an offset, or to the end of the file. */
  private void move(long offset, boolean copying) throws IOException {
    while (position < offset && !ended) {
      int wanted = (int) Math.min(piece.length, offset - position);
      int count = in.read(piece, 0, wanted);
      if (count < 0) {
        ended = true;
      } else {
        countLines(count);
        if (copying) {
          out.write(piece, 0, count);
        }
        position += count;
      }
    }
  }

  private void countLines(int count) {
    for (int i = 0; i < count; i++) {
      if (!wide) {
        line += piece[i] == '\n' ? 1 : 0;
      } else if ((position + i) % 2 == 0) {
        unitStart = piece[i] & 0xFF;
      } else {
        int high = littleEndian ? piece[i] & 0xFF : unitStart;
        int low = littleEndian ? unitStart : piece[i] & 0xFF;
        line += (high << 8 | low) == '\n' ? 1 : 0;
      }
    }
  }

  /** Copies what is left. */
  void finish() throws IOException {
    keep(position);
    applyKnown(Long.MAX_VALUE);
    copyTo(Long.MAX_VALUE);
  }
}
