package dev.pressport.export.output;

import dev.pressport.export.Output;

/** Holds every exporter to the rules of {@link Output#create}, whatever it writes to. */
final class OutputPaths {

  private final NameSet files = new NameSet();
  private final NameSet folders = new NameSet();

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
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      if (files.contains(folder)) {
        throw new IllegalStateException("a file and a folder have one name: " + path);
      }
      folders.add(folder);
    }
    if (folders.contains(path) || !files.add(path)) {
      throw new IllegalStateException("two files have one name: " + path);
    }
  }
}
