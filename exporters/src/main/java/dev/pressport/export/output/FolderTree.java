package dev.pressport.export.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The folders below a root, each made when the first file goes into it. */
final class FolderTree {
  private static final int MOST_KNOWN = 1000;

  private final Path root;

  /** Some folders that are there: most files go into a few. */
  private final Set<String> known = new HashSet<>();

  FolderTree(Path root) {
    this.root = root;
  }

  /** Makes the folder that {@code path} goes into, and returns the place of the file. */
  synchronized Path file(String path) throws IOException {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    if (known.contains(folder)) {
      return root.resolve(path);
    }
    Path file = FileTree.createParent(root, path);
    if (known.size() == MOST_KNOWN) {
      known.clear();
    }
    known.add(folder);
    return file;
  }
}
