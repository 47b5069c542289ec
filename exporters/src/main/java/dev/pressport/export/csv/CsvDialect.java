package dev.pressport.export.csv;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * The CSV that the user wants: RFC 4180 in UTF-8, where an absent value is an empty cell and an
 * empty text is {@code ""}.
 */
record CsvDialect(char delimiter, boolean bom, boolean inert) {
  static final Option<Character> DELIMITER =
      Option.matching(
          "delimiter",
          "\\\\t|[\t!-~&&[^\"A-Za-z0-9]]",
          ",",
          text -> text.equals("\\t") ? '\t' : text.charAt(0),
          "the character between cells; \\t is a tab");

  static final Option<Boolean> BOM =
      Option.flag("bom", "start each file with a byte order mark, which Excel needs for UTF-8");

  static final Option<Treatment> FORMULAS =
      Option.choice(
          "formulas",
          Treatment.INERT,
          "put ' before values that a spreadsheet would run as formulas");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The treatment of cells that a spreadsheet would run. */
  enum Treatment {
    INERT,
    RAW
  }

  static CsvDialect of(Options options) {
    return new CsvDialect(
        options.get(DELIMITER), options.get(BOM), options.get(FORMULAS) == Treatment.INERT);
  }

  /** Writes what a file begins with and leaves the stream open. */
  void writeHeader(List<String> names, OutputStream out) throws IOException {
    if (bom) {
      out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
    }
    out.write(line(names.stream().<Value>map(Value::of).toList()));
  }

  /** Writes a row, however large its texts are, and leaves the stream open. */
  void writeRow(List<Value> cells, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    print(cells, writer);
    writer.flush();
  }

  /** A row with its line end. */
  byte[] line(List<Value> cells) {
    StringBuilder line = new StringBuilder();
    try {
      print(cells, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void print(List<Value> cells, Appendable out) throws IOException {
    // A format lets in one thread at a time, so each row has its own.
    CSVFormat format = format(QuoteMode.MINIMAL);
    CSVFormat quoting = format(QuoteMode.ALL);
    boolean first = true;
    for (Value cell : cells) {
      if (cell instanceof Text text && !text.inline()) {
        try (Reader reader = text.reader()) {
          format.print(inert ? Formulas.inert(reader) : reader, out, first);
        }
      } else if (cell instanceof Value.Null) {
        format.print(null, out, first);
      } else {
        String text = Cells.text(cell);
        CSVFormat fitting = text.isEmpty() ? quoting : format;
        fitting.print(inert ? Formulas.inert(text) : text, out, first);
      }
      first = false;
    }
    format.println(out);
  }

  private CSVFormat format(QuoteMode mode) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setQuoteMode(mode).get();
  }
}
