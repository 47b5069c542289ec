package dev.pressport.export.sqlite;

import dev.pressport.acf.AcfSchema;
import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.Labels;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.Copies;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.value.ContentForms;
import dev.pressport.export.value.ContentForms.Form;
import dev.pressport.export.value.CopiedFiles;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.ItemProblems;
import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes one site as a database: first in the work folder, then without gaps in the output. */
final class SqliteSession implements ExportSession {
  private final ExportRequest request;
  private final ContentForms forms;
  private final CopiedFiles copied;
  private final AcfSchema acf;
  private final Table contents;
  private final ItemRows items;
  private final Map<String, TypeTable> types = new ConcurrentHashMap<>();
  private final Map<String, TypeTable> written = new LinkedHashMap<>();
  private final Map<String, String> typeTables = new TreeMap<>();
  private final Set<String> taxonomies = new TreeSet<>();
  private @Nullable SiteDatabase database;

  SqliteSession(ExportRequest request) {
    this.request = request;
    this.forms = ContentForms.with(request, Form.HTML, Form.TEXT);
    this.copied = new CopiedFiles(request.media(), request.rendering());
    this.acf = AcfSchema.of(request.index(), request.site());
    List<String> stored = ContentForms.with(request, Form.TEXT).names();
    this.contents = Tables.contents(stored);
    this.items = new ItemRows(request, contents, stored);
    nameTypes();
  }

  /** Gives each type a table, in the order of the names, so that no filter changes them. */
  private void nameTypes() {
    Set<String> all = new TreeSet<>(Set.of(PostTypes.ATTACHMENT));
    all.addAll(request.index().entryTypes());
    Set<String> taken = new TreeSet<>();
    all.forEach(type -> typeTables.put(type, SqlName.unique("type_" + SqlName.of(type), taken)));
  }

  private TypeTable type(String name) {
    return types.computeIfAbsent(
        name,
        type ->
            TypeTable.of(
                type, typeTables.getOrDefault(type, "type_" + SqlName.of(type)), request, acf));
  }

  @Override
  public Fate fate(Item item) {
    return Fate.EXPORTED;
  }

  @Override
  public Write prepare(Item stored, ItemProblems problems) {
    Item item = copied.of(stored);
    if (item instanceof Entry entry) {
      TypeTable type = type(entry.type());
      List<Row> rows = items.of(entry, forms.of(entry, problems));
      rows.add(type.row(entry));
      tellCut(rows, problems);
      return Write.to(
          () -> SqliteExporter.FILE,
          () -> {
            create(type);
            insert(rows);
          });
    }
    List<Row> rows = items.of(item);
    return () -> {
      if (item instanceof Term term) {
        taxonomies.add(term.taxonomy());
      }
      insert(rows);
    };
  }

  private static void tellCut(List<Row> rows, ItemProblems problems) {
    for (Row row : rows) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (row.cells().get(i) instanceof Text text && text.length() > SiteDatabase.LONGEST_TEXT) {
          problems.add(
              SqliteProblem.SQLITE_TEXT_CUT,
              row.table().columns().get(i).name(),
              SiteDatabase.LONGEST_TEXT);
        }
      }
    }
  }

  private Path unfinished() {
    return request.workFolder().resolve("unfinished.sqlite");
  }

  private Path finished() {
    return request.workFolder().resolve("finished.sqlite");
  }

  private SiteDatabase database() throws IOException {
    SiteDatabase open = database;
    if (open == null) {
      open = new SiteDatabase(unfinished());
      database = open;
      for (Table table : Tables.ALL) {
        open.execute(table.create());
      }
      open.execute(contents.create());
      create(type(PostTypes.ATTACHMENT));
    }
    return open;
  }

  private void create(TypeTable type) throws IOException {
    SiteDatabase open = database();
    if (written.putIfAbsent(type.type(), type) == null) {
      open.execute(type.table().create());
    }
  }

  private void insert(List<Row> rows) throws IOException {
    SiteDatabase open = database();
    for (Row row : rows) {
      open.insert(row);
    }
  }

  @Override
  public void finish() throws IOException {
    SiteDatabase open = database();
    for (TypeTable type : written.values()) {
      open.insert(
          Row.of(
              Tables.POST_TYPES,
              type.type(),
              request.permalinks().label(type.type()),
              PostTypes.find(type.type()).map(PostType::meaning).orElse(null),
              PostTypes.isContent(type.type()),
              type.table().name()));
    }
    ContentModel model = request.contentModel();
    for (String taxonomy : taxonomies) {
      String label =
          model.taxonomy(taxonomy).map(TermType::label).orElse(Labels.readable(taxonomy));
      open.insert(Row.of(Tables.TAXONOMIES, taxonomy, label));
    }
    new SiteRows(request, open).write();
  }

  @Override
  public void complete(Copies copies) throws IOException {
    SiteDatabase open = database();
    copies.forEach(
        copy ->
            open.insert(
                Row.of(Tables.FILES, copy.path(), copy.attachment(), copy.bytes(), copy.sha256())));
    List<Table> tables = tables();
    new References(open).settle(tables);
    Views views = new Views(open, List.copyOf(written.values()));
    views.create();
    Path file = finished();
    open.copyTo(file);
    open.close();
    database = null;
    request.output().add(SqliteExporter.FILE, file, Files.size(file), sha256(file));
    Files.delete(file);
    request
        .output()
        .write(
            SqliteExporter.GUIDE,
            SqliteExporter.text(SqliteExporter.GUIDE).getBytes(StandardCharsets.UTF_8));
    try (var out = request.output().create(SqliteExporter.METADATA)) {
      Metadata.write(request.site(), tables, views.views(), out);
    }
  }

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>(Tables.ALL);
    tables.add(tables.indexOf(Tables.ENTRIES) + 1, contents);
    written.values().forEach(type -> tables.add(type.table()));
    return tables;
  }

  private static String sha256(Path file) throws IOException {
    var digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return Sha256.hex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    if (database != null) {
      database.close();
    }
    Files.deleteIfExists(unfinished());
    Files.deleteIfExists(finished());
  }
}
