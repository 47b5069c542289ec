package dev.pressport.source.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressport.fixtures.FuzzedText;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

class DumpFormFuzzTest {
  private static final DelimitedFormat CSV = new DelimitedFormat(",", '"', '\\', "", "\n", 0);

  @FuzzTest
  @DictionaryFile(resourcePath = "dump-form.dict")
  void readsAnyBytes(byte[] input) throws IOException {
    assertThat(Dump.readXml(input).cutAt()).isGreaterThanOrEqualTo(-1);
    assertThat(Dump.readJson(input).cutAt()).isGreaterThanOrEqualTo(-1);
    for (DelimitedFormat format : List.of(DelimitedFormat.DEFAULT, CSV)) {
      Dump rows = Dump.readRows(input, format);
      assertThat(rows.cutAt()).isBetween(-1L, (long) input.length);
      checkBeginning(input, format, rows);
    }
    checkValue(FuzzedText.of(input));
  }

  /** However short they are cut, the rows that come out are the first ones. */
  private static void checkBeginning(byte[] bytes, DelimitedFormat format, Dump whole)
      throws IOException {
    List<List<@Nullable String>> rows =
        Dump.readRows(Arrays.copyOf(bytes, bytes.length / 2), format).rows("t");
    assertThat(rows).isEqualTo(whole.rows("t").subList(0, rows.size()));
  }

  /** What is written as mysqldump and phpMyAdmin write it comes back. */
  private static void checkValue(String value) throws IOException {
    String stored = new String(value.getBytes(UTF_8), UTF_8);
    String xml = stored.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    Dump dump =
        Dump.readXml(
            ("<mysqldump><database name=\"\"><table_data name=\"t\"><row><field name=\"a\">"
                    + xml
                    + "</field></row></table_data></database></mysqldump>")
                .getBytes(UTF_8));
    assertThat(dump.faults()).isEmpty();
    assertThat(dump.rows("t")).containsExactly(Arrays.asList(stored));

    String escaped = stored.replace("\\", "\\\\").replace("\t", "\\\t").replace("\n", "\\\n");
    assertThat(
            Dump.readRows((escaped + "\t\\N\n").getBytes(UTF_8), DelimitedFormat.DEFAULT).rows("t"))
        .containsExactly(Arrays.asList(stored, null));
  }
}
