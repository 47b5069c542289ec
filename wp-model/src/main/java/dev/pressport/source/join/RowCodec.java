package dev.pressport.source.join;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemCatalogue;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.source.file.SpooledText;
import dev.pressport.source.file.TextFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as bytes. A text that its source keeps on disk is copied to a file of the spool. */
final class RowCodec {
  private final TextFiles files;

  RowCodec(TextFiles files) {
    this.files = files;
  }

  byte[] write(Row row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    string(out, row.kind().name());
    string(out, row.origin());
    out.writeLong(row.offset());
    cells(out, row.columns());
    out.writeInt(row.metas().size());
    for (Row.Meta meta : row.metas()) {
      string(out, meta.key());
      cell(out, meta.value());
    }
    out.writeInt(row.terms().size());
    for (Row.TermName term : row.terms()) {
      string(out, term.taxonomy());
      string(out, term.slug());
      string(out, term.name());
    }
    string(out, row.unreadable());
    out.writeInt(row.problems().size());
    for (Problem problem : row.problems()) {
      problem(out, problem);
    }
    out.writeInt(row.attached().size());
    for (Map.Entry<String, List<Map<String, Cell>>> table : row.attached().entrySet()) {
      string(out, table.getKey());
      out.writeInt(table.getValue().size());
      for (Map<String, Cell> attached : table.getValue()) {
        cells(out, attached);
      }
    }
    return bytes.toByteArray();
  }

  static Row read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    Row.Kind kind = Row.Kind.valueOf(required(in));
    String origin = required(in);
    long offset = in.readLong();
    Map<String, Cell> columns = cells(in);
    List<Row.Meta> metas = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      metas.add(new Row.Meta(required(in), cell(in)));
    }
    List<Row.TermName> terms = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      terms.add(new Row.TermName(required(in), required(in), required(in)));
    }
    String unreadable = string(in);
    List<Problem> problems = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      problems.add(problem(in));
    }
    Map<String, List<Map<String, Cell>>> attached = new LinkedHashMap<>();
    for (int tables = in.readInt(); tables > 0; tables--) {
      String table = required(in);
      List<Map<String, Cell>> rows = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        rows.add(cells(in));
      }
      attached.put(table, rows);
    }
    return new Row(
        kind, origin, offset, columns, metas, terms, unreadable, problems, null, attached);
  }

  private void cells(DataOutputStream out, Map<String, Cell> cells) throws IOException {
    out.writeInt(cells.size());
    for (Map.Entry<String, Cell> cell : cells.entrySet()) {
      string(out, cell.getKey());
      cell(out, cell.getValue());
    }
  }

  private static Map<String, Cell> cells(DataInputStream in) throws IOException {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      cells.put(required(in), cell(in));
    }
    return cells;
  }

  private void cell(DataOutputStream out, Cell cell) throws IOException {
    out.writeBoolean(cell instanceof Cell.Stored);
    value(out, cell instanceof Cell.Stored stored ? stored.text() : ((Cell.Decoded) cell).value());
  }

  private static Cell cell(DataInputStream in) throws IOException {
    boolean stored = in.readBoolean();
    Value value = value(in);
    return stored && value instanceof Text text ? new Cell.Stored(text) : new Cell.Decoded(value);
  }

  private void value(DataOutputStream out, Value value) throws IOException {
    if (value instanceof Text text) {
      text(out, text);
    } else if (value instanceof Value.Bool bool) {
      out.writeByte(bool.value() ? 't' : 'f');
    } else if (value instanceof Value.Int number) {
      out.writeByte('i');
      out.writeLong(number.value());
    } else if (value instanceof Value.Decimal number) {
      out.writeByte('d');
      out.writeDouble(number.value());
    } else if (value instanceof Value.Array array) {
      out.writeByte('a');
      out.writeInt(array.items().size());
      for (Value item : array.items()) {
        value(out, item);
      }
    } else if (value instanceof Value.Dict dict) {
      out.writeByte('m');
      out.writeInt(dict.entries().size());
      for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
        string(out, entry.getKey());
        value(out, entry.getValue());
      }
    } else {
      out.writeByte('n');
    }
  }

  private void text(DataOutputStream out, Text text) throws IOException {
    if (text.inline()) {
      out.writeByte('s');
      string(out, text.string());
      return;
    }
    SpooledText copy = copy(text);
    out.writeByte('l');
    string(out, copy.file().toString());
    out.writeLong(copy.length());
  }

  private SpooledText copy(Text text) throws IOException {
    char[] piece = new char[1 << 14];
    try (Reader reader = text.reader();
        TextFiles.Writing writing = files.begin()) {
      for (int n = reader.read(piece); n >= 0; n = reader.read(piece)) {
        writing.append(java.nio.CharBuffer.wrap(piece, 0, n));
      }
      return writing.end();
    }
  }

  private static Value value(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case 't' -> Value.TRUE;
      case 'f' -> Value.FALSE;
      case 'i' -> Value.of(in.readLong());
      case 'd' -> new Value.Decimal(in.readDouble());
      case 's' -> Value.of(required(in));
      case 'l' -> new SpooledText(Path.of(required(in)), in.readLong());
      case 'a' -> {
        List<Value> items = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          items.add(value(in));
        }
        yield new Value.Array(items);
      }
      case 'm' -> {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
          entries.put(required(in), value(in));
        }
        yield new Value.Dict(entries);
      }
      default -> Value.NULL;
    };
  }

  private static void problem(DataOutputStream out, Problem problem) throws IOException {
    string(out, problem.severity().name());
    string(out, problem.code());
    string(out, problem.message());
    string(out, problem.source());
    string(out, problem.type());
    number(out, problem.id());
    string(out, problem.field());
    number(out, problem.offset());
    string(out, problem.subject());
    out.writeLong(problem.times());
  }

  private static Problem problem(DataInputStream in) throws IOException {
    Severity severity = Severity.valueOf(required(in));
    return new Problem(
        ProblemCatalogue.problem(required(in), severity),
        required(in),
        string(in),
        string(in),
        number(in),
        string(in),
        number(in),
        string(in),
        in.readLong());
  }

  private static void number(DataOutputStream out, @Nullable Long value) throws IOException {
    out.writeBoolean(value != null);
    out.writeLong(value == null ? 0 : value);
  }

  private static @Nullable Long number(DataInputStream in) throws IOException {
    boolean present = in.readBoolean();
    long value = in.readLong();
    return present ? value : null;
  }

  private static void string(DataOutputStream out, @Nullable String value) throws IOException {
    byte[] utf8 = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(value == null ? -1 : utf8.length);
    out.write(utf8);
  }

  private static @Nullable String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String required(DataInputStream in) throws IOException {
    String value = string(in);
    return value == null ? "" : value;
  }
}
