package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void hasEveryWordInEveryLanguage() throws Exception {
    for (String language : LabelFiles.languages(Labels.class)) {
      Map<String, String> words = Labels.of(language).all();

      assertThat(words.keySet()).as(language).isEqualTo(Labels.of("en").all().keySet());
      assertThat(words.values()).as(language).noneMatch(String::isBlank);
    }
  }

  @Test
  void takesTheVariantElseTheLanguageElseEnglish() {
    assertThat(Labels.of("zh-TW").get("when")).isEqualTo("時間");
    assertThat(Labels.of("de-AT").get("when")).isEqualTo("Wann");
    assertThat(Labels.of((String) null).get("when")).isEqualTo("When");
    assertThat(Labels.of("xx-../../en").get("when")).isEqualTo("When");
  }
}
