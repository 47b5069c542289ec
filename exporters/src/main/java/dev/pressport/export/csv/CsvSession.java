package dev.pressport.export.csv;

import dev.pressport.acf.AcfSchema;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.output.SortedLines;
import dev.pressport.export.output.TypeFiles;
import dev.pressport.export.value.ContentForms;
import dev.pressport.export.value.CopiedFiles;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Metas;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes one site as CSV, and as a workbook if that is wanted. */
final class CsvSession implements ExportSession {
  private static final String COLUMNS = "columns";
  private static final List<String> COLUMNS_HEADER = List.of("file", "column", "meaning");

  private final ExportRequest request;
  private final CsvDialect dialect;
  private final ContentForms forms;
  private final CopiedFiles copied;
  private final AcfSchema acf;
  private final Set<String> columns;
  private final Map<String, EntryTable> tables = new ConcurrentHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final TypeFiles entries;
  private final Map<SideTable, OutputStream> sides = new EnumMap<>(SideTable.class);
  private final SortedLines comments;
  private final @Nullable WorkbookRows workbook;

  CsvSession(ExportRequest request) throws IOException {
    this.request = request;
    this.dialect = CsvDialect.of(request.options());
    this.forms = new ContentForms(request);
    this.copied = new CopiedFiles(request.media(), request.rendering());
    this.acf = AcfSchema.of(request.index(), request.site());
    this.columns = request.options().get(CsvExporter.COLUMNS);
    requireColumns();
    this.entries =
        new TypeFiles(
            request.output(),
            ".csv",
            (type, out) -> dialect.writeHeader(table(type).header(), out));
    this.comments = new SortedLines(request.workFolder());
    this.workbook =
        request.options().get(CsvExporter.WORKBOOK)
            ? new WorkbookRows(Files.createDirectories(request.workFolder().resolve("workbook")))
            : null;
    for (SideTable side : SideTable.values()) {
      if (side != SideTable.COMMENTS) {
        sides.put(side, create(side.file(), side.header()));
      }
    }
  }

  /** Requires that each chosen column is one of some type's entries. */
  private void requireColumns() throws UnknownColumn {
    if (columns.isEmpty()) {
      return;
    }
    Set<String> types =
        new TreeSet<>(
            Comparator.comparing((String type) -> !PostTypes.isContent(type))
                .thenComparing(Comparator.naturalOrder()));
    types.addAll(request.index().entryTypes());
    Set<String> known = new LinkedHashSet<>();
    types.forEach(type -> known.addAll(table(type).all()));
    for (String column : columns) {
      if (!known.contains(column)) {
        throw UnknownColumn.of(column, known);
      }
    }
  }

  private OutputStream create(String path, List<String> header) throws IOException {
    OutputStream out = request.output().create(path);
    dialect.writeHeader(header, out);
    return out;
  }

  private EntryTable table(String type) {
    return tables.computeIfAbsent(
        type, name -> new EntryTable(name, forms.names(), columns, request, acf));
  }

  @Override
  public Fate fate(Item item) {
    return Fate.EXPORTED;
  }

  @Override
  public Write prepare(Item stored, ItemProblems problems) {
    Item item = copied.of(stored);
    if (item instanceof Entry entry) {
      return entry(entry, problems);
    }
    List<Rows> rows = new ArrayList<>();
    if (item instanceof Comment comment) {
      String id = Long.toString(comment.id());
      notes(rows, "comment", id, comment.meta(), comment.fieldsMeta(), problems);
      return comment(comment, rows, problems);
    }
    if (item instanceof Author author) {
      rows.add(side(SideTable.AUTHORS, List.of(SideTable.row(author)), problems));
      notes(rows, "author", author.login(), author.meta(), author.fieldsMeta(), problems);
    } else {
      Term term = (Term) item;
      rows.add(side(SideTable.TERMS, List.of(SideTable.row(term)), problems));
      String id = term.taxonomy() + ":" + term.slug();
      notes(rows, "term", id, term.meta(), term.fieldsMeta(), problems);
    }
    return () -> write(rows);
  }

  private static void write(List<Rows> all) throws IOException {
    for (Rows rows : all) {
      rows.write();
    }
  }

  private Write comment(Comment comment, List<Rows> others, ItemProblems problems) {
    List<Value> row = SideTable.row(comment);
    byte[] line = dialect.line(row);
    byte[] cells = workbook == null ? null : WorkbookRows.cells(row);
    tellCut(SideTable.COMMENTS.header(), List.of(row), problems);
    return () -> {
      comments.add(comment.id(), line);
      if (workbook != null && cells != null) {
        workbook.addSorted(SideTable.COMMENTS.id(), comment.id(), cells);
      }
      write(others);
    };
  }

  /** Adds the rows of repaired metas and of custom fields. */
  private void notes(
      List<Rows> rows,
      String item,
      String id,
      Metas metas,
      Map<String, Value> fieldsMeta,
      ItemProblems problems) {
    rows.add(side(SideTable.META_RAW, SideTable.raw(item, id, metas), problems));
    rows.add(side(SideTable.FIELDS, SideTable.fields(item, id, fieldsMeta), problems));
  }

  private Write entry(Entry entry, ItemProblems problems) {
    String type = entry.type();
    EntryTable table = table(type);
    List<Rows> rows = new ArrayList<>();
    rows.add(
        rows(
            ofType(type),
            table.header(),
            List.of(table.row(entry, forms.of(entry, problems))),
            () -> entries.of(type),
            problems));
    rows.add(side(SideTable.META, SideTable.metas(entry.id(), entry.meta()), problems));
    String id = Long.toString(entry.id());
    notes(rows, "entry", id, entry.meta(), entry.fieldsMeta(), problems);
    return Write.to(
        () -> entries.path(type),
        () -> {
          files.putIfAbsent(type, entries.path(type));
          write(rows);
        });
  }

  /** Rows that are ready to be written. */
  @FunctionalInterface
  private interface Rows {
    void write() throws IOException;
  }

  /** A file that is opened when the first row comes. */
  @FunctionalInterface
  private interface Opened {
    OutputStream stream() throws IOException;
  }

  private Rows side(SideTable side, List<List<Value>> rows, ItemProblems problems) {
    return rows(
        side.id(), side.header(), rows, () -> Objects.requireNonNull(sides.get(side)), problems);
  }

  private Rows rows(
      String sheet,
      List<String> header,
      List<List<Value>> rows,
      Opened file,
      ItemProblems problems) {
    Rows written = lines(rows, file);
    WorkbookRows book = workbook;
    if (book == null) {
      return written;
    }
    tellCut(header, rows, problems);
    List<byte[]> cells = rows.stream().map(WorkbookRows::cells).toList();
    return () -> {
      written.write();
      for (byte[] row : cells) {
        book.add(sheet, row);
      }
    };
  }

  private Rows lines(List<List<Value>> rows, Opened file) {
    if (rows.stream().flatMap(List::stream).anyMatch(ContentForms::isLarge)) {
      return () -> {
        for (List<Value> row : rows) {
          dialect.writeRow(row, file.stream());
        }
      };
    }
    List<byte[]> lines = rows.stream().map(dialect::line).toList();
    return () -> {
      for (byte[] line : lines) {
        file.stream().write(line);
      }
    };
  }

  private void tellCut(List<String> header, List<List<Value>> rows, ItemProblems problems) {
    for (List<Value> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (WorkbookRows.isCut(row.get(i))) {
          problems.add(CsvProblem.CELL_CUT, header.get(i), WorkbookRows.LONGEST);
        }
      }
    }
  }

  @Override
  public void finish() throws IOException {
    closeFiles();
    try (OutputStream out = create(SideTable.COMMENTS.file(), SideTable.COMMENTS.header())) {
      comments.writeTo(out);
    }
    try (OutputStream out = create(COLUMNS + ".csv", COLUMNS_HEADER)) {
      for (List<Value> row : columnRows()) {
        out.write(dialect.line(row));
        if (workbook != null) {
          workbook.add(COLUMNS, WorkbookRows.cells(row));
        }
      }
    }
    if (workbook != null) {
      List<WorkbookRows.Sheet> sheets = new ArrayList<>();
      for (String type : files.keySet()) {
        sheets.add(new WorkbookRows.Sheet(ofType(type), type, table(type).header()));
      }
      for (SideTable side : SideTable.values()) {
        sheets.add(new WorkbookRows.Sheet(side.id(), side.id(), side.header()));
      }
      sheets.add(new WorkbookRows.Sheet(COLUMNS, COLUMNS, COLUMNS_HEADER));
      try (OutputStream out = request.output().create("site.xlsx")) {
        workbook.write(sheets, out);
      }
    }
  }

  /** Returns the key of the rows of a type, which no other table has. */
  private static String ofType(String type) {
    return "type " + type;
  }

  /** Returns a row for each column of each table, with its meaning. */
  private List<List<Value>> columnRows() {
    List<List<Value>> rows = new ArrayList<>();
    files.forEach(
        (type, file) -> {
          EntryTable table = table(type);
          for (String column : table.header()) {
            rows.add(columnRow(file, column, table.meaning(column)));
          }
        });
    for (SideTable side : SideTable.values()) {
      for (String column : side.header()) {
        rows.add(columnRow(side.file(), column, side.meaning(column)));
      }
    }
    return rows;
  }

  private static List<Value> columnRow(String file, String column, String meaning) {
    return List.of(
        Value.of(file), Value.of(column), meaning.isEmpty() ? Value.NULL : Value.of(meaning));
  }

  private void closeFiles() throws IOException {
    for (OutputStream side : sides.values()) {
      side.close();
    }
    entries.close();
  }

  @Override
  public void close() throws IOException {
    closeFiles();
    comments.close();
    if (workbook != null) {
      workbook.close();
    }
  }
}
