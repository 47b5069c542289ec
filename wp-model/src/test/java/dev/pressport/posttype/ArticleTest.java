package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.posttype.Page.PageDetails;
import dev.pressport.posttype.Post.PostDetails;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class ArticleTest {

  private static PostDetails post(TestRow row) {
    return MappedSite.of(row).details(5, PostDetails.class);
  }

  private static TestRow post() {
    return TestRow.entry("post", 5);
  }

  @Test
  void tellsFormatStickinessAndTemplate() {
    PostDetails details =
        post(
            post()
                .column("sticky", "1")
                .in("post_format", "post-format-aside")
                .meta("_wp_page_template", "wide.php"));
    assertThat(details.format()).isEqualTo("aside");
    assertThat(details.sticky()).isTrue();
    assertThat(details.template()).isEqualTo("wide.php");
  }

  @Test
  void saysNothingOfWhatTheSourceDoesNotCarry() {
    PostDetails details = post(post().meta("_wp_page_template", "default"));
    assertThat(details.format()).isEqualTo("standard");
    assertThat(details.sticky()).isNull();
    assertThat(details.template()).isNull();
    assertThat(details.moreAt()).isNull();
  }

  @Test
  void keepsEveryOldAddress() {
    PostDetails details =
        post(
            post()
                .meta("_wp_old_slug", "caf%c3%a9")
                .meta("_wp_old_slug", "b")
                .meta("_wp_old_date", "2020-01-31"));
    assertThat(details.oldSlugs()).containsExactly("café", "b");
    assertThat(details.oldDates()).containsExactly("2020-01-31");
  }

  @Test
  void readsTheLinesOfAnEnclosure() {
    PostDetails details =
        post(
            post()
                .meta("enclosure", "https://s.example/a.mp3\n123\naudio/mpeg\na:0:{}")
                .meta("enclosure", "https://s.example/b.mp3\n\n"));
    assertThat(details.enclosures())
        .containsExactly(
            new Enclosure("https://s.example/a.mp3", 123L, "audio/mpeg"),
            new Enclosure("https://s.example/b.mp3", null, null));
  }

  @Test
  void countsPagesAsWordPressSplitsThem() {
    assertThat(post(post().body("a")).pages()).isEqualTo(1);
    assertThat(post(post().body("a<!--nextpage-->b\n<!--nextpage-->\nc")).pages()).isEqualTo(3);
    assertThat(
            post(post().body("<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->a"))
                .pages())
        .isEqualTo(1);
  }

  @Test
  void findsWhereTheTeaserEnds() {
    assertThat(post(post().body("ab<!--more Read on-->c")).moreAt()).isEqualTo(2);
    assertThat(post(post().body("ab<!--moreover-->c")).moreAt()).isNull();
  }

  @Test
  void tellsOfFootnotesThatCannotBeRead() {
    MappedSite site =
        MappedSite.of(
            post().meta("footnotes", "[{\"id\":\"u1\",\"content\":\"<b>x</b>\"}]"),
            TestRow.entry("post", 6).meta("footnotes", "[{\"id\":"));
    assertThat(site.details(5, PostDetails.class).footnotes())
        .containsExactly(new Footnote("u1", "<b>x</b>"));
    assertThat(site.details(6, PostDetails.class).footnotes()).isNull();
    assertThat(site.problemsOf(6)).containsExactly("footnotes-unread");
  }

  @Test
  void joinsThePathOfAPageAndEndsInLoops() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("page", 1).named("A", "a").column("post_parent", "99"),
            TestRow.entry("page", 2).named("B", "b").column("post_parent", "1"),
            TestRow.entry("page", 3).named("C", "c").column("post_parent", "4"),
            TestRow.entry("page", 4).named("D", "d").column("post_parent", "3"));
    assertThat(site.details(2, PageDetails.class).path()).isEqualTo("a/b");
    assertThat(site.details(3, PageDetails.class).path()).isEqualTo("d/c");
  }
}
