package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDirectionTest {

  @Test
  void knowsTheLanguagesThatAreWrittenFromRightToLeft() {
    for (String language : new String[] {"ar", "he_IL", "fa-IR", "ckb", "UR"}) {
      assertThat(TextDirection.of(language)).as(language).isEqualTo("rtl");
    }
    for (String language : new String[] {"en-US", "hr", "az", "", "arn"}) {
      assertThat(TextDirection.of(language)).as(language).isEqualTo("ltr");
    }
  }

  @Test
  void looksForTheFirstLetter() {
    assertThat(TextDirection.ofFirstLetter("12 \u05d0 b")).isEqualTo("rtl");
    assertThat(TextDirection.ofFirstLetter("12 b \u0627")).isEqualTo("ltr");
    assertThat(TextDirection.ofFirstLetter("12")).isEqualTo("ltr");
  }
}
