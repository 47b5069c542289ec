package dev.pressport.source.file;

import dev.pressport.source.archive.BlockInputStream;
import java.io.IOException;
import java.util.zip.CRC32;

/** The whole content of a file in an archive, or else an exception at its end. */
final class WholeStream extends BlockInputStream {
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
    this.unpacked = unpacked;
    this.size = size;
    this.checksum = checksum;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int n;
    try {
      n = unpacked.read(target, from, length);
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

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
