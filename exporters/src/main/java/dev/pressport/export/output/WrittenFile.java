package dev.pressport.export.output;

import java.util.Comparator;

/** One file of an export as its manifest names it, in the order of the paths. */
record WrittenFile(String path, long bytes, String sha256) implements Comparable<WrittenFile> {
  private static final Comparator<WrittenFile> ORDER =
      Comparator.comparing(WrittenFile::path)
          .thenComparing(WrittenFile::sha256)
          .thenComparing(WrittenFile::bytes);

  @Override
  public int compareTo(WrittenFile other) {
    return ORDER.compare(this, other);
  }
}
