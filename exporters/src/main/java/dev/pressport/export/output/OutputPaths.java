package dev.pressport.export.output;

import dev.pressport.export.Output;
import java.util.HashSet;
import java.util.Set;

/** Holds every exporter to the rules of {@link Output#create}, whatever it writes to. */
final class OutputPaths {
  private static final int MOST_KNOWN = 1000;

  private final NameSet files = new NameSet();
  private final NameSet folders = new NameSet();

  /** Some folders that no file can take the name of any more: most files are in a few. */
  private final Set<String> known = new HashSet<>();

  /** Paths that exporters must leave alone, together with all that would be below them. */
  OutputPaths(String... reserved) {
    for (String path : reserved) {
      files.add(path);
    }
  }

  /** Takes a path for a new file. */
  synchronized void take(String path) {
    if (!FileNames.isSafePath(path)) {
      throw new IllegalArgumentException("not a safe path: " + path);
    }
    takeFolders(path);
    if (folders.contains(path) || !files.add(path)) {
      throw new IllegalStateException("two files have one name: " + path);
    }
  }

  private void takeFolders(String path) {
    int last = path.lastIndexOf('/');
    if (last < 0 || known.contains(path.substring(0, last))) {
      return;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      if (files.contains(folder)) {
        throw new IllegalStateException("a file and a folder have one name: " + path);
      }
      folders.add(folder);
    }
    if (known.size() == MOST_KNOWN) {
      known.clear();
    }
    known.add(path.substring(0, last));
  }
}
