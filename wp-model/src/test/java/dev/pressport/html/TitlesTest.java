package dev.pressport.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlesTest {

  @Test
  void namesAPageByItsWordsElseByItsPicturesElseByItsSlug() {
    assertThat(Titles.of("Q &amp; <em>A</em>", "slug")).isEqualTo("Q & A");
    assertThat(Titles.of("<img src=a alt='Tide &amp; time'>", "slug")).isEqualTo("Tide & time");
    assertThat(Titles.of("<b></b>", "slug")).isEqualTo("slug");
    assertThat(Titles.of("<b></b>")).isEqualTo(Titles.NONE);
    assertThat(Titles.of("", "slug")).isEqualTo(Titles.NONE);
    assertThat(Titles.line("", "slug")).isEmpty();
  }
}
