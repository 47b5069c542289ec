package dev.pressport.source.sql;

import dev.pressport.source.OpeningProgress;

/** How many bytes of a database were read, and how many there are as far as is known. */
final class ReadBytes {
  private final OpeningProgress progress;
  private long read;
  private long expected;

  ReadBytes(OpeningProgress progress) {
    this.progress = progress;
  }

  void expect(long bytes) {
    expected += bytes;
  }

  void add(long bytes) {
    read += bytes;
    progress.read(read, Math.max(read, expected));
  }
}
