package dev.pressport.export.json;

import dev.pressport.export.Output;
import dev.pressport.export.TypeFiles;
import dev.pressport.export.UniqueNames;
import dev.pressport.model.Entry;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** Where the entries go: a file per type, or a file per entry. */
final class EntryFiles implements Closeable {
  private final Output output;
  private final boolean filePerEntry;
  private final UniqueNames names = new UniqueNames();
  private final TypeFiles types;
  private final Map<String, String> folders = new HashMap<>();

  EntryFiles(Output output, boolean filePerEntry) {
    this.output = output;
    this.filePerEntry = filePerEntry;
    this.types = new TypeFiles(output, ".ndjson", TypeFiles.Head.NONE);
  }

  /** Writes one line. */
  @FunctionalInterface
  interface Line {
    void writeTo(OutputStream out) throws IOException;
  }

  void write(Entry entry, Line line) throws IOException {
    if (filePerEntry) {
      try (OutputStream out = output.create(path(entry))) {
        line.writeTo(out);
      }
      return;
    }
    line.writeTo(types.of(entry.type()));
  }

  private String path(Entry entry) {
    String folder = folders.computeIfAbsent(entry.type(), type -> names.name("entries", type, ""));
    String name = entry.slug().isEmpty() ? "" + entry.id() : entry.id() + "-" + entry.slug();
    return TypeFiles.FOLDER
        + folder
        + "/"
        + names.name("entries/" + folder, name, ".json", entry.id());
  }

  @Override
  public void close() throws IOException {
    types.close();
  }
}
