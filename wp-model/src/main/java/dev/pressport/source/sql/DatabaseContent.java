package dev.pressport.source.sql;

import dev.pressport.source.Login;
import dev.pressport.source.OpenSite;
import dev.pressport.source.file.Document;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dumps and files of one database, read to their ends. */
final class DatabaseContent implements Closeable {
  private final Path folder;
  private final int largest;
  private final Tables tables;
  private final LargeValues large;
  private final Encodings encodings = new Encodings();
  private final TablesWriter listener;
  private final ValueBuffer buffer;
  private final List<OpenSite.Origin> origins = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();

  /** A dump that ends in the middle: where its last whole row ends, and where it ends itself. */
  record Cut(String origin, long offset, long size) {}

  /** A statement that is not understood from an offset on. */
  record Fault(String origin, long offset, String why) {}

  /**
   * @param largest the length in bytes from which on a value lies in a file
   */
  DatabaseContent(Path folder, int largest) throws IOException {
    this.folder = folder;
    this.largest = largest;
    tables = new Tables(folder.resolve("tables.sqlite"));
    large = new LargeValues(folder.resolve("values"));
    listener = new TablesWriter(tables, encodings);
    buffer = new ValueBuffer(large, largest);
  }

  /** Reads one more dump. */
  void readDump(Document document) throws IOException {
    begin(document, "SQL dump");
    try (DumpBytes bytes = new DumpBytes(document.opener().open(read -> {}))) {
      long end = new DumpReader(bytes, buffer, listener).read();
      if (end >= 0) {
        cuts.add(new Cut(document.name(), end, bytes.offset()));
      }
    }
  }

  /**
   * Reads one more file of SQLite.
   *
   * @param original where it lies
   */
  void readSqlite(Document document, Path original) throws IOException {
    begin(document, "SQLite database");
    try (SqliteCopy copy = SqliteCopy.of(document, original, folder)) {
      copy.read(listener, buffer, largest);
    }
  }

  /** Reads what a server holds. */
  void readServer(DatabaseServer server, @Nullable Login login) throws IOException {
    listener.origin(origins.size());
    origins.add(server.read(login, listener, buffer, largest));
  }

  private void begin(Document document, String format) {
    listener.origin(origins.size());
    origins.add(new OpenSite.Origin(document.name(), format, document.bytes()));
  }

  Tables tables() {
    return tables;
  }

  LargeValues large() {
    return large;
  }

  Encodings encodings() {
    return encodings;
  }

  List<OpenSite.Origin> origins() {
    return origins;
  }

  List<Cut> cuts() {
    return cuts;
  }

  List<Fault> faults() {
    return listener.faults().stream()
        .map(fault -> new Fault(origins.get(fault.origin()).name(), fault.offset(), fault.why()))
        .toList();
  }

  /** The tables of others that were seen, the first few. */
  Set<String> foreignTables() {
    return listener.foreignTables();
  }

  long encodedTwice() {
    return encodings.encodedTwice();
  }

  @Override
  public void close() throws IOException {
    tables.close();
    large.close();
  }
}
