package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static List<String> languages() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(Labels.class.getResource("labels/en.properties")).toURI());
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
      Value.Dict words = Labels.of(language).all();

      assertThat(words.entries().keySet())
          .as(language)
          .isEqualTo(Labels.of("en").all().entries().keySet());
      assertThat(words.entries().values()).as(language).noneMatch(Value.of("")::equals);
    }
  }

  @Test
  void takesTheVariantElseTheLanguageElseEnglish() {
    assertThat(Labels.of("zh-TW").get("search")).isEqualTo("搜尋");
    assertThat(Labels.of("de-AT").get("search")).isEqualTo("Suche");
    assertThat(Labels.of("xx-../../en").get("search")).isEqualTo("Search");
  }
}
