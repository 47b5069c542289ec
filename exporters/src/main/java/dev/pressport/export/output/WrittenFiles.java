package dev.pressport.export.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of files, added in any order and returned sorted. Memory holds a limited number: more go
 * to disk in sorted runs.
 */
final class WrittenFiles {

  private static final int IN_MEMORY = 10_000;

  private final Path folder;
  private final int inMemory;
  private final List<WrittenFile> latest = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();

  /** Keeps its runs in {@code folder}, which is made when it is needed. */
  WrittenFiles(Path folder) {
    this(folder, IN_MEMORY);
  }

  WrittenFiles(Path folder, int inMemory) {
    this.folder = folder;
    this.inMemory = inMemory;
  }

  synchronized void add(WrittenFile file) throws IOException {
    latest.add(file);
    if (latest.size() == inMemory) {
      spill();
    }
  }

  /** Returns all files so far; nothing may be added while the list is read. */
  synchronized FileList sorted() throws IOException {
    Collections.sort(latest);
    List<FileList> lists = new ArrayList<>();
    lists.add(new Listed(latest.iterator()));
    for (Path run : runs) {
      lists.add(new Run(Files.newBufferedReader(run)));
    }
    return new MergedFiles(lists);
  }

  /** Forgets everything, on disk too. */
  synchronized void clear() throws IOException {
    latest.clear();
    for (Path run : runs) {
      Files.delete(run);
    }
    runs.clear();
    Files.deleteIfExists(folder);
  }

  private void spill() throws IOException {
    Collections.sort(latest);
    Files.createDirectories(folder);
    Path run = folder.resolve("run-" + runs.size());
    try (Writer writer = Files.newBufferedWriter(run)) {
      for (WrittenFile file : latest) {
        writer.write(file.sha256() + " " + file.bytes() + " " + file.path() + "\n");
      }
    }
    runs.add(run);
    latest.clear();
  }

  private record Listed(Iterator<WrittenFile> files) implements FileList {

    @Override
    public @Nullable WrittenFile next() {
      return files.hasNext() ? files.next() : null;
    }

    @Override
    public void close() {}
  }

  private record Run(BufferedReader reader) implements FileList {

    @Override
    public @Nullable WrittenFile next() throws IOException {
      String line = reader.readLine();
      if (line == null) {
        return null;
      }
      String[] parts = line.split(" ", 3);
      return new WrittenFile(parts[2], Long.parseLong(parts[1]), parts[0]);
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
