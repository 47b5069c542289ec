package dev.pressport.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An archive on disk.
 *
 * @param name for people
 */
record ArchiveFile(String name, Path path, long size) {

  /** Opens the archive at its beginning. */
  ForwardStream open() throws IOException {
    return new ForwardStream(Files.newInputStream(path));
  }

  /**
   * Opens a part of the archive, whose stream fails where the archive ends before the part does.
   */
  InputStream open(long at, long length) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      in.skipNBytes(at);
      return new Part(in, length);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Returns bytes from a position, fewer where the archive ends. */
  byte[] bytes(long at, int most) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(at);
      byte[] bytes = new byte[(int) Math.max(Math.min(most, file.length() - at), 0)];
      file.readFully(bytes);
      return bytes;
    }
  }

  /** The rest of a stream up to a length. */
  private static final class Part extends BlockInputStream {
    private final InputStream in;
    private long left;

    Part(InputStream in, long length) {
      this.in = in;
      left = length;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      if (left == 0) {
        return -1;
      }
      int n = in.read(target, from, (int) Math.min(count, left));
      if (n < 0) {
        throw new EOFException("the archive ends in a file");
      }
      left -= n;
      return n;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = in.skip(Math.min(count, left));
      left -= skipped;
      return skipped;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
