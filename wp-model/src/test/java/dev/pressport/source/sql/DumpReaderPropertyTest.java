package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows written at random in all styles come back as they were. */
class DumpReaderPropertyTest {
  private static final String[] PIECES = {
    "a",
    "'",
    "\"",
    "\\",
    "\n",
    "\r",
    "\0",
    "\u001a",
    "\t",
    "%",
    "_",
    ";",
    ",",
    "(",
    ")",
    "--",
    "#",
    "/*",
    "*/",
    "`",
    "é",
    "日",
    "🧭",
    "NULL",
    "\\n",
    "''",
    " ",
    "0x",
    "INSERT INTO"
  };

  private final Random random = new Random(20231105);

  @Test
  void readsBackWhatWasWritten() throws IOException {
    for (int run = 0; run < 3000; run++) {
      int width = 1 + random.nextInt(5);
      List<List<@Nullable String>> rows = new ArrayList<>();
      StringBuilder dump = new StringBuilder();
      for (int statement = random.nextInt(4); statement >= 0; statement--) {
        rows.addAll(statement(dump, width));
      }

      Dump read = Dump.read(dump.toString());

      assertThat(read.faults()).as("%s", dump).isEmpty();
      assertThat(read.rows("t")).as("%s", dump).isEqualTo(rows);
      assertThat(read.cutAt()).as("%s", dump).isEqualTo(-1);
    }
  }

  /** However short it is cut, what comes out was there, and nothing breaks. */
  @Test
  void givesTheFirstRowsOfWhatIsCutOff() throws IOException {
    for (int run = 0; run < 500; run++) {
      StringBuilder dump = new StringBuilder();
      List<List<@Nullable String>> rows = statement(dump, 3);
      byte[] bytes = dump.toString().getBytes(StandardCharsets.UTF_8);
      int length = random.nextInt(bytes.length);

      Dump read = Dump.read(Arrays.copyOf(bytes, length));

      assertThat(read.rows("t")).isEqualTo(rows.subList(0, read.rows("t").size()));
      assertThat(read.cutAt()).isLessThanOrEqualTo(length);
    }
  }

  private List<List<@Nullable String>> statement(StringBuilder dump, int width) {
    dump.append(pick("INSERT INTO ", "insert  into ", "REPLACE INTO ", "INSERT IGNORE INTO\n"));
    dump.append(pick("t", "`t`", "\"t\"")).append(pick(" VALUES", " VALUES\n", "\tvalues "));
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (int row = random.nextInt(4); row >= 0; row--) {
      List<@Nullable String> values = new ArrayList<>();
      dump.append(pick("(", " (", "\n( "));
      for (int column = 0; column < width; column++) {
        String value = value();
        values.add(value);
        dump.append(column == 0 ? "" : pick(",", ", ", " ,\n")).append(literal(value));
      }
      dump.append(")").append(row == 0 ? pick(";\n", " ; ", ";") : pick(",", ",\n", " , "));
      rows.add(values);
    }
    return rows;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private @Nullable String value() {
    if (random.nextInt(8) == 0) {
      return null;
    }
    if (random.nextInt(6) == 0) {
      return Long.toString(random.nextLong());
    }
    StringBuilder value = new StringBuilder();
    for (int piece = random.nextInt(8); piece > 0; piece--) {
      value.append(pick(PIECES));
    }
    return value.toString();
  }

  private String literal(@Nullable String value) {
    if (value == null) {
      return "NULL";
    }
    if (value.matches("-?\\d+") && random.nextBoolean()) {
      return value;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(5) == 0) {
      String hex = HexFormat.of().formatHex(bytes);
      return random.nextBoolean() ? "0x" + hex : "X'" + hex + "'";
    }
    String quote = pick("'", "'", "\"");
    String escaped = value.replace("\\", "\\\\");
    escaped = escaped.replace(quote, random.nextBoolean() ? quote + quote : "\\" + quote);
    if (random.nextBoolean()) {
      escaped = escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\0", "\\0");
    }
    return pick("", "", "_binary ", "_utf8mb4") + quote + escaped + quote;
  }
}
