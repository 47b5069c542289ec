package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.text.LabelFiles;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateLabelsTest {

  @Test
  void hasEveryWordInEveryLanguage() throws Exception {
    for (String language : LabelFiles.languages(TemplateLabels.class)) {
      Map<String, String> words = TemplateLabels.of(language).all();

      assertThat(words.keySet()).as(language).isEqualTo(TemplateLabels.of("en").all().keySet());
      assertThat(words.values()).as(language).noneMatch(String::isBlank);
    }
  }

  @Test
  void takesTheVariantElseTheLanguageElseEnglish() {
    assertThat(TemplateLabels.of("zh-TW").get("search")).isEqualTo("搜尋");
    assertThat(TemplateLabels.of("de-AT").get("search")).isEqualTo("Suche");
    assertThat(TemplateLabels.of("xx-../../en").get("search")).isEqualTo("Search");
  }
}
