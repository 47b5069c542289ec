package dev.pressport.source.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;

/** The whole content of a file in an archive, or else an exception at its end. */
final class WholeStream extends FilterInputStream {
  /** The size or checksum that an archive does not tell. */
  static final long UNKNOWN = -1;

  private final UnpackedStream unpacked;
  private final long size;
  private final long checksum;
  private final CRC32 crc = new CRC32();
  private long count;

  /**
   * @param size in bytes
   * @param checksum the CRC-32
   */
  WholeStream(UnpackedStream unpacked, long size, long checksum) {
    super(unpacked);
    this.unpacked = unpacked;
    this.size = size;
    this.checksum = checksum;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int n;
    try {
      n = super.read(target, from, length);
    } catch (IOException e) {
      throw damaged(e);
    }
    if (n < 0) {
      check();
      return n;
    }
    count += n;
    if (checksum >= 0) {
      crc.update(target, from, n);
    }
    if (size >= 0 && count > size) {
      throw new DamagedFileException();
    }
    return n;
  }

  private void check() throws DamagedFileException {
    if (unpacked.isBroken()
        || (size >= 0 && count != size)
        || (checksum >= 0 && crc.getValue() != checksum)) {
      throw new DamagedFileException();
    }
  }

  private static IOException damaged(IOException e) {
    IOException damaged = new DamagedFileException();
    damaged.initCause(e);
    return damaged;
  }

  /** Reads what is skipped, which is part of the checksum. */
  @Override
  public long skip(long skipped) throws IOException {
    byte[] buffer = new byte[(int) Math.min(Math.max(skipped, 0), 1 << 14)];
    long left = skipped;
    int n = 0;
    while (left > 0 && n >= 0) {
      n = read(buffer, 0, (int) Math.min(left, buffer.length));
      left -= Math.max(n, 0);
    }
    return skipped - left;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
