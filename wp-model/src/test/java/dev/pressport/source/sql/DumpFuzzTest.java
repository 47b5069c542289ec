package dev.pressport.source.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressport.fixtures.FuzzedText;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

class DumpFuzzTest {

  @FuzzTest
  @DictionaryFile(resourcePath = "dump.dict")
  void readsAnyBytes(byte[] input) throws IOException {
    Dump dump = Dump.read(input);
    assertThat(dump.cutAt()).isBetween(-1L, (long) input.length);
    checkBeginning(input, dump);
    checkValue(FuzzedText.of(input));
  }

  /** However short it is cut, the rows that come out are the first ones. */
  private static void checkBeginning(byte[] bytes, Dump whole) throws IOException {
    String text = new String(bytes, UTF_8).toUpperCase(Locale.ROOT);
    if (text.contains("DROP") || text.contains("CREATE")) {
      return;
    }
    Dump half = Dump.read(Arrays.copyOf(bytes, bytes.length / 2));
    for (String table : half.rowTables()) {
      List<List<@Nullable String>> rows = half.rows(table);
      assertThat(rows).isEqualTo(whole.rows(table).subList(0, rows.size()));
    }
  }

  /** What is written as mysqldump writes it comes back. */
  private static void checkValue(String value) throws IOException {
    String stored = new String(value.getBytes(UTF_8), UTF_8);
    String escaped =
        stored.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\0", "\\0");
    Dump dump =
        Dump.read(
            "INSERT INTO `t` VALUES ('%s',0x%s),(NULL,'%s');\n"
                .formatted(
                    escaped,
                    HexFormat.of().formatHex(("." + stored).getBytes(UTF_8)),
                    stored.replace("\\", "\\\\").replace("'", "''")));
    assertThat(dump.faults()).isEmpty();
    assertThat(dump.rows("t"))
        .containsExactly(Arrays.asList(stored, "." + stored), Arrays.asList(null, stored));
  }
}
