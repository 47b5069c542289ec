package dev.pressport.plugin.publishpressauthors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Author;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.posttype.Bylines;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
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
}
