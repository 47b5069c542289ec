package dev.pressport.export.csv;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.output.SortedLines;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the products of a site as one table for the importer of a shop. Rows wait on disk until
 * the number of columns is known.
 */
final class ProductSession implements ExportSession {
  static final String FILE = "products.csv";
  private static final Set<String> GONE = Set.of("trash", "auto-draft", "inherit");
  private static final int LINE_END = 2;

  /** A line is sorted by its number, and the number of its cells stands in the lowest bits. */
  private static final int WIDTH_BITS = 20;

  private static final long WIDTH = (1 << WIDTH_BITS) - 1;

  private final ExportRequest request;
  private final CsvDialect dialect;
  private final ProductRows rows;
  private final SortedLines lines;
  private @Nullable ProductDetails first;
  private int widest;
  private long written;

  ProductSession(ExportRequest request, ProductRows rows) {
    this.request = request;
    this.dialect = CsvDialect.of(request.options());
    this.rows = rows;
    this.lines = new SortedLines(request.workFolder());
  }

  @Override
  public Fate fate(Item item) {
    if (!(item instanceof Entry entry)) {
      return new Fate.Filtered("not part of a table of products");
    }
    if (entry.details() instanceof ProductDetails product) {
      String refusal = rows.refusal(product);
      if (refusal != null) {
        return new Fate.Filtered(refusal);
      }
      return GONE.contains(entry.status()) ? new Fate.Filtered("deleted products") : Fate.EXPORTED;
    }
    if (!entry.type().endsWith("_variation")) {
      return new Fate.Filtered("not part of a table of products");
    }
    Long parent = entry.parentId();
    if (parent == null || !request.index().hasEntry(parent)) {
      return new Fate.Filtered("variations of deleted products");
    }
    return entry.status().equals("publish")
        ? new Fate.Merged("the rows of their products")
        : new Fate.Filtered("disabled variations");
  }

  @Override
  public Write prepare(Item item, ItemProblems problems) {
    if (!(item instanceof Entry entry) || !(entry.details() instanceof ProductDetails product)) {
      return Write.NOTHING;
    }
    List<List<Value>> cells = rows.of(entry, product, problems);
    List<byte[]> bytes = new ArrayList<>();
    cells.forEach(row -> bytes.add(dialect.line(row)));
    return () -> {
      if (product.measures() != null && first == null) {
        first = product;
      }
      for (int i = 0; i < cells.size(); i++) {
        widest = Math.max(widest, cells.get(i).size());
        lines.add((written++ << WIDTH_BITS) | cells.get(i).size(), bytes.get(i));
      }
    };
  }

  @Override
  public void finish() throws IOException {
    try (OutputStream out = request.output().create(FILE)) {
      List<String> header = rows.header(first, widest);
      dialect.writeHeader(header, out);
      byte[] delimiter = String.valueOf(dialect.delimiter()).getBytes(StandardCharsets.UTF_8);
      lines.forEach(
          (id, line) -> {
            out.write(line, 0, line.length - LINE_END);
            for (long cell = id & WIDTH; cell < header.size(); cell++) {
              out.write(delimiter);
            }
            out.write(line, line.length - LINE_END, LINE_END);
          });
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
