package dev.pressport.source.file;

import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.archive.BlockInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The unpacked bytes of a file: growth that is impossible for text is refused, and a truncated file
 * ends where it breaks off.
 */
class UnpackedStream extends BlockInputStream {
  private static final long HARMLESS = 1L << 30;
  private static final long RATIO = 500;

  private final String name;
  private final InputStream in;
  private final long packed;
  private long unpacked;
  private boolean broken;

  /** Creates a stream for a file of {@code packed} bytes. */
  UnpackedStream(String name, InputStream in, long packed) {
    this.in = in;
    this.name = name;
    this.packed = packed;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    int n = broken ? -1 : readUnlessBroken(target, from, count);
    unpacked += Math.max(n, 0);
    refuseBomb(name, unpacked, packed);
    return n;
  }

  /** Refuses an archive that unpacks to more than its size allows. */
  static void refuseBomb(String name, long unpacked, long packed) throws SourceUnreadable {
    if (unpacked > HARMLESS && unpacked / RATIO > packed) {
      throw new SourceUnreadable(FileRefusal.ARCHIVE_BOMB, name);
    }
  }

  /** Returns whether the file broke off. */
  boolean isBroken() {
    return broken;
  }

  private int readUnlessBroken(byte[] target, int from, int count) throws IOException {
    try {
      return in.read(target, from, count);
    } catch (SourceUnreadable e) {
      throw e;
    } catch (IOException e) {
      if (unpacked == 0) {
        throw FileRefusal.of(e, name);
      }
      broken = true;
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
