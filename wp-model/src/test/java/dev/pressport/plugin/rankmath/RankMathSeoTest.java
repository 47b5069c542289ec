package dev.pressport.plugin.rankmath;

import static dev.pressport.seo.PrintedSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Seo;
import dev.pressport.seo.PrintedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankMathSeoTest {
  private static final String TITLES = "rank-math-options-titles";

  private static PrintedSite site() {
    return PrintedSite.with("seo-by-rank-math/rank-math.php");
  }

  @ParameterizedTest
  @CsvSource({
    "%title% %sep% %category% %customfield(colour)%, Fast & loud - News red",
    "100% of %sitedesc%, 100% of Loud music",
    "%title% %page% %sep% %sitename%, Fast & loud - Rock & Roll",
    "%categories% %date(Y)% %currentyear%, 'News, Old 2024 2024'",
    "%primary_taxonomy_terms%, 'News, Old'",
    "%categories(limit=1&separator=/)%%nothing%, News",
    "%pt_single% %count(posts)% %org_url%, Post 1 https://a.example",
    "a - - b \\ c, a - - b c",
    "a %sep% %sep% b, a - b"
  })
  void replacesVariables(String stored, String title) {
    TestRow row =
        post()
            .in("category", "Old")
            .in("category", "News")
            .meta("colour", "red")
            .meta("rank_math_title", stored);
    assertThat(site().settings(TITLES, "{'pt_post_primary_taxonomy':'category'}").seo(row).title())
        .isEqualTo(title);
  }

  @Test
  void makesTheDescriptionOfTheFirstParagraphOrTheOneWithTheKeyword() {
    PrintedSite site = site().settings(TITLES, "{'pt_post_description':'%excerpt%'}");
    TestRow body = post().body("<h2>Head</h2>\n<p>First <b>one</b>.</p>\n<p>Second two.</p>");
    assertThat(site.seo(body).description()).isEqualTo("First one.");
    TestRow keyword =
        post().body("<p>First.</p><p>About Two.</p>").meta("rank_math_focus_keyword", "two,three");
    assertThat(site.seo(keyword).description()).isEqualTo("About Two.");
    TestRow excerpt = post().body("<p>Body</p>").column("post_excerpt", "Written <i>here</i>");
    assertThat(site.seo(excerpt).description()).isEqualTo("Written here");
    assertThat(site().seo(body).description()).isNull();
  }

  @Test
  void takesTheExcerptWhereWhatTheAuthorWroteIsEmpty() {
    PrintedSite site = site().settings(TITLES, "{'pt_post_description':'%excerpt%'}");
    TestRow row = post().body("<p>First.</p>").meta("rank_math_description", "%customfield(none)%");
    assertThat(site.seo(row).description()).isEqualTo("First.");
  }

  @Test
  void countsTheEntitiesOfTheNameOfTheSite() {
    String body = "<p>" + "word ".repeat(29) + "end</p>";
    PrintedSite plain = site().settings(TITLES, "{'pt_post_description':'%excerpt%'}");
    String long160 = "<p>" + "a & b ".repeat(26) + "last</p>";
    assertThat(plain.seo(post().body(long160)).description())
        .isEqualTo("a & b ".repeat(15) + "a &");
    String template = "{'pt_post_description':'%excerpt% %sitename%'}";
    assertThat(site().settings(TITLES, template).seo(post().body(body)).description())
        .isEqualTo("word ".repeat(29) + "end Rock");
  }

  @Test
  void namesTheMonthOfAList() {
    Seo month = site().heads(post()).ofDate(2024, 2);
    assertThat(month == null ? null : month.title()).isEqualTo("February 2024 - Rock & Roll");
    assertThat(month == null ? null : month.noindex()).isTrue();
  }

  @Test
  void leavesOutTheMarksOfShortcodesButNotWhatTheyEnclose() {
    PrintedSite site = site().settings(TITLES, "{'pt_post_description':'%excerpt%'}");
    TestRow body =
        post().body("[caption id=\"a\"]Cap[/caption]<p>A [b c=1]bold[/b] [sic] word</p>");
    assertThat(site.seo(body).description()).isEqualTo("A bold word");
    TestRow one = post().body("<p>" + "word".repeat(50) + "</p>");
    assertThat(site.seo(one).description()).isNull();
  }

  @Test
  void printsTheRobotsInItsOrder() {
    assertThat(site().seo(post()).robots())
        .containsExactly(
            "index", "follow", "max-snippet:-1", "max-video-preview:-1", "max-image-preview:large");
    Seo hidden = site().seo(post().meta("rank_math_robots", "a:1:{i:0;s:7:\"noindex\";}"));
    assertThat(hidden.robots()).containsExactly("follow", "noindex");
    assertThat(hidden.canonical()).isNull();
    Seo type =
        site()
            .settings(TITLES, "{'pt_post_custom_robots':'on','pt_post_robots':['noindex']}")
            .seo(post());
    assertThat(type.noindex()).isTrue();
    assertThat(type.explicit()).isEmpty();
  }

  @Test
  void printsAnOwnCardForXOnlyWhenAskedTo() {
    TestRow row =
        post().meta("rank_math_facebook_title", "fb").meta("rank_math_twitter_title", "tw");
    assertThat(site().seo(row).twitter())
        .isEqualTo(new Seo.Card(null, null, null, "summary_large_image"));
    Seo own = site().seo(row.meta("rank_math_twitter_use_facebook", "off"));
    assertThat(own.openGraph()).isEqualTo(new Seo.Card("fb", null, null, "article"));
    assertThat(own.twitter()).isEqualTo(new Seo.Card("tw", null, null, "summary_large_image"));
  }

  @Test
  void leavesTermsWithoutATemplateToWordPress() {
    MappedSite mapped =
        site()
            .settings(
                TITLES,
                "{'tax_category_title':'%term% %sep% %sitename%','noindex_empty_taxonomies':'on'}")
            .of(
                TestRow.term("category", 3, "news", "News"),
                TestRow.term("post_tag", 4, "old", "Old"),
                post().in("category", "news"));
    Seo category = mapped.term("category", "news").seo();
    assertThat(category == null ? "" : category.title()).isEqualTo("News - Rock & Roll");
    Seo tag = mapped.term("post_tag", "old").seo();
    assertThat(tag == null ? "" : tag.title()).isEqualTo("Old \u2013 Rock & Roll");
    assertThat(tag == null ? null : tag.robots()).containsExactly("follow", "noindex");
  }

  @Test
  void keepsWhatTheAuthorChoseWhereTheSettingsAreNotKnown() {
    Seo seo =
        PrintedSite.withoutSettings()
            .seo(post().meta("rank_math_robots", "a:2:{i:0;s:5:\"index\";i:1;s:8:\"nofollow\";}"));
    assertThat(seo.robots()).containsExactly("nofollow");
    assertThat(seo.explicit()).containsExactly("robots");
  }
}
