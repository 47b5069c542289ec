package dev.pressport.seo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTextureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "It's \"quoted\" | It\u2019s \u201cquoted\u201d",
        "('single') '99 | (\u2018single\u2019) \u201999",
        "A - B -- C---D | A \u2013 B \u2014 C\u2014D",
        "6' 2\" and \"page 3\" | 6\u2032 2\u2033 and \u201cpage 3\u201d",
        "Wait... | Wait\u2026",
        "Name (tm) | Name \u2122",
        "10x20 and 0x10 | 10\u00d720 and 0x10",
        "is 10x20. | is 10\u00d720.",
        "5'10\" tall, 'tis | 5\u201910\u201d tall, \u2019tis",
        "B --- C - | B \u2014 C \u2013",
        "<a title=\"x\">\"a\"</a> | <a title=\"x\">\u201ca\u201d</a>",
        "\"6\" and 7\" | \u201c6\u201d and 7\u2033"
      })
  void putsMarksAsWordPress(String title, String shown) {
    assertThat(TitleTexture.of(title, Locale.ENGLISH)).isEqualTo(shown);
  }

  @Test
  void leavesTheQuotationMarksOfOtherLanguagesStraight() {
    assertThat(TitleTexture.of("\"Ja\" - nein", Locale.GERMAN)).isEqualTo("\"Ja\" \u2013 nein");
  }
}
