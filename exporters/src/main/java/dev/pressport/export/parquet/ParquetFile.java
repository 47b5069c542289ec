package dev.pressport.export.parquet;

import dev.pressport.model.Value;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The rows of a Parquet file, which DuckDB makes of them when all are there. Not thread-safe. */
final class ParquetFile implements Closeable {
  /** DuckDB's smallest, so that no more rows than these are in memory. */
  private static final int ROWS_IN_MEMORY = 2048;

  private static final long LEAST_LINE = 1 << 22;

  private final ParquetTable table;
  private final Path rows;
  private final OutputStream out;
  private long longest;

  /** Writes a row. */
  @FunctionalInterface
  interface Line {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Creates the file of the rows. */
  ParquetFile(ParquetTable table, Path rows) throws IOException {
    this.table = table;
    this.rows = rows;
    this.out = new BufferedOutputStream(Files.newOutputStream(rows));
  }

  void add(byte[] line) throws IOException {
    out.write(line);
    longest = Math.max(longest, line.length);
  }

  /** Adds a row that is not held in memory. */
  void add(Map<String, Value> cells, ColumnType.Unfit unfit) throws IOException {
    Counted counted = new Counted(out);
    table.writeLine(cells, unfit, counted);
    longest = Math.max(longest, counted.bytes);
  }

  private static final class Counted extends FilterOutputStream {
    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] part, int offset, int length) throws IOException {
      out.write(part, offset, length);
      bytes += length;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }
  }

  /**
   * Writes the Parquet file.
   *
   * @param order the end of a query; empty for the order of the rows
   */
  void write(Statement duck, String order, Path to) throws IOException {
    out.close();
    String rowsRead =
        "read_json(%s, format = 'newline_delimited', maximum_object_size = %d, columns = %s)"
            .formatted(
                ParquetTable.text(rows.toAbsolutePath().toString()),
                Math.max(longest * 2, LEAST_LINE),
                table.sql());
    try {
      duck.execute(
          "COPY (SELECT * FROM %s%s) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d)"
              .formatted(
                  rowsRead,
                  order,
                  ParquetTable.text(to.toAbsolutePath().toString()),
                  ROWS_IN_MEMORY));
    } catch (SQLException e) {
      throw new IOException(to.getFileName() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(rows);
  }
}
