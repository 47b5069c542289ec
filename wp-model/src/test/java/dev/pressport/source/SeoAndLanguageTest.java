package dev.pressport.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Seo;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeoAndLanguageTest {

  private static TestRow post() {
    return TestRow.entry("post", 1);
  }

  @Test
  void readsYoast() {
    TestRow row =
        post()
            .named("other title", "a")
            .meta("_yoast_wpseo_title", "%%title%%")
            .meta("_yoast_wpseo_meta-robots-noindex", "1")
            .meta("rank_math_title", "other");
    assertThat(MappedSite.of(row).entry(1).seo())
        .isEqualTo(new Seo("other title", null, null, true, null, "yoast"));
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

  private static Site site(Map<String, Value> options) {
    return new Site(
        "Site", "Line", null, null, "en-US", null, options, null, SiteFields.NONE, Map.of());
  }

  private static @Nullable Seo seo(Site site, TestRow row) {
    return MappedSite.of(site, row).entry(1).seo();
  }

  @Test
  void prefersTheActivePlugin() {
    Site site =
        site(
            Map.of(
                "active_plugins",
                new Value.Array(List.of(Value.of("seo-by-rank-math/rank-math.php")))));
    TestRow both = post().meta("_yoast_wpseo_title", "former").meta("rank_math_title", "now");

    assertThat(seo(site, both)).isEqualTo(new Seo("now", null, null, null, null, "rank-math"));
    assertThat(seo(site, post().meta("_yoast_wpseo_title", "former"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "_yoast_wpseo_title, %%title%% %%page%% %%sep%% %%sitename%%, Rock & Roll | Site",
    "_yoast_wpseo_title, %%category%% %%sep%% %%primary_category%%%%sep%% 50%, 'News, Old | 50%'",
    "_yoast_wpseo_title, %%currentyear%% %%cf_colour%%, 2024 red",
    "rank_math_title, %title% %sep% %category% %customfield(colour)%, Rock & Roll - News red",
    "rank_math_title, 100% of %sitedesc%, 100% of Line",
    "_aioseo_title, #post_title #separator_sa #site_title #wordpress, Rock & Roll – Site #wordpress",
    "_aioseop_title, %post_title% now, Rock & Roll now",
    "_seopress_titles_title, %%post_title%% %%sep%% %%tagline%%, Rock & Roll - Line"
  })
  void replacesTheVariablesOfTitles(String meta, String stored, String title) {
    Value separator = new Value.Dict(Map.of("separator", Value.of("&ndash;")));
    Site site =
        site(
            Map.of(
                "wpseo_titles",
                new Value.Dict(Map.of("separator", Value.of("sc-pipe"))),
                "aioseo_options",
                new Value.Dict(
                    Map.of("searchAppearance", new Value.Dict(Map.of("global", separator))))));
    TestRow row =
        post()
            .named("Rock &amp; <em>Roll</em>", "a")
            .column("post_modified", "2024-05-06 07:08:09")
            .in("category", "News")
            .in("category", "Old")
            .meta("colour", "red")
            .meta(meta, stored);
    Seo seo = seo(site, row);
    assertThat(seo == null ? null : seo.title()).isEqualTo(title);
  }

  @Test
  void leavesOutTextsWithVariablesOfThePlugin() {
    MappedSite mapped =
        MappedSite.of(
            post()
                .meta("_yoast_wpseo_title", "%%title%% %%wc_price%%")
                .meta("_yoast_wpseo_metadesc", "%%excerpt%%")
                .body("<!-- wp:paragraph --><p>One [b] two.</p><!-- /wp:paragraph -->"));
    assertThat(mapped.entry(1).seo())
        .isEqualTo(new Seo(null, "One two.", null, null, null, "yoast"));
    assertThat(mapped.problemsOf(1)).containsExactly("seo-variable");
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
