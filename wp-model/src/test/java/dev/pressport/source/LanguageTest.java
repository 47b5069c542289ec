package dev.pressport.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

  @Test
  void readsPolylangsTerms() {
    MappedSite site =
        MappedSite.of(
            TestRow.term("post_translations", 9, "pll_1", "pll_1")
                .column("description", "a:2:{s:2:\"en\";i:1;s:2:\"de\";i:12;}"),
            TestRow.entry("post", 1).in("language", "en").in("post_translations", "pll_1"));
    assertThat(site.entry(1).language()).isEqualTo("en");
    assertThat(site.entry(1).translations()).containsExactly(entry("en", 1L), entry("de", 12L));
  }

  private static java.util.Map.Entry<String, Long> entry(String language, long id) {
    return java.util.Map.entry(language, id);
  }
}
