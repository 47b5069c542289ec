package dev.pressport.plugin.theseoframework;

import static dev.pressport.seo.PrintedSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Seo;
import dev.pressport.seo.PrintedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkSeoTest {
  private static final String SETTINGS = "autodescription-site-settings";

  private static PrintedSite site() {
    return PrintedSite.with("autodescription/autodescription.php");
  }

  @Test
  void printsItsDefaults() {
    Seo seo = site().seo(post().body("<h2>No</h2><p>One sentence.</p>"));
    assertThat(seo.title()).isEqualTo("Fast & loud - Rock & Roll");
    assertThat(seo.description()).isEqualTo("One sentence.");
    assertThat(seo.robots())
        .containsExactly("max-snippet:-1", "max-image-preview:large", "max-video-preview:-1");
    assertThat(seo.openGraph()).isEqualTo(new Seo.Card("Fast & loud", null, null, "article"));
  }

  @Test
  void leavesHyphensThatStandAloneAndPrintsNoDescriptionOfFiles() {
    assertThat(site().seo(post().named("A -- B - C", "a")).title())
        .isEqualTo("A \u2014 B - C - Rock & Roll");
    Seo file =
        site()
            .option("wp_attachment_pages_enabled", "1")
            .seo(
                TestRow.entry("attachment", 1)
                    .named("Boat", "boat")
                    .column("link", "https://a.example/boat/")
                    .column("post_status", "inherit")
                    .body("<p>A boat.</p>"));
    assertThat(file.description()).isNull();
    assertThat(file.canonical()).isEqualTo("https://a.example/boat/");
  }

  @Test
  void describesThePageThatShowsThePosts() {
    PrintedSite site = site().option("show_on_front", "page").option("page_for_posts", "1");
    TestRow page = TestRow.entry("page", 1).named("News", "news").body("<p>Unseen.</p>");
    assertThat(site.seo(page).description()).isEqualTo("Latest posts: Rock & Roll");
  }

  @Test
  void namesTheMonthOfAList() {
    Seo month = site().heads(post()).ofDate(2024, 2);
    assertThat(month == null ? null : month.title())
        .isEqualTo("Month: February 2024 - Rock & Roll");
    assertThat(month == null ? null : month.noindex()).isTrue();
  }

  @Test
  void addsTheNameOfTheSiteToWhatTheAuthorWrote() {
    Seo seo =
        site()
            .settings(SETTINGS, "{'title_separator':'pipe','title_location':'left'}")
            .seo(post().meta("_genesis_title", "Own").meta("_genesis_noindex", "1"));
    assertThat(seo.title()).isEqualTo("Rock & Roll | Own");
    assertThat(seo.robots()).startsWith("noindex");
    assertThat(seo.explicit()).containsExactly("title", "robots");
    Seo bare = site().seo(post().meta("_genesis_title", "Own").meta("_tsf_title_no_blogname", "1"));
    assertThat(bare.title()).isEqualTo("Own");
  }

  @Test
  void readsTheMetaOfTerms() {
    MappedSite mapped =
        site()
            .of(
                TestRow.term("category", 3, "news", "News")
                    .meta(
                        "autodescription-term-settings",
                        "a:2:{s:8:\"doctitle\";s:3:\"Own\";s:11:\"description\";s:1:\"d\";}"),
                TestRow.term("post_tag", 4, "old", "Old"),
                post().in("category", "news"));
    Seo seo = mapped.term("category", "news").seo();
    assertThat(seo == null ? "" : seo.title()).isEqualTo("Own - Rock & Roll");
    assertThat(seo == null ? "" : seo.description()).isEqualTo("d");
    Seo tag = mapped.term("post_tag", "old").seo();
    assertThat(tag == null ? "" : tag.title()).isEqualTo("Tag: Old - Rock & Roll");
    assertThat(tag == null ? null : tag.noindex()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A first sentence. Two words | A first sentence.",
        "One. Two, three, four, five, six, | One. Two, three, four, five, six\u2026",
        "Words without an end | Words without an end\u2026",
        "Fog & mist | Fog &",
        "He said \"no\". | He said \u201cno\u201d.",
        "<ul><li>No</li></ul>A [gallery ids=\"1\"]page | A page\u2026"
      })
  void endsDescriptionsLikeAText(String body, String description) {
    assertThat(site().seo(post().body("<p>" + body + "</p>")).description()).isEqualTo(description);
  }

  @Test
  void cutsLongDescriptionsAtAWord() {
    Seo seo = site().seo(post().body("<p>A first sentence. " + "word ".repeat(60) + "</p>"));
    assertThat(seo.description())
        .isEqualTo("A first sentence. " + "word ".repeat(27) + "word\u2026");
    Seo.Card card = seo.openGraph();
    assertThat(card == null ? "" : card.description())
        .isEqualTo("A first sentence. " + "word ".repeat(35) + "word\u2026");
  }

  @Test
  void leavesOutLinesThatAreAnAddress() {
    String body =
        """
        First.

        https://video.example/1?a=b

        <p>https://b.example/</p>
        Last.
        """;
    assertThat(site().seo(post().body(body)).description()).isEqualTo("First. Last.");
  }

  @Test
  void putsTypographicMarksIntoWhatTheAuthorWrote() {
    Seo seo =
        site()
            .settings(SETTINGS, "{'site_title':'It\\u0027s us'}")
            .seo(
                post()
                    .meta("_genesis_title", "\"Own\" & <b>bold</b>")
                    .meta("_genesis_description", "A \"b\""));
    assertThat(seo.title()).isEqualTo("\u201cOwn\u201d & <b>bold</b> - It\u2019s us");
    assertThat(seo.description()).isEqualTo("A \u201cb\u201d");
  }

  @Test
  void keepsWhatTheAuthorChoseWhereTheSettingsAreNotKnown() {
    Seo seo = PrintedSite.withoutSettings().seo(post().meta("_genesis_nofollow", "1"));
    assertThat(seo.robots()).containsExactly("nofollow");
    assertThat(seo.explicit()).containsExactly("robots");
  }
}
