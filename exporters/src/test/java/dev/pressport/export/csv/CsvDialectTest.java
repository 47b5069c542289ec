package dev.pressport.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.LargeText;
import dev.pressport.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvDialectTest {
  private static final CsvDialect PLAIN = new CsvDialect(',', false, true);

  @Test
  void followsRfc4180() {
    assertThat(line(PLAIN, "a", "b,c", "d\"e", "f\ng", "h\r\ni", "j k"))
        .isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",\"h\r\ni\",j k\r\n");
  }

  @Test
  void tellsTheEmptyTextFromNone() {
    assertThat(line(PLAIN, null, "", null, "", null)).isEqualTo(",\"\",,\"\",\r\n");
  }

  @Test
  void quotesForItsOwnDelimiter() {
    assertThat(line(new CsvDialect(';', false, true), "a;b", "c,d")).isEqualTo("\"a;b\";c,d\r\n");
    assertThat(line(new CsvDialect('\t', false, true), "a", "c\td")).isEqualTo("a\t\"c\td\"\r\n");
  }

  @Test
  void leavesFormulasWhenToldTo() {
    assertThat(line(PLAIN, "=1", "-1")).isEqualTo("'=1,-1\r\n");
    assertThat(line(new CsvDialect(',', false, false), "=1", "-1")).isEqualTo("=1,-1\r\n");
  }

  @Test
  void beginsWithAByteOrderMarkWhenToldTo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CsvDialect(',', true, true).writeHeader(List.of("id", "title"), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFid,title\r\n");
  }

  @Test
  void streamsLargeTexts() throws IOException {
    String large = "=\"é,\r\n".repeat(300_000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PLAIN.writeRow(List.of(Value.of(1), new LargeText(large), Value.NULL), out);
    List<CSVRecord> read = parsed(PLAIN, out.toString(StandardCharsets.UTF_8));
    assertThat(read).hasSize(1);
    assertThat(read.get(0).toList()).containsExactly("1", "'" + large, null);
  }

  static List<CsvDialect> dialects() {
    return List.of(
        PLAIN,
        new CsvDialect(';', false, true),
        new CsvDialect('\t', false, false),
        new CsvDialect('|', false, false));
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void isReadBackAsItWas(CsvDialect dialect) {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int columns = 2 + random.nextInt(6);
      List<List<@Nullable String>> rows = new ArrayList<>();
      StringBuilder file = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        @Nullable String[] row = row(random, columns);
        rows.add(Arrays.stream(row).map(cell -> expected(dialect, cell)).toList());
        file.append(line(dialect, row));
      }
      List<List<@Nullable String>> read = new ArrayList<>();
      parsed(dialect, file.toString()).forEach(line -> read.add(line.toList()));
      assertThat(read).as("seed %d", seed).isEqualTo(rows);
    }
  }

  private static @Nullable String expected(CsvDialect dialect, @Nullable String cell) {
    return cell == null || !dialect.inert() ? cell : Formulas.inert(cell);
  }

  private static @Nullable String[] row(Random random, int columns) {
    String[] alphabet = {
      "\"", ",", ";", "|", "\t", "\r", "\n", "\r\n", "'", "=", "-", "1", "a", " ", "#", "\\", "é",
      "😀", "\u0000", "\uFEFF", "\u2028"
    };
    @Nullable String[] row = new @Nullable String[columns];
    for (int i = 0; i < columns; i++) {
      StringBuilder cell = new StringBuilder();
      random
          .ints(random.nextInt(5), 0, alphabet.length)
          .forEach(letter -> cell.append(alphabet[letter]));
      row[i] = random.nextInt(6) == 0 ? null : cell.toString();
    }
    return row;
  }

  private static String line(CsvDialect dialect, @Nullable String... cells) {
    List<Value> values = new ArrayList<>();
    for (String cell : cells) {
      values.add(cell == null ? Value.NULL : Value.of(cell));
    }
    return new String(dialect.line(values), StandardCharsets.UTF_8);
  }

  /** Reads an unquoted empty cell as null. */
  private static List<CSVRecord> parsed(CsvDialect dialect, String text) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(dialect.delimiter())
            .setIgnoreEmptyLines(false)
            .setNullString("")
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
