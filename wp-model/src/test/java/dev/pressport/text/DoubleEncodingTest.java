package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleEncodingTest {

  private static String twice(String text) {
    return Windows1252.decode(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a dash \u2014 and so on",
        "café",
        "São Paulo",
        "Größe",
        "it\u2019s \u201Cfine\u201D",
        "smile \uD83D\uDE00",
        "Привет, мир",
        "Zażółć gęślą jaźń",
        "日本語です",
        "Ωμέγα",
        "10 m\u00B2",
      })
  void correctsTextThatWasEncodedTwice(String text) {
    assertThat(DoubleEncoding.corrected(twice(text))).isEqualTo(text);
    assertThat(DoubleEncoding.corrected(text)).isSameAs(text);
  }

  @Test
  void suspectsTextOfWhichAPartIsEncodedTwice() {
    assertThat(DoubleEncoding.isSuspected("é beside â€” and more")).isTrue();
    assertThat(DoubleEncoding.isSuspected("é beside Ã© and Ã¼")).isTrue();
    assertThat(DoubleEncoding.isSuspected("é beside Ã©")).isFalse();
    assertThat(DoubleEncoding.isSuspected("AMANHÃ\u2026 IRMÃ\u201D 5 â\u20AC")).isFalse();
  }

  @Test
  void readsTheControlCharactersOfLatin1() {
    String text = "it\u2019s";
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);

    assertThat(DoubleEncoding.corrected(new String(octets, StandardCharsets.ISO_8859_1)))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "SÃO PAULO, AMANHÃ",
        "IRMÃ\u2026",
        "AMANHÃ\u201D",
        "MAÇÃ\u00A0",
        "CAFÉ\u2026",
        "Spaß\u2026",
        "über",
        "â\u20AC",
        "Ã© and é",
        "Ã© and \uD83D\uDE00",
        "\u2014 Ã©",
        "Â",
      })
  void leavesWhatIsNotCertainlyEncodedTwice(String text) {
    assertThat(DoubleEncoding.corrected(text)).isSameAs(text);
  }
}
