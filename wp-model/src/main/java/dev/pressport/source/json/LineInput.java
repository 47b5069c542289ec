package dev.pressport.source.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as pieces: each piece is a stream that ends where the line does. A file that holds one
 * object is one piece.
 */
final class LineInput extends InputStream {
  private final SeekableByteChannel channel;
  private final boolean lines;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 14).limit(0);
  private long bufferEnd;
  private long start;
  private boolean ended = true;
  private boolean closedByNewline;

  /** Opens a file, which has an object on each line or is one. */
  LineInput(Path file, boolean lines) throws IOException {
    this.channel = Files.newByteChannel(file);
    this.lines = lines;
  }

  /** Moves to the next line, skipping the rest of this one; false at the end of the file. */
  boolean nextLine() throws IOException {
    while (!ended) {
      read();
    }
    if (!buffer.hasRemaining() && !fill()) {
      return false;
    }
    start = position();
    ended = false;
    closedByNewline = false;
    return true;
  }

  /** Moves to the line that begins at an offset. */
  void seek(long offset) throws IOException {
    channel.position(offset);
    bufferEnd = offset;
    buffer.limit(0);
    ended = true;
  }

  /** Returns the start of the line, in bytes of the file. */
  long start() {
    return start;
  }

  /** Returns the offset of the next byte. */
  long position() {
    return bufferEnd - buffer.remaining();
  }

  /**
   * Returns whether the line, read to its end, is followed by another or the end of the last one.
   */
  boolean closedByNewline() {
    return closedByNewline;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (ended || (!buffer.hasRemaining() && !fill())) {
      ended = true;
      return -1;
    }
    int most = Math.min(length, buffer.remaining());
    int count = lines ? untilNewline(most) : most;
    buffer.get(target, offset, count);
    if (count < most) {
      buffer.get();
      ended = true;
      closedByNewline = true;
    }
    return count == 0 && ended ? -1 : count;
  }

  private int untilNewline(int most) {
    int at = buffer.position();
    for (int i = 0; i < most; i++) {
      if (buffer.get(at + i) == '\n') {
        return i;
      }
    }
    return most;
  }

  private boolean fill() throws IOException {
    buffer.clear();
    int count = channel.read(buffer);
    buffer.flip();
    bufferEnd += Math.max(count, 0);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
