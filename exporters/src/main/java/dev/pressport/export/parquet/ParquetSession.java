package dev.pressport.export.parquet;

import dev.pressport.contentmodel.ContentModel;
import dev.pressport.export.Copies;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.export.output.UniqueNames;
import dev.pressport.export.parquet.ColumnType.Plain;
import dev.pressport.export.table.BodyLinks;
import dev.pressport.export.value.ContentForms;
import dev.pressport.export.value.ContentForms.Form;
import dev.pressport.export.value.CopiedFiles;
import dev.pressport.model.Author;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Menu;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.VisitorMenus;
import dev.pressport.problem.ItemProblems;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes one site as Parquet files. */
final class ParquetSession implements ExportSession {
  private static final String ENTRIES = "entries";
  private static final String EXTENSION = ".parquet";
  private static final String AUTHORS = "authors" + EXTENSION;
  private static final String TERMS = "terms" + EXTENSION;
  private static final String COMMENTS = "comments" + EXTENSION;
  private static final String LINKS = "links" + EXTENSION;
  private static final String MENUS = "menus" + EXTENSION;
  private static final String FILES = "files" + EXTENSION;
  private static final String SITE = "site" + EXTENSION;
  private static final String OPTIONS = "options" + EXTENSION;
  private static final String BY_ID = " ORDER BY id";

  private final ExportRequest request;
  private final DuckDb driver;
  private final ContentForms forms;
  private final List<String> columns;
  private final BodyLinks links;
  private final CopiedFiles copied;
  private final ItemCells cells;
  private final ContentModel model;
  private final Map<String, EntryCells> types = new ConcurrentHashMap<>();
  private final UniqueNames names = new UniqueNames();
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final Map<String, ParquetFile> files = new LinkedHashMap<>();

  ParquetSession(ExportRequest request, DuckDb driver) {
    this.request = request;
    this.driver = driver;
    this.forms = ContentForms.with(request, Form.HTML);
    this.columns = new ContentForms(request).names();
    this.links = new BodyLinks(request.permalinks(), request.media());
    this.copied = new CopiedFiles(request.media(), request.rendering());
    this.cells = new ItemCells(request);
    this.model = request.contentModel();
  }

  private EntryCells type(String name) {
    return types.computeIfAbsent(
        name, type -> new EntryCells(type, columns, model.type(type), request));
  }

  @Override
  public Fate fate(Item item) {
    return Fate.EXPORTED;
  }

  @Override
  public Write prepare(Item stored, ItemProblems problems) {
    Item item = copied.of(stored);
    ColumnType.Unfit unfit = new Told(problems);
    if (item instanceof Entry entry) {
      return entry(entry, problems, unfit);
    }
    String file = item instanceof Author ? AUTHORS : item instanceof Term ? TERMS : COMMENTS;
    ParquetTable table = cells.tableOf(item);
    byte[] line = table.line(cells.of(item), unfit);
    return () -> file(file, table).add(line);
  }

  /** Reports values that are not written as they are. */
  private record Told(ItemProblems problems) implements ColumnType.Unfit {
    @Override
    public void value(String path, String type) {
      problems.addOnce(ParquetProblem.PARQUET_VALUE_LEFT_OUT, path, path, type);
    }

    @Override
    public void cut(String path) {
      problems.addOnce(ParquetProblem.PARQUET_TEXT_CUT, path, path, Plain.LONGEST_TEXT);
    }
  }

  private Write entry(Entry entry, ItemProblems problems, ColumnType.Unfit unfit) {
    EntryCells type = type(entry.type());
    ParquetTable table = type.table();
    Map<String, Value> body = forms.of(entry, problems);
    Map<String, Value> row = type.of(entry, body);
    List<byte[]> addresses =
        links.of(entry, body).stream()
            .map(link -> ItemCells.LINKS.line(ItemCells.record(link), unfit))
            .toList();
    String name = entry.type();
    if (isLarge(entry)) {
      // Written for its problems only: the second time it goes to its file.
      unwritten(table, row, unfit);
      return write(name, () -> file(path(name), table).add(row, unfit), addresses);
    }
    byte[] line = table.line(row, unfit);
    return write(name, () -> file(path(name), table).add(line), addresses);
  }

  private Write write(String type, Write row, List<byte[]> addresses) {
    return Write.to(
        () -> path(type),
        () -> {
          row.run();
          ParquetFile file = file(LINKS, ItemCells.LINKS);
          for (byte[] address : addresses) {
            file.add(address);
          }
        });
  }

  private static boolean isLarge(Entry entry) {
    Text raw = entry.content().raw();
    return raw != null && ContentForms.isLarge(raw);
  }

  private static void unwritten(
      ParquetTable table, Map<String, Value> row, ColumnType.Unfit unfit) {
    try {
      table.writeLine(row, unfit, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String path(String type) {
    return paths.computeIfAbsent(
        type, name -> ENTRIES + "/" + names.name(ENTRIES, name, EXTENSION));
  }

  private ParquetFile file(String path, ParquetTable table) throws IOException {
    ParquetFile file = files.get(path);
    if (file == null) {
      file = new ParquetFile(table, request.workFolder().resolve("rows-" + files.size()));
      files.put(path, file);
    }
    return file;
  }

  @Override
  public void finish() throws IOException {
    // They are there without rows, too.
    file(AUTHORS, ItemCells.AUTHORS);
    file(TERMS, ItemCells.TERMS);
    file(COMMENTS, ItemCells.COMMENTS);
    file(LINKS, ItemCells.LINKS);
    file(MENUS, ItemCells.MENUS);
    file(FILES, ItemCells.FILES);
    put(SITE, ItemCells.SITE, cells.site());
    for (Menu menu : VisitorMenus.of(request.site(), request.index(), request.permalinks())) {
      put(MENUS, ItemCells.MENUS, ItemCells.record(menu));
    }
    for (Map.Entry<String, Value> option :
        SiteOptions.of(request.site()).typed().values().entrySet()) {
      Map<String, Value> row = new LinkedHashMap<>();
      row.put("name", Value.of(option.getKey()));
      row.put("value", option.getValue());
      put(OPTIONS, ItemCells.OPTIONS, row);
    }
  }

  private void put(String file, ParquetTable table, Map<String, Value> row) throws IOException {
    file(file, table).add(table.line(row, new Told(new ItemProblems(null, file, null))));
  }

  @Override
  public void complete(Copies copies) throws IOException {
    copies.forEach(copy -> put(FILES, ItemCells.FILES, ItemCells.record(copyRow(copy))));
    Path made = request.workFolder().resolve("made.parquet");
    Path spilled = Files.createDirectories(request.workFolder().resolve("duckdb"));
    try (DuckDb.Opened duck = driver.open();
        Statement statement = duck.connection().createStatement()) {
      for (String setting :
          List.of(
              "SET threads = 1",
              "SET memory_limit = '2GB'",
              "SET temp_directory = " + ParquetTable.text(spilled.toAbsolutePath().toString()),
              "SET autoinstall_known_extensions = false",
              "SET autoload_known_extensions = false",
              "SET TimeZone = 'UTC'")) {
        statement.execute(setting);
      }
      for (Map.Entry<String, ParquetFile> file : files.entrySet()) {
        file.getValue().write(statement, file.getKey().equals(COMMENTS) ? BY_ID : "", made);
        request.output().add(file.getKey(), made, Files.size(made), sha256(made));
        Files.delete(made);
        file.getValue().close();
      }
    } catch (SQLException e) {
      throw new IOException("DuckDB: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(made);
      TemporaryFolder.delete(spilled);
    }
  }

  /** A copied file. */
  record CopiedFile(String path, @Nullable Long attachmentId, long bytes, String sha256) {}

  private static CopiedFile copyRow(Copies.Copy copy) {
    return new CopiedFile(copy.path(), copy.attachment(), copy.bytes(), copy.sha256());
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Sha256.hex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    for (ParquetFile file : files.values()) {
      file.close();
    }
  }
}
