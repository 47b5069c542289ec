package dev.pressport.work;

import dev.pressport.model.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of one record while they are written; numbers as {@link java.nio.ByteBuffer} reads. */
final class RecordBytes {
  private final @Nullable TextFiles files;
  private byte[] bytes = new byte[256];
  private int length;

  /**
   * No bytes yet.
   *
   * @param files for texts that are too large for memory; null to leave these out
   */
  RecordBytes(@Nullable TextFiles files) {
    this.files = files;
  }

  /** Returns a text as it is kept; null when it is left out. */
  @Nullable Text kept(Text text) throws IOException {
    return text.inline() ? text : files == null ? null : files.copy(text);
  }

  void octet(int octet) {
    room(1);
    bytes[length++] = (byte) octet;
  }

  void integer(int number) {
    room(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (number >>> shift);
    }
  }

  void integer(long number) {
    integer((int) (number >>> 32));
    integer((int) number);
  }

  void string(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    integer(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int count) {
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
    }
  }
}
