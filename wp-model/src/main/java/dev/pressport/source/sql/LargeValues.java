package dev.pressport.source.sql;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The values that are too large for the tables, each in a file under a number, as bytes. */
final class LargeValues implements Closeable {
  private final Path folder;
  private long count;

  /** Creates a store in a folder, which need not exist. */
  LargeValues(Path folder) {
    this.folder = folder;
  }

  /** Starts the file with the next number, which {@link #count()} returns afterwards. */
  OutputStream begin() throws IOException {
    Files.createDirectories(folder);
    count++;
    return new BufferedOutputStream(Files.newOutputStream(path(count)), 1 << 16);
  }

  /** The number of the last file. */
  long count() {
    return count;
  }

  /** The bytes of a value. */
  InputStream open(long number) throws IOException {
    return Files.newInputStream(path(number));
  }

  private Path path(long number) {
    return folder.resolve("value-" + number);
  }

  @Override
  public void close() throws IOException {
    for (long number = 1; number <= count; number++) {
      Files.deleteIfExists(path(number));
    }
  }
}
