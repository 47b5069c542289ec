package dev.pressport.source.sql;

import dev.pressport.source.OpeningProgress;

/** The number of bytes read of a database, and the total as far as it is known. */
final class ReadProgress {
  private final OpeningProgress progress;
  private long read;
  private long expected;

  ReadProgress(OpeningProgress progress) {
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
