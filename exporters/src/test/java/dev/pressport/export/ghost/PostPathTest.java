package dev.pressport.export.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostPathTest {

  @ParameterizedTest
  @CsvSource({
    "/%postname%/, /{slug}/",
    "/%year%/%monthnum%/%day%/%postname%/, /{year}/{month}/{day}/{slug}/",
    "/blog/%postname%, /blog/{slug}/",
    "/%category%/%postname%/, /{primary_tag}/{slug}/",
    "/index.php/%author%/%postname%/, /{primary_author}/{slug}/",
  })
  void saysAStructureOfWordPress(String structure, String permalink) {
    assertThat(PostPath.of(structure).orElseThrow().permalink()).isEqualTo(permalink);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/archives/%post_id%",
        "/%postname%.html",
        "/%year%/%hour%/%postname%/",
        "/tag/%postname%/",
        "/{slug}:x/%postname%/",
        "/a\nb/%postname%/",
      })
  void doesNotSayWhatGhostCannot(String structure) {
    assertThat(PostPath.of(structure)).isEmpty();
  }

  @Test
  void makesThePathOfAPost() {
    PostPath path = PostPath.of("/%year%/%monthnum%/%category%/%postname%/").orElseThrow();

    assertThat(path.of("hello", "2024-03-05 09:15:00", "news", null))
        .isEqualTo("/2024/03/news/hello/");
  }
}
