package dev.pressport.source.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of one value after the other; those of a large one go to a file. */
final class ValueBuffer implements OctetSink {
  private static final int SMALL = 1 << 10;

  private final LargeValues large;
  private final int most;
  private byte[] octets = new byte[SMALL];
  private int length;
  private @Nullable OutputStream file;

  /**
   * @param most the length in bytes from which on a value is large
   */
  ValueBuffer(LargeValues large, int most) {
    this.large = large;
    this.most = most;
  }

  @Override
  public void append(byte[] more, int from, int count) throws IOException {
    if (file == null && length + count > most) {
      file = large.begin();
      file.write(octets, 0, length);
      length = 0;
    }
    if (file != null) {
      file.write(more, from, count);
      return;
    }
    if (octets.length - length < count) {
      octets = Arrays.copyOf(octets, Math.max(2 * octets.length, length + count));
    }
    System.arraycopy(more, from, octets, length, count);
    length += count;
  }

  @Override
  public void append(int octet) throws IOException {
    if (file != null || length == octets.length || length == most) {
      OctetSink.super.append(octet);
    } else {
      octets[length++] = (byte) octet;
    }
  }

  /** Ends the value: its bytes, or the number of its file as a {@link Long}. */
  Object end() throws IOException {
    OutputStream written = file;
    if (written != null) {
      written.close();
      file = null;
      return large.count();
    }
    byte[] value = Arrays.copyOf(octets, length);
    length = 0;
    if (octets.length > 1 << 20) {
      octets = new byte[SMALL];
    }
    return value;
  }

  /** Forgets a value that did not come to its end. */
  void reset() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
    length = 0;
  }
}
