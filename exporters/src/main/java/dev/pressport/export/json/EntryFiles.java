package dev.pressport.export.json;

import dev.pressport.export.Output;
import dev.pressport.export.output.TypeFiles;
import dev.pressport.model.Addresses;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The files of the entries: the one that the layout assigns, else that of their type. */
final class EntryFiles implements Closeable {
  private final Output output;
  private final Addresses addresses;
  private final TypeFiles types;

  EntryFiles(Output output, Addresses addresses) {
    this.output = output;
    this.addresses = addresses;
    this.types = new TypeFiles(output, ".ndjson", TypeFiles.Head.NONE);
  }

  /** Writes one line. */
  @FunctionalInterface
  interface Line {
    void writeTo(OutputStream out) throws IOException;
  }

  void write(Entry entry, Line line) throws IOException {
    Optional<String> own = addresses.urlOf(new Ref.ToEntry(entry.id()));
    if (own.isPresent()) {
      try (OutputStream out = output.create(own.get())) {
        line.writeTo(out);
      }
    } else {
      line.writeTo(types.of(entry.type()));
    }
  }

  /** Returns the path of the file of an entry that is written. */
  String path(Entry entry) {
    return addresses.urlOf(new Ref.ToEntry(entry.id())).orElseGet(() -> types.path(entry.type()));
  }

  @Override
  public void close() throws IOException {
    types.close();
  }
}
