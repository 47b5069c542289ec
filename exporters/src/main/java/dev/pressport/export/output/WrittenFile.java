package dev.pressport.export.output;

/** One file of an export as its manifest names it. */
record WrittenFile(String path, long bytes, String sha256) implements Comparable<WrittenFile> {

  @Override
  public int compareTo(WrittenFile other) {
    return path.compareTo(other.path);
  }
}
