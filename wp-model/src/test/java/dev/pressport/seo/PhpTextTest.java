package dev.pressport.seo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhpTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a <b>c</b> d | a c d",
        "x < y && z | x < y && z",
        "a<!-- b > c -->d | ad",
        "<a title='>' href=\"x>\">b</a> | b",
        "a <b | a ",
        "a <!-- b | a "
      })
  void stripsTags(String html, String text) {
    assertThat(PhpText.withoutTags(html).strip()).isEqualTo(text.strip());
  }

  @Test
  void stripsScriptsAndStyles() {
    assertThat(PhpText.stripped("<style>a</style>b<SCRIPT x>c</Script>d<script>e"))
        .isEqualTo("bde");
  }

  @Test
  void cutsCharactersNotBytesAndNoEntities() {
    assertThat(PhpText.first("\ud83c\udfb5\ud83c\udfb5x", 2)).isEqualTo("\ud83c\udfb5\ud83c\udfb5");
    assertThat(PhpText.first("abc &amp; d", 6)).isEqualTo("abc ");
    assertThat(PhpText.first("short", 10)).isEqualTo("short");
  }

  @Test
  void cutsWords() {
    assertThat(PhpText.words("<p>One\n two</p> three", 2, "\u2026", Locale.ENGLISH))
        .isEqualTo("One two\u2026");
    assertThat(PhpText.words("One two", 2, "\u2026", Locale.ENGLISH)).isEqualTo("One two");
    assertThat(PhpText.words("\u97f3\u697d\u4f1a", 2, "", Locale.JAPANESE))
        .isEqualTo("\u97f3\u697d");
  }

  @Test
  void joinsSeparatorsWithNothingBetween() {
    assertThat(PhpText.withSingle("-", "a - - -b - c")).isEqualTo("a -b - c");
    assertThat(PhpText.withSingle("|", "a | | | b")).isEqualTo("a | b");
  }

  @Test
  void takesLinearTime() {
    String many = "<".repeat(200_000) + "[a".repeat(100_000);
    assertThat(PhpText.stripped(PhpText.withoutShortcodes(many))).isNotNull();
    assertThat(PhpText.withoutElement("<script ".repeat(50_000), "script")).isNotEmpty();
    assertThat(PhpText.withSingle("-", "- ".repeat(100_000))).startsWith("-");
  }
}
