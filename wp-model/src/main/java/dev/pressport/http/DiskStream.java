package dev.pressport.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** A file stream whose failures can be distinguished from those of the network. */
final class DiskStream extends OutputStream {
  private final OutputStream file;

  /** A stream into a file, which is made or opened as the options say; replaced without any. */
  DiskStream(Path path, OpenOption... options) throws Failure {
    try {
      file = Files.newOutputStream(path, options);
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  /** A failure of the disk, not of the site. */
  static final class Failure extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException reason;

    Failure(IOException reason) {
      super(reason);
      this.reason = reason;
    }

    IOException reason() {
      return reason;
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      file.write(bytes, from, length);
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } catch (IOException e) {
      throw new Failure(e);
    }
  }
}
