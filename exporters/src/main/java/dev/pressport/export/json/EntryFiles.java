package dev.pressport.export.json;

import dev.pressport.export.Output;
import dev.pressport.export.UniqueNames;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.source.Addresses;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the entries go: to the file that the layout gives them, else to that of their type. */
final class EntryFiles implements Closeable {
  static final String FOLDER = "entries/";

  private final Output output;
  private final Addresses addresses;
  private final UniqueNames names = new UniqueNames();
  private final Map<String, OutputStream> open = new HashMap<>();

  EntryFiles(Output output, Addresses addresses) {
    this.output = output;
    this.addresses = addresses;
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
      return;
    }
    OutputStream out = open.get(entry.type());
    if (out == null) {
      out = output.create(FOLDER + names.name("entries", entry.type(), ".ndjson"));
      open.put(entry.type(), out);
    }
    line.writeTo(out);
  }

  @Override
  public void close() throws IOException {
    for (OutputStream out : open.values()) {
      out.close();
    }
  }
}
