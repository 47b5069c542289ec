package dev.pressport.plugin.aioseo;

import static dev.pressport.seo.PrintedSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Seo;
import dev.pressport.seo.PrintedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AioseoSeoTest {

  private static PrintedSite site() {
    return PrintedSite.with("all-in-one-seo-pack/all_in_one_seo_pack.php");
  }

  @Test
  void readsItsTable() {
    Seo seo =
        site()
            .seo(
                post()
                    .meta("_aioseo_title", "copy")
                    .attached(
                        "aioseo_posts",
                        "post_id",
                        "1",
                        "title",
                        "#post_title now",
                        "description",
                        "d",
                        "canonical_url",
                        "https://b.example/x/",
                        "og_title",
                        "og",
                        "twitter_use_og",
                        "1",
                        "twitter_title",
                        "tw",
                        "robots_default",
                        "0",
                        "robots_nofollow",
                        "1",
                        "robots_max_snippet",
                        "-1",
                        "robots_max_imagepreview",
                        "standard"));
    assertThat(seo.title()).isEqualTo("Fast & loud now");
    assertThat(seo.description()).isEqualTo("d");
    assertThat(seo.canonical()).isEqualTo("https://b.example/x/");
    assertThat(seo.openGraph()).isEqualTo(new Seo.Card("og", null, null, "article"));
    assertThat(seo.twitter()).isEqualTo(new Seo.Card(null, null, null, "summary_large_image"));
    assertThat(seo.robots())
        .containsExactly("nofollow", "max-snippet:-1", "max-image-preview:standard");
    assertThat(seo.explicit())
        .containsExactly("title", "description", "openGraph.title", "canonical", "robots");
  }

  @Test
  void readsBothGenerationsOfMetas() {
    TestRow row = post().meta("_aioseo_title", "new").meta("_aioseop_description", "old");
    Seo seo = PrintedSite.withoutSettings().seo(row);
    assertThat(seo.title()).isEqualTo("new");
    assertThat(seo.description()).isEqualTo("old");
    Seo old = PrintedSite.withoutSettings().seo(post().meta("_aioseop_noindex", "on"));
    assertThat(old.noindex()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "#post_title #separator_sa #site_title #wordpress, Fast & loud – Rock & Roll #wordpress",
    "%post_title% now, Fast & loud now",
    "In #categories: #custom_field-colour, 'In News, Old: red'",
    "#current_year #tagline, 2024 Loud music",
    "#post_date_w3c #site_link_alt, 2024-02-03T04:05:06+00:00 https://a.example",
    "A&nbsp; b #post_day, A b 03",
    "#post_link at #site_link #tax_name #archive_title, Fast & loud at Rock & Roll Archives"
  })
  void replacesVariables(String stored, String title) {
    TestRow row =
        post()
            .in("category", "Old")
            .in("category", "News")
            .meta("colour", "red")
            .meta("_aioseo_title", stored);
    String options = "{'searchAppearance':{'global':{'separator':'&ndash;'}}}";
    assertThat(site().settings("aioseo_options", options).seo(row).title()).isEqualTo(title);
  }

  @Test
  void makesDescriptionsOfTheBodyWithoutFigures() {
    String words = "word ".repeat(80);
    TestRow row =
        post()
            .body(
                "<figure><figcaption>Caption</figcaption></figure><p>"
                    + words
                    + "</p>[gallery ids=\"1\"]");
    assertThat(site().seo(row).description()).isEqualTo("word ".repeat(55).strip());
    assertThat(site().seo(row.column("post_password", "secret")).description()).isNull();
  }

  @Test
  void fallsBackToTheTaglineOnThePagesOfTheSite() {
    PrintedSite site = site().option("show_on_front", "page").option("page_for_posts", "1");
    TestRow page =
        TestRow.entry("page", 1).named("News", "news").column("link", "https://a.example/news/");
    assertThat(site.seo(page).description()).isEqualTo("Loud music");
  }

  @Test
  void namesTheMonthOfAList() {
    Seo month = site().heads(post()).ofDate(2024, 2);
    assertThat(month == null ? null : month.title()).isEqualTo("February, 2024 - Rock & Roll");
    assertThat(month == null ? null : month.openGraph()).isNull();
  }

  @Test
  void showsNoTagsThatAreWrittenInTheBody() {
    assertThat(site().seo(post().body("<p>A &lt;b&gt; c 1 &lt; 2</p>")).description())
        .isEqualTo("A c 1 < 2");
  }

  @Test
  void followsTheSettingsOfTheType() {
    Seo seo =
        site()
            .settings(
                "aioseo_options_dynamic",
                """
                {'searchAppearance':{'postTypes':{'post':{'show':false,'title':'#post_title!',
                'metaDescription':'','advanced':{'robotsMeta':{'default':true}}}}}}
                """)
            .seo(post().body("<p>Body</p>"));
    assertThat(seo.title()).isEqualTo("Fast & loud!");
    assertThat(seo.description()).isEqualTo("Body");
    assertThat(seo.robots()).containsExactly("noindex", "max-image-preview:large");
  }

  /** The columns of the table of terms are metas of the term. */
  @Test
  void readsWhatProHasForTerms() {
    MappedSite mapped =
        site()
            .of(
                TestRow.term("category", 3, "news", "News")
                    .meta("title", "#taxonomy_title here")
                    .meta("robots_default", "0")
                    .meta("robots_noindex", "1"),
                TestRow.term("category", 4, "old", "Old").meta("title", "of another plugin"),
                post().in("category", "news"));
    Seo own = mapped.term("category", "news").seo();
    assertThat(own == null ? "" : own.title()).isEqualTo("News here");
    assertThat(own == null ? null : own.robots()).containsExactly("noindex");
    Seo other = mapped.term("category", "old").seo();
    assertThat(other == null ? "" : other.title()).isEqualTo("Old - Rock & Roll");
  }
}
