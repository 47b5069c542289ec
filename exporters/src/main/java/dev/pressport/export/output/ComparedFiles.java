package dev.pressport.export.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two lists of files side by side, path by path: of an earlier export, and of a new one. */
final class ComparedFiles {
  private final FileList owned;
  private final FileList fresh;
  private @Nullable WrittenFile nextOwned;
  private @Nullable WrittenFile nextFresh;

  /**
   * A path in one of the lists or both.
   *
   * @param owned its files in the earlier export: several after an interrupted run
   * @param fresh its file in the new one; null for none
   */
  record Pair(String path, List<WrittenFile> owned, @Nullable WrittenFile fresh) {

    /** Returns whether all files at the path are the same. */
    boolean isUnchanged() {
      return fresh != null && owned.stream().allMatch(fresh::equals);
    }

    /** Returns whether either list has a file. */
    boolean has(WrittenFile file) {
      return owned.contains(file) || file.equals(fresh);
    }
  }

  /** Compares two lists, which the caller closes. */
  ComparedFiles(FileList owned, FileList fresh) throws IOException {
    this.owned = owned;
    this.fresh = fresh;
    this.nextOwned = owned.next();
    this.nextFresh = fresh.next();
  }

  /** Returns the next path; null after the last. */
  @Nullable Pair next() throws IOException {
    if (nextOwned == null && nextFresh == null) {
      return null;
    }
    String path =
        nextOwned == null
            ? pathOf(nextFresh)
            : nextFresh == null || nextOwned.path().compareTo(nextFresh.path()) <= 0
                ? nextOwned.path()
                : nextFresh.path();
    List<WrittenFile> before = new ArrayList<>(1);
    while (nextOwned != null && nextOwned.path().equals(path)) {
      before.add(nextOwned);
      nextOwned = owned.next();
    }
    WrittenFile now = null;
    if (nextFresh != null && nextFresh.path().equals(path)) {
      now = nextFresh;
      nextFresh = fresh.next();
    }
    return new Pair(path, List.copyOf(before), now);
  }

  private static String pathOf(@Nullable WrittenFile file) {
    return file == null ? "" : file.path();
  }
}
