package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-US | MONTH %-d, %Y          | January
          en-GB | %-d MONTH %Y           | January
          de-DE | %-d. MONTH %Y          | Januar
          es-ES | %-d de MONTH de %Y     | enero
          ja-JP | %Y年%-m月%-d日          | 1月
          """)
  void followsTheLanguage(String language, String strftime, String january) {
    LongDate date = LongDate.of(Locale.forLanguageTag(language));

    assertThat(date.strftime()).isEqualTo(strftime);
    assertThat(date.months()).hasSize(12).first().isEqualTo(january);
  }
}
