package dev.pressport.source.sql;

import dev.pressport.option.Options;
import dev.pressport.problem.Problem;
import dev.pressport.source.Login;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.Uploads;
import dev.pressport.source.file.AcfJson;
import dev.pressport.source.file.DataFiles;
import dev.pressport.source.file.Document;
import dev.pressport.source.file.Documents;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dumps and files of one database, read to their ends. */
final class DatabaseContent implements Closeable {
  /** The bytes of a file by which the form of its rows is recognized. */
  private static final int HEAD = 1 << 16;

  private final Path folder;
  private final int largest;
  private final Tables tables;
  private final LargeValues large;
  private final Encodings encodings = new Encodings();
  private final TablesWriter listener;
  private final ValueBuffer buffer;
  private final List<OpenSite.Origin> origins = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();
  private final ReadProgress bytes;
  private final List<Documents> read = new ArrayList<>();
  private AcfJson acf = AcfJson.NONE;

  /** A dump that ends in the middle: where its last whole row ends, and where it ends itself. */
  record Cut(String origin, long offset, long size) {}

  /** A statement that is not understood from an offset on. */
  record Fault(String origin, long offset, String why) {}

  /**
   * @param largest the length in bytes from which on a value lies in a file
   */
  DatabaseContent(Path folder, int largest, OpeningProgress progress) throws IOException {
    this.folder = folder;
    this.bytes = new ReadProgress(progress);
    this.largest = largest;
    tables = new Tables(folder.resolve("tables.sqlite"));
    large = new LargeValues(folder.resolve("values"));
    listener = new TablesWriter(tables, encodings);
    buffer = new ValueBuffer(large, largest);
  }

  /**
   * Reads all that is a dump or a file of SQLite.
   *
   * @param location where the documents were found
   */
  void read(Documents documents, Path location) throws IOException {
    read.add(documents);
    DataFiles data = new DataFiles(documents);
    for (Document document : documents) {
      bytes.expect(data.contains(document) || isRead(document) ? document.bytes() : 0);
    }
    for (Document document : documents) {
      if (data.contains(document)) {
        continue;
      }
      Optional<DumpForm> form = DumpForm.of(document);
      if (SqliteCopy.isDatabase(document)) {
        boolean folder = Files.isDirectory(location);
        readSqlite(document, documents, folder ? location.resolve(document.name()) : location);
      } else if (form.isPresent()) {
        readDump(document, form.get());
        readRowsOf(document, data);
      }
    }
  }

  private static boolean isRead(Document document) throws IOException {
    return SqliteCopy.isDatabase(document) || DumpForm.of(document).isPresent();
  }

  private void readDump(Document document, DumpForm form) throws IOException {
    begin(document, form.label());
    try (InputStream in = Utf8Stream.of(document.opener().open(bytes::add))) {
      DumpParser parser = parser(form, in);
      long end = parser.read();
      if (end >= 0) {
        cuts.add(new Cut(document.name(), end, parser.offset()));
      }
    }
  }

  /** Reads the rows that lie in files beside a dump. */
  private void readRowsOf(Document dump, DataFiles data) throws IOException {
    List<LoadData> loads = listener.takeLoads();
    Optional<Document> beside = data.of(dump);
    for (LoadData load : loads) {
      Optional<Document> file = data.beside(dump, load.file()).or(() -> beside);
      if (file.isPresent()) {
        readRows(file.get(), load);
      } else {
        listener.unapplied(load.table(), "LOAD of " + load.file(), load.offset());
      }
    }
    if (loads.isEmpty() && beside.isPresent()) {
      readTab(dump, beside.get());
    }
  }

  /** Reads the file that {@code mysqldump --tab} writes beside the structure of a table. */
  private void readTab(Document structure, Document file) throws IOException {
    String path = structure.name().substring(structure.name().lastIndexOf('/') + 1);
    String name = path.substring(0, path.indexOf(".sql"));
    TableListener.TableName table = new TableListener.TableName("", name);
    int width = listener.width(table);
    if (width > 0) {
      byte[] head;
      try (InputStream in = file.opener().open(read -> {})) {
        head = in.readNBytes(HEAD);
      }
      readRows(file, LoadData.ofTab(file.name(), table, DelimitedFormat.of(head, width, buffer)));
    }
  }

  private void readRows(Document file, LoadData load) throws IOException {
    begin(file, "rows of a dump");
    try (DumpBytes in = new DumpBytes(file.opener().open(bytes::add))) {
      long end = load.read(in, buffer, listener);
      if (end >= 0) {
        cuts.add(new Cut(file.name(), end, in.offset()));
      }
    }
  }

  private DumpParser parser(DumpForm form, InputStream in) throws IOException {
    return switch (form) {
      case SQL -> new DumpReader(new DumpBytes(in), buffer, new PrefixPlaceholders(listener));
      case XML -> new XmlDump(in, buffer, listener);
      case JSON -> new JsonDump(in, buffer, listener, folder, largest);
    };
  }

  private void readSqlite(Document document, Documents beside, Path original) throws IOException {
    begin(document, "SQLite database");
    try (SqliteCopy copy = SqliteCopy.of(document, beside, original, folder)) {
      copy.read(listener, buffer, largest, bytes);
    }
  }

  /** Reads what a server holds. */
  void readServer(DatabaseServer server, @Nullable Login login) throws IOException {
    listener.origin("");
    origins.add(server.read(login, listener, buffer, largest, bytes));
  }

  private void begin(Document document, String format) {
    listener.origin(document.name());
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

  LostCharacters lostCharacters() {
    return listener.lostCharacters();
  }

  UnappliedStatements unapplied() {
    return listener.unapplied();
  }

  LostRows lost() {
    return listener.lost();
  }

  /** Returns the problems of values that the dumps have as expressions. */
  List<Problem> computed() {
    return listener.computed().stream()
        .map(
            value ->
                Problem.of(SqlProblem.VALUE_COMPUTED, value.by(), value.column())
                    .inSource(origins.get(value.origin()).name())
                    .at(value.offset())
                    .about(value.by())
                    .times(value.times()))
        .toList();
  }

  /** The uploaded files that came with the database. */
  Optional<Uploads> uploads() {
    return Documents.uploads(read);
  }

  /** Returns WordPress's options that a backup has beside its dump, by name. */
  Map<String, String> options() {
    Map<String, String> options = new HashMap<>();
    read.forEach(documents -> documents.options().forEach(options::putIfAbsent));
    return options;
  }

  /**
   * Ends reading with the files of ACF.
   *
   * @param options of the source
   */
  void define(Options options) throws IOException {
    acf = AcfJson.of(read, options);
  }

  /** Returns the definitions in ACF's files. */
  AcfJson acf() {
    return acf;
  }

  /** Returns the problems of unreadable archive members. */
  List<Problem> problems() {
    return read.stream().flatMap(documents -> documents.problems().stream()).toList();
  }

  /** The rows of the tables that are not WordPress's; negative where they cannot be counted. */
  Map<TableListener.TableName, Long> unread() {
    return listener.unread();
  }

  PercentPlaceholder percents() {
    return listener.percents();
  }

  long encodedTwice() {
    return encodings.encodedTwice();
  }

  @Override
  public void close() throws IOException {
    tables.close();
    large.close();
    Optional<Uploads> uploads = uploads();
    if (uploads.isPresent()) {
      uploads.get().close();
    }
  }
}
