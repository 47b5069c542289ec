package dev.pressport.export.csv;

import dev.pressport.acf.AcfSchema;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.output.SortedLines;
import dev.pressport.export.output.TypeFiles;
import dev.pressport.export.table.RecordTable;
import dev.pressport.export.value.ContentForms;
import dev.pressport.export.value.CopiedFiles;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes one site as CSV. */
final class CsvSession implements ExportSession {
  private static final RecordTable AUTHORS = RecordTable.of(Author.class);
  private static final RecordTable TERMS = RecordTable.of(Term.class);
  private static final RecordTable COMMENTS = RecordTable.of(Comment.class);

  private final ExportRequest request;
  private final CsvDialect dialect;
  private final ContentForms forms;
  private final CopiedFiles copied;
  private final AcfSchema acf;
  private final Map<String, EntryTable> tables = new ConcurrentHashMap<>();
  private final TypeFiles entries;
  private final OutputStream authors;
  private final OutputStream terms;
  private final OutputStream metas;
  private final SortedLines comments;

  CsvSession(ExportRequest request) throws IOException {
    this.request = request;
    this.dialect = CsvDialect.of(request.options());
    this.forms = new ContentForms(request);
    this.copied = new CopiedFiles(request.media(), request.rendering());
    this.acf = AcfSchema.of(request.index(), request.site());
    this.entries =
        new TypeFiles(
            request.output(),
            ".csv",
            (type, out) -> dialect.writeHeader(table(type).header(), out));
    this.comments = new SortedLines(request.workFolder(), Runtime.getRuntime().maxMemory() / 32);
    this.authors = create("authors.csv", AUTHORS.header());
    this.terms = create("terms.csv", TERMS.header());
    this.metas = create("meta.csv", MetaTable.HEADER);
  }

  private OutputStream create(String path, List<String> header) throws IOException {
    OutputStream out = request.output().create(path);
    dialect.writeHeader(header, out);
    return out;
  }

  private EntryTable table(String type) {
    return tables.computeIfAbsent(type, name -> new EntryTable(name, forms.names(), request, acf));
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
    if (item instanceof Comment comment) {
      byte[] line = dialect.line(COMMENTS.row(comment));
      return () -> comments.add(comment.id(), line);
    }
    if (item instanceof Author author) {
      return line(authors, dialect.line(AUTHORS.row(author)));
    }
    return line(terms, dialect.line(TERMS.row(item)));
  }

  private static Write line(OutputStream out, byte[] line) {
    return () -> out.write(line);
  }

  private Write entry(Entry entry, ItemProblems problems) {
    Rows row = rows(List.of(table(entry.type()).row(entry, forms.of(entry, problems))));
    Rows metaRows = rows(MetaTable.rows(entry));
    return Write.to(
        () -> entries.path(entry.type()),
        () -> {
          row.writeTo(entries.of(entry.type()));
          metaRows.writeTo(metas);
        });
  }

  /** Rows that are ready to be written. */
  @FunctionalInterface
  private interface Rows {
    void writeTo(OutputStream out) throws IOException;
  }

  private Rows rows(List<List<Value>> rows) {
    if (rows.stream().flatMap(List::stream).anyMatch(ContentForms::isLarge)) {
      return out -> {
        for (List<Value> row : rows) {
          dialect.writeRow(row, out);
        }
      };
    }
    List<byte[]> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(dialect.line(row)));
    return out -> {
      for (byte[] line : lines) {
        out.write(line);
      }
    };
  }

  @Override
  public void finish() throws IOException {
    authors.close();
    terms.close();
    metas.close();
    entries.close();
    try (OutputStream out = create("comments.csv", COMMENTS.header())) {
      comments.writeTo(out);
    }
  }

  @Override
  public void close() throws IOException {
    authors.close();
    terms.close();
    metas.close();
    entries.close();
    comments.close();
  }
}
