package dev.pressport.text;

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
