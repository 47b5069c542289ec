package dev.pressport.plugin.yoast;

import static dev.pressport.seo.PrintedSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Seo;
import dev.pressport.seo.PrintedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YoastSeoTest {

  private static PrintedSite site() {
    return PrintedSite.with("wordpress-seo/wp-seo.php");
  }

  @Test
  void takesTheDayOfTheNewestChangeForTodayAndNotThatOfAScheduledPost() {
    TestRow planned =
        TestRow.entry("post", 2)
            .column("post_status", "future")
            .column("post_modified", "2041-05-06 07:08:09");
    Seo seo =
        site().of(post().meta("_yoast_wpseo_title", "%%currentyear%%"), planned).entry(1).seo();
    assertThat(seo == null ? null : seo.title()).isEqualTo("2024");
  }

  @Test
  void keepsTheListsOfIdleAuthorsAndOfMonthsFromSearchEngines() {
    TestRow row = post().column("post_author", "ann");
    MappedSite mapped = site().of(TestRow.author("ann", 7), TestRow.author("bob", 8), row);
    assertThat(noindex(mapped.author("ann").seo())).isFalse();
    assertThat(noindex(mapped.author("bob").seo())).isTrue();
    Seo month = site().heads(row).ofDate(2024, 2);
    assertThat(noindex(month)).isTrue();
    assertThat(month == null ? null : month.title()).isEqualTo("February 2024 - Rock & Roll");
    Seo year =
        site()
            .settings("wpseo_titles", "{'noindex-archive-wpseo':false}")
            .heads(row)
            .ofDate(2024, null);
    assertThat(noindex(year)).isFalse();
    assertThat(year == null ? null : year.title()).isEqualTo("2024 - Rock & Roll");
  }

  private static @Nullable Boolean noindex(@Nullable Seo seo) {
    return seo == null ? null : seo.noindex();
  }

  @Test
  void printsItsDefaults() {
    Seo seo = site().seo(post());
    assertThat(seo.title()).isEqualTo("Fast & loud - Rock & Roll");
    assertThat(seo.description()).isNull();
    assertThat(seo.canonical()).isEqualTo("https://a.example/fast/");
    assertThat(seo.robots())
        .containsExactly(
            "index", "follow", "max-image-preview:large", "max-snippet:-1", "max-video-preview:-1");
    assertThat(seo.noindex()).isFalse();
    assertThat(seo.openGraph()).isEqualTo(new Seo.Card(null, null, null, "article"));
    assertThat(seo.source()).isEqualTo("yoast");
  }

  @ParameterizedTest
  @CsvSource({
    "%%title%% %%page%% %%sep%% %%sitename%%, Fast & loud | Rock & Roll",
    "%%category%% %%sep%% %%primary_category%%%%sep%% 50%, 'News, Old | 50%'",
    "%%currentyear%% %%cf_Colour%% %%ct_genre%%, 2024 red Rock",
    "%%date%% / %%modified%%, 'February 3, 2024 / May 6, 2024'",
    "%%sitedesc%% %%sep%% %%name%%, Loud music |",
    "%%term404%%, fast",
    "a | | b %%sep%% %%sep%% c, a | b | c",
    "100% off, 100% off"
  })
  void replacesVariables(String stored, String title) {
    TestRow row =
        post()
            .in("category", "Old")
            .in("category", "News")
            .in("genre", "Rock")
            .meta("Colour", "red")
            .meta("_yoast_wpseo_title", stored);
    assertThat(site().settings("wpseo_titles", "{'separator':'sc-pipe'}").seo(row).title())
        .isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "%%author_first_name%% %%author_last_name%%: %%user_description%%, Ann Lee: Likes fog",
    "%%pt_single%% %%category_title%% %%archive_title%%, Post News Archives",
    "a%%never_heard_of%%b, ab",
    "%%excerpt%%, A written text [1] here"
  })
  void replacesVariablesOfThePageOfAnEntry(String stored, String title) {
    MappedSite mapped =
        site()
            .of(
                TestRow.author("ann", 7)
                    .column("display_name", "Ann L.")
                    .column("first_name", "Ann")
                    .column("last_name", "Lee")
                    .column("description", "Likes <b>fog</b>"),
                post()
                    .column("post_author", "ann")
                    .column("post_excerpt", "A written text &#91;1] here")
                    .in("category", "News")
                    .meta("_yoast_wpseo_title", stored));
    Seo seo = mapped.entry(1).seo();
    assertThat(seo == null ? "" : seo.title()).isEqualTo(title);
  }

  @Test
  void showsTermsBehindThoseAboveThem() {
    MappedSite mapped =
        site()
            .settings(
                "wpseo_titles",
                "{'title-tax-category':'%%term_hierarchy%% / %%archive_title%%',"
                    + "'metadesc-tax-category':'%%term_description%%'}")
            .of(
                TestRow.term("category", 3, "far", "Far"),
                TestRow.term("category", 4, "near", "Near")
                    .column("parent", "far")
                    .column("description", "A \"near\" place"),
                post().in("category", "near"));
    Seo seo = mapped.term("category", "near").seo();
    assertThat(seo == null ? "" : seo.title()).isEqualTo("Far - Near / Category: Near");
    assertThat(seo == null ? "" : seo.description()).isEqualTo("A \u201cnear\u201d place");
  }

  @Test
  void leavesOutTextsWithVariablesOfOtherPlugins() {
    MappedSite mapped =
        site()
            .of(
                post()
                    .meta("_yoast_wpseo_title", "%%title%% %%wc_price%%")
                    .meta("_yoast_wpseo_metadesc", "%%excerpt%%")
                    .body("<!-- wp:paragraph --><p>One [b_c] two.</p><!-- /wp:paragraph -->"));
    Seo seo = mapped.entry(1).seo();
    assertThat(seo == null ? "" : seo.title()).isNull();
    assertThat(seo == null ? "" : seo.description()).isEqualTo("One  two.".replace("  ", " "));
    assertThat(mapped.problemsOf(1)).containsExactly("seo-variable");
  }

  @Test
  void cutsTheBodyAtAWord() {
    String words = "twelve chars ".repeat(20).strip();
    Seo seo =
        site()
            .settings("wpseo_titles", "{'metadesc-post':'%%excerpt%%'}")
            .seo(post().body("<p>" + words.replace(" ", "\n ") + "</p>"));
    assertThat(seo.description()).isEqualTo("twelve chars ".repeat(11) + "twelve");
  }

  @Test
  void readsTheRobotsOfAPage() {
    Seo hidden = site().seo(post().meta("_yoast_wpseo_meta-robots-noindex", "1"));
    assertThat(hidden.robots()).containsExactly("noindex", "follow");
    assertThat(hidden.canonical()).isNull();
    assertThat(hidden.explicit()).containsExactly("robots");
    Seo advanced =
        site()
            .settings("wpseo_titles", "{'noindex-post':true}")
            .seo(
                post()
                    .meta("_yoast_wpseo_meta-robots-noindex", "2")
                    .meta("_yoast_wpseo_meta-robots-nofollow", "1")
                    .meta("_yoast_wpseo_meta-robots-adv", "noarchive,nosnippet"));
    assertThat(advanced.robots())
        .containsExactly(
            "index",
            "nofollow",
            "max-image-preview:large",
            "max-video-preview:-1",
            "noarchive",
            "nosnippet");
  }

  @Test
  void readsWhatSocialNetworksShow() {
    Seo seo =
        site()
            .seo(
                post()
                    .meta("_yoast_wpseo_opengraph-title", "og")
                    .meta("_yoast_wpseo_opengraph-image", "https://a.example/og.png")
                    .meta("_yoast_wpseo_twitter-title", "og")
                    .meta("_yoast_wpseo_twitter-description", "tw"));
    assertThat(seo.openGraph()).isEqualTo(new Seo.Card("og", null, null, "article"));
    assertThat(seo.image()).isEqualTo("https://a.example/og.png");
    assertThat(seo.twitter()).isEqualTo(new Seo.Card(null, "tw", null, "summary_large_image"));
    assertThat(seo.explicit())
        .containsExactly("openGraph.title", "twitter.title", "twitter.description", "image");
  }

  @Test
  void readsWhatWasWrittenForTerms() {
    MappedSite mapped =
        site()
            .settings(
                "wpseo_taxonomy_meta",
                "{'category':{'3':{'wpseo_title':'%%term_title%%"
                    + " here','wpseo_noindex':'noindex'}}}")
            .of(TestRow.term("category", 3, "news", "News"), post().in("category", "news"));
    Seo seo = mapped.term("category", "news").seo();
    assertThat(seo == null ? "" : seo.title()).isEqualTo("News here");
    assertThat(seo == null ? null : seo.robots()).containsExactly("noindex", "follow");
    assertThat(seo == null ? "" : seo.canonical()).isNull();
    assertThat(seo == null ? null : seo.explicit()).containsExactly("title", "robots");
  }

  @Test
  void hasNoTitleOfTermsInALanguageWhoseDefaultIsNotStored() {
    MappedSite mapped =
        site()
            .in("de-DE")
            .of(TestRow.term("category", 3, "news", "News"), post().in("category", "news"));
    Seo seo = mapped.term("category", "news").seo();
    assertThat(seo == null ? "" : seo.title()).isNull();
  }

  @Test
  void printsCanonicalAddressesDecoded() {
    Seo seo = site().seo(post().column("link", "https://a.example/caf%c3%a9/"));
    assertThat(seo.canonical()).isEqualTo("https://a.example/caf\u00e9/");
  }

  @Test
  void keepsWhatTheAuthorChoseWhereTheSettingsAreNotKnown() {
    Seo seo =
        PrintedSite.withoutSettings()
            .seo(
                post()
                    .meta("_yoast_wpseo_meta-robots-nofollow", "1")
                    .meta("_yoast_wpseo_meta-robots-noindex", "1")
                    .meta("_yoast_wpseo_meta-robots-adv", "nosnippet,noarchive"));
    assertThat(seo.robots()).containsExactly("noindex", "nofollow", "noarchive", "nosnippet");
    assertThat(seo.explicit()).containsExactly("robots");
  }
}
