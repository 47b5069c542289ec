package dev.pressport.plugin.coauthorsplus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Author;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.posttype.Bylines;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class CoAuthorsPlusTest {
  private static final TestRow GUEST =
      TestRow.entry("guest-author", 30)
          .named("Gale Guest", "cap-gale")
          .meta("cap-user_login", "gale")
          .meta("cap-display_name", "Gale G. Guest")
          .meta("cap-user_email", "gale@example.org")
          .meta("cap-website", "https://gale.example/");

  private static TestRow post(String author) {
    return TestRow.entry("post", 1).named("Post", "post").column("post_author", author);
  }

  @Test
  void namesGuestsAndUsersInTheirOrder() {
    MappedSite site =
        MappedSite.of(
            TestRow.author("ada", 1),
            TestRow.author("ben", 2),
            post("ben").in("author", "cap-gale").in("author", "cap-ben").in("author", "cap-ada"),
            GUEST);
    assertThat(site.entry(1).authors()).containsExactly("gale", "ben", "ada");
    assertThat(site.entry(1).author()).isEqualTo("ben");
  }

  @Test
  void putsTheAuthorOfTheEntryFirstWhereTheSourceSortsTermsByName() {
    MappedSite site =
        MappedSite.of(
            TestRow.author("ada", 1),
            TestRow.author("ben", 2),
            post("ben").in("author", "cap-ada").in("author", "cap-ben"));
    assertThat(site.entry(1).authors()).containsExactly("ben", "ada");
  }

  @Test
  void leavesOutTheAuthorWhoIsNotInTheByline() {
    MappedSite site =
        MappedSite.of(TestRow.author("ada", 1), post("ada").in("author", "cap-gale"), GUEST);
    assertThat(site.entry(1).authors()).containsExactly("gale");
  }

  @Test
  void keepsTheAuthorOfEntriesWithoutByline() {
    MappedSite site = MappedSite.of(TestRow.author("ada", 1), post("ada"));
    assertThat(site.entry(1).authors()).containsExactly("ada");
  }

  @Test
  void describesGuestsAsAuthors() {
    MappedSite site = MappedSite.of(post("ada").in("author", "cap-gale"), GUEST);
    Map<String, Author> guests = Bylines.guests(site.index());
    assertThat(guests.get("gale"))
        .extracting(Author::displayName, Author::website, Author::email)
        .containsExactly("Gale G. Guest", "https://gale.example/", "gale@example.org");
    assertThat(site.index().author("gale").map(AuthorOutline::displayName))
        .contains("Gale G. Guest");
  }

  @Test
  void showsTheBylineOfABlock() {
    RenderedSite site =
        new RenderedSite()
            .row(TestRow.author("ada", 1))
            .row(GUEST.meta("cap-description", "Sails."))
            .row(
                post("ada")
                    .column("ID", "9")
                    .in("author", "cap-ada")
                    .in("author", "cap-gale")
                    .body(
                        "<!-- wp:co-authors-plus/coauthors {\"prefix\":\"Text: \"} --><div>"
                            + "<!-- wp:co-authors-plus/name /-->"
                            + "<!-- wp:co-authors-plus/description /--></div>"
                            + "<!-- /wp:co-authors-plus/coauthors -->"));
    assertThat(Jsoup.parse(site.content(9)).text()).isEqualTo("Text: ada and Gale G. Guest Sails.");
  }
}
