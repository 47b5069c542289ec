package dev.pressport.export.csv;

import dev.pressport.export.output.SortedLines;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a workbook until all are known: a workbook has one sheet after the other, and rows
 * come as the source has them. Not thread-safe, but for {@link #cells}.
 */
final class WorkbookRows implements Closeable {
  /** The characters that a cell of a workbook holds. */
  static final int LONGEST = 32_767;

  private static final int MOST_DIGITS = 15;

  private final Path folder;
  private final Map<String, DataOutputStream> files = new LinkedHashMap<>();
  private final Map<String, Path> paths = new HashMap<>();
  private final Map<String, SortedLines> sorted = new HashMap<>();

  /** The kinds of cells in a file. */
  private static final class Kind {
    static final char NONE = 'n';
    static final char TEXT = 't';
    static final char INTEGER = 'i';
    static final char NUMBER = 'd';
    static final char TRUE = '1';
    static final char FALSE = '0';

    private Kind() {}
  }

  /**
   * A sheet.
   *
   * @param key of its rows
   * @param title the wanted name
   */
  record Sheet(String key, String title, List<String> header) {}

  /** Creates the store with a folder for files, which exists. */
  WorkbookRows(Path folder) {
    this.folder = folder;
  }

  /** Returns whether a cell has to be cut. */
  static boolean isCut(Value cell) {
    if (cell instanceof Text text) {
      return text.length() > LONGEST;
    }
    boolean composed = cell instanceof Value.Array || cell instanceof Value.Dict;
    return composed && Cells.text(cell).length() > LONGEST;
  }

  /** Returns a row as bytes. */
  static byte[] cells(List<Value> row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Value cell : row) {
        write(cell, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Value cell, DataOutputStream out) throws IOException {
    if (cell instanceof Value.Null) {
      out.writeByte(Kind.NONE);
    } else if (cell instanceof Value.Bool bool) {
      out.writeByte(bool.value() ? Kind.TRUE : Kind.FALSE);
    } else if (cell instanceof Value.Decimal decimal) {
      out.writeByte(Kind.NUMBER);
      out.writeDouble(decimal.value());
    } else if (cell instanceof Value.Int integer
        && Long.toString(integer.value()).length() <= MOST_DIGITS) {
      out.writeByte(Kind.INTEGER);
      out.writeLong(integer.value());
    } else {
      byte[] text = start(cell).getBytes(StandardCharsets.UTF_8);
      out.writeByte(Kind.TEXT);
      out.writeInt(text.length);
      out.write(text);
    }
  }

  /** Returns the part of a text that fits, which does not end within a pair of surrogates. */
  private static String start(Value cell) throws IOException {
    String text = cell instanceof Text large && !large.inline() ? start(large) : Cells.text(cell);
    if (text.length() <= LONGEST) {
      return text;
    }
    return text.substring(
        0, LONGEST - (Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? 1 : 0));
  }

  private static String start(Text text) throws IOException {
    try (Reader reader = text.reader()) {
      char[] part = new char[LONGEST + 1];
      int length = 0;
      int read = reader.read(part);
      while (read > 0) {
        length += read;
        read = reader.read(part, length, part.length - length);
      }
      return new String(part, 0, length);
    }
  }

  /** Adds a row to a sheet. */
  void add(String sheet, byte[] row) throws IOException {
    DataOutputStream file = files.get(sheet);
    if (file == null) {
      Path path = folder.resolve("rows-" + files.size());
      file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
      files.put(sheet, file);
      paths.put(sheet, path);
    }
    file.writeInt(row.length);
    file.write(row);
  }

  /** Adds a row to a sheet whose rows are in the order of their ids. */
  void addSorted(String sheet, long id, byte[] row) throws IOException {
    SortedLines lines = sorted.get(sheet);
    if (lines == null) {
      lines = new SortedLines(folder);
      sorted.put(sheet, lines);
    }
    lines.add(id, row);
  }

  /** Writes the workbook and leaves the stream open. */
  void write(List<Sheet> sheets, OutputStream out) throws IOException {
    Path file = folder.resolve("site.xlsx");
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file));
        WorkbookFile workbook = new WorkbookFile(stream)) {
      for (Sheet sheet : sheets) {
        workbook.begin(sheet.title(), sheet.header());
        write(sheet.key(), workbook);
      }
      workbook.finish();
    }
    StableZip.copy(file, out);
    Files.delete(file);
  }

  private void write(String sheet, WorkbookFile workbook) throws IOException {
    SortedLines lines = sorted.get(sheet);
    if (lines != null) {
      lines.forEach((id, row) -> row(row, workbook));
    }
    DataOutputStream file = files.get(sheet);
    Path path = paths.get(sheet);
    if (file == null || path == null) {
      return;
    }
    file.close();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      while (true) {
        byte[] row = new byte[in.readInt()];
        in.readFully(row);
        row(row, workbook);
      }
    } catch (EOFException e) {
      // The last row was read.
    }
  }

  private static void row(byte[] row, WorkbookFile workbook) throws IOException {
    workbook.beginRow();
    InputStream bytes = new ByteArrayInputStream(row);
    DataInputStream in = new DataInputStream(bytes);
    while (bytes.available() > 0) {
      switch (in.readByte()) {
        case Kind.NONE -> workbook.none();
        case Kind.TRUE -> workbook.cell(true);
        case Kind.FALSE -> workbook.cell(false);
        case Kind.INTEGER -> workbook.cell(in.readLong());
        case Kind.NUMBER -> workbook.cell(in.readDouble());
        case Kind.TEXT -> {
          byte[] text = new byte[in.readInt()];
          in.readFully(text);
          workbook.cell(new String(text, StandardCharsets.UTF_8));
        }
        default -> throw new IllegalStateException("not a cell");
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (SortedLines lines : sorted.values()) {
      lines.close();
    }
    for (DataOutputStream file : files.values()) {
      file.close();
    }
    for (Path path : paths.values()) {
      Files.deleteIfExists(path);
    }
    Files.deleteIfExists(folder.resolve("site.xlsx"));
  }
}
