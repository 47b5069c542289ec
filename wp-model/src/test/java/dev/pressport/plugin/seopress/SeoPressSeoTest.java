package dev.pressport.plugin.seopress;

import static dev.pressport.seo.PrintedSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Seo;
import dev.pressport.seo.PrintedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class SeoPressSeoTest {
  private static final String TITLES = "seopress_titles_option_name";

  private static PrintedSite site() {
    return PrintedSite.with("wp-seopress/seopress.php");
  }

  @Test
  void leavesTypesWithoutATemplateToWordPressOnceItsSettingsAreSaved() {
    PrintedSite site =
        site().settings("seopress_titles_option_name", "{'seopress_titles_sep':'|'}");
    assertThat(site.seo(post()).title()).isEqualTo("Fast & loud \u2013 Rock & Roll");
    Seo own =
        site.seo(post().meta("_seopress_titles_title", "%%post_title%% %%sep%% %%author_bio%%x"));
    assertThat(own.title()).isEqualTo("Fast & loud | x");
  }

  @Test
  void printsItsDefaults() {
    Seo seo = site().seo(post().body("<p>" + "word ".repeat(60) + "</p>"));
    assertThat(seo.title()).isEqualTo("Fast & loud - Rock & Roll");
    assertThat(seo.description()).isEqualTo("word ".repeat(50).strip() + "\u2026");
    assertThat(seo.robots())
        .containsExactly(
            "index", "follow", "max-snippet:-1", "max-image-preview:large", "max-video-preview:-1");
    assertThat(seo.source()).isEqualTo("seopress");
  }

  @Test
  void printsNoDescriptionOfFiles() {
    Seo file =
        site()
            .option("wp_attachment_pages_enabled", "1")
            .settings(TITLES, "{'seopress_titles_attachments_noindex':'1'}")
            .seo(
                TestRow.entry("attachment", 1)
                    .named("Boat", "boat")
                    .column("link", "https://a.example/boat/")
                    .column("post_status", "inherit")
                    .column("post_excerpt", "A caption"));
    assertThat(file.description()).isNull();
    assertThat(file.noindex()).isTrue();
    assertThat(file.canonical()).isEqualTo("https://a.example/boat/");
  }

  @Test
  void numbersTheMonthOfAList() {
    Seo month = site().heads(post()).ofDate(2024, 2);
    assertThat(month == null ? null : month.title()).isEqualTo("2 - 2024 - Rock & Roll");
    Seo year = site().heads(post()).ofDate(2024, null);
    assertThat(year == null ? null : year.title()).isEqualTo("0 - 2024 - Rock & Roll");
  }

  @Test
  void replacesVariables() {
    TestRow row =
        post()
            .in("genre", "Rock")
            .meta("colour", "red")
            .meta(
                "_seopress_titles_title",
                "%%post_title%% %%sep%% %%tagline%% %%_cf_colour%% %%_ct_genre%%");
    assertThat(site().settings(TITLES, "{'seopress_titles_sep':'|'}").seo(row).title())
        .isEqualTo("Fast & loud | Loud music red Rock");
  }

  @Test
  void readsTheRobotsOfAPageAndOfItsType() {
    Seo own =
        site()
            .seo(
                post()
                    .meta("_seopress_robots_index", "yes")
                    .meta("_seopress_robots_follow", "yes"));
    assertThat(own.robots()).containsExactly("noindex", "nofollow");
    assertThat(own.canonical()).isNull();
    Seo type =
        site()
            .settings(TITLES, "{'seopress_titles_single_titles':{'post':{'noindex':'1'}}}")
            .seo(post());
    assertThat(type.robots()).containsExactly("follow", "noindex");
    assertThat(type.explicit()).isEmpty();
  }

  @Test
  void hasTemplatesForTaxonomies() {
    MappedSite mapped =
        site()
            .settings(
                TITLES,
                "{'seopress_titles_tax_titles':{'category':{'title':'%%_category_title%% here',"
                    + "'noindex':'1'}}}")
            .of(TestRow.term("category", 3, "news", "News"), post().in("category", "news"));
    Seo seo = mapped.term("category", "news").seo();
    assertThat(seo == null ? "" : seo.title()).isEqualTo("News here");
    assertThat(seo == null ? null : seo.noindex()).isTrue();
  }

  @Test
  void keepsWhatTheAuthorChoseWhereTheSettingsAreNotKnown() {
    Seo seo =
        PrintedSite.withoutSettings()
            .seo(
                post()
                    .meta("_seopress_robots_follow", "yes")
                    .meta("_seopress_robots_snippet", "yes"));
    assertThat(seo.robots()).containsExactly("nofollow", "nosnippet");
    assertThat(seo.explicit()).containsExactly("robots");
  }
}
