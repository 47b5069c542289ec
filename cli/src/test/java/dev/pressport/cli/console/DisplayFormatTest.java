package dev.pressport.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0 bytes",
        "999|999 bytes",
        "1000|1 KB",
        "609499|609 KB",
        "43000000|43.0 MB",
        "2150000000|2.15 GB"
      })
  void showsSizes(long bytes, String shown) {
    assertThat(DisplayFormat.bytes(bytes)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"9449|9.4 s", "59999|60.0 s", "60000|1 min 0 s", "200000|3 min 20 s"})
  void showsTimes(long milliseconds, String shown) {
    assertThat(DisplayFormat.seconds(milliseconds)).isEqualTo(shown);
  }

  @Test
  void showsNumbers() {
    assertThat(DisplayFormat.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(DisplayFormat.count(1, "file", "files")).isEqualTo("1 file");
    assertThat(DisplayFormat.count(1_000, "file", "files")).isEqualTo("1,000 files");
  }

  @Test
  void showsPathsFromWhereTheUserIs() {
    assertThat(DisplayFormat.path(Path.of("a", "..", "b"))).isEqualTo("b");
    assertThat(DisplayFormat.path(Path.of(""))).isEqualTo(".");
    Path above = Path.of("").toAbsolutePath().resolveSibling("beside");
    assertThat(DisplayFormat.path(above)).isEqualTo(above.toString());
  }

  @Test
  void disarmsWhatWouldMoveTheCursor() {
    assertThat(DisplayFormat.printable("a\u001b[1m\u202eb\tc 東京")).isEqualTo("a?[1m?b?c 東京");
  }
}
