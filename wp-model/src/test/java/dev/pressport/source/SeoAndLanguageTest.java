package dev.pressport.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Seo;
import org.junit.jupiter.api.Test;

class SeoAndLanguageTest {

  private static TestRow post() {
    return TestRow.entry("post", 1);
  }

  @Test
  void readsYoast() {
    TestRow row =
        post()
            .meta("_yoast_wpseo_title", "%%title%%")
            .meta("_yoast_wpseo_meta-robots-noindex", "1")
            .meta("rank_math_title", "other");
    assertThat(MappedSite.of(row).entry(1).seo())
        .isEqualTo(new Seo("%%title%%", null, null, true, null, "yoast"));
  }

  @Test
  void readsRankMath() {
    TestRow row =
        post()
            .meta("_yoast_wpseo_meta-robots-noindex", "0")
            .meta("rank_math_description", "d")
            .meta("rank_math_robots", "a:2:{i:0;s:7:\"noindex\";i:1;s:8:\"nofollow\";}");
    assertThat(MappedSite.of(row).entry(1).seo())
        .isEqualTo(new Seo(null, "d", null, true, null, "rank-math"));
  }

  @Test
  void readsBothGenerationsOfAioseo() {
    TestRow row = post().meta("_aioseo_title", "new").meta("_aioseop_description", "old");
    assertThat(MappedSite.of(row).entry(1).seo())
        .isEqualTo(new Seo("new", "old", null, null, null, "aioseo"));
  }

  @Test
  void hasNoSeoWithoutAPlugin() {
    assertThat(MappedSite.of(post()).entry(1).seo()).isNull();
  }

  @Test
  void readsPolylangsTerms() {
    MappedSite site =
        MappedSite.of(
            TestRow.term("post_translations", 9, "pll_1", "pll_1")
                .column("description", "a:2:{s:2:\"en\";i:1;s:2:\"de\";i:12;}"),
            post().in("language", "en").in("post_translations", "pll_1"));
    assertThat(site.entry(1).language()).isEqualTo("en");
    assertThat(site.entry(1).translations()).containsExactly(entry("en", 1L), entry("de", 12L));
  }

  private static java.util.Map.Entry<String, Long> entry(String language, long id) {
    return java.util.Map.entry(language, id);
  }
}
