package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateLabelsTest {

  private static List<String> languages() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(TemplateLabels.class.getResource("labels/en.properties"))
                .toURI());
    try (Stream<Path> files = Files.list(Objects.requireNonNull(folder.getParent()))) {
      return files
          .map(file -> file.toFile().getName().replace(".properties", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void hasEveryWordInEveryLanguage() throws Exception {
    for (String language : languages()) {
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
