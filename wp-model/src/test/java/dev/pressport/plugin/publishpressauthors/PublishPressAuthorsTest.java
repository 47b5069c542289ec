package dev.pressport.plugin.publishpressauthors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Author;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.php.PhpJson;
import dev.pressport.posttype.Bylines;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PublishPressAuthorsTest {
  private static final MappedSite SITE =
      MappedSite.of(
          TestRow.author("ada", 1),
          TestRow.term("author", 5, "ada-lovelace", "Ada L.").meta("user_id", "1"),
          TestRow.term("author", 6, "gale-guest", "Gale Guest")
              .meta("user_url", "https://gale.example/")
              .meta("user_email", "gale@example.org"),
          TestRow.entry("post", 1)
              .named("Post", "post")
              .column("post_author", "ada")
              .in("author", "gale-guest")
              .in("author", "ada-lovelace"));

  @Test
  void namesGuestsAndUsers() {
    assertThat(SITE.entry(1).authors()).containsExactly("gale-guest", "ada");
  }

  @Test
  void describesGuestsAsAuthors() {
    assertThat(Bylines.guests(SITE.index()))
        .containsOnlyKeys("gale-guest")
        .extractingByKey("gale-guest")
        .extracting(Author::displayName, Author::website)
        .containsExactly("Gale Guest", "https://gale.example/");
    assertThat(SITE.index().author("gale-guest").map(AuthorOutline::displayName))
        .contains("Gale Guest");
  }

  private static RenderedSite boxed(String append) {
    return new RenderedSite()
        .option(
            "multiple_authors_multiple_authors_options",
            PhpJson.decode(
                    "{\"append_to_content\":\"" + append + "\",\"post_types\":{\"post\":\"on\"}}")
                .orElseThrow())
        .row(TestRow.author("ada", 1).column("description", "Counts."))
        .row(TestRow.term("author", 5, "ada-lovelace", "Ada L.").meta("user_id", "1"))
        .row(
            TestRow.term("author", 6, "gale-guest", "Gale &amp; Co")
                .meta("description", "Sails <b>far</b>"))
        .row(
            TestRow.entry("post", 9)
                .column("post_author", "ada")
                .in("author", "gale-guest")
                .in("author", "ada-lovelace")
                .body("<p>Text</p>"));
  }

  @Test
  void putsTheBoxBelowTheContent() {
    assertThat(Jsoup.parse(boxed("yes").content(9)).text())
        .startsWith("Text Authors Gale & Co Sails far")
        .contains("ada Counts.");
    assertThat(boxed("no").content(9)).doesNotContain("Authors");
    RenderedSite single =
        boxed("yes").row(TestRow.entry("post", 10).column("post_author", "ada").body("Alone"));
    assertThat(Jsoup.parse(single.content(10)).text()).startsWith("Alone Author ada Counts.");
  }

  @Test
  void listsAllAuthors() {
    RenderedSite site = boxed("no").row(TestRow.term("author", 7, "idle", "Idle"));
    assertThat(Jsoup.parse(site.html("[publishpress_authors_list]")).text())
        .isEqualTo("ada Gale & Co Sails far");
    assertThat(Jsoup.parse(site.html("[publishpress_authors_list layout=authors_recent]")).text())
        .isEqualTo("ada Gale & Co");
  }
}
