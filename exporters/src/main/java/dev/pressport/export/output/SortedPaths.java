package dev.pressport.export.output;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers whether a list names a path, when the paths are requested in order. */
final class SortedPaths {

  private final FileList list;
  private @Nullable WrittenFile head;

  SortedPaths(FileList list) throws IOException {
    this.list = list;
    this.head = list.next();
  }

  boolean contains(String path) throws IOException {
    while (head != null && head.path().compareTo(path) < 0) {
      head = list.next();
    }
    return head != null && head.path().equals(path);
  }
}
