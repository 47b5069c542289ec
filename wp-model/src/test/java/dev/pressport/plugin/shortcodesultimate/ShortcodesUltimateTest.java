package dev.pressport.plugin.shortcodesultimate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class ShortcodesUltimateTest {
  private final RenderedSite site = new RenderedSite().picture(7, "Cap 7").picture(8, "");

  private String html(String body) {
    return site.html(body).replace("\n", "");
  }

  @Test
  void showsTheTitlesOfBoxesTabsAndSpoilers() {
    assertThat(html("[su_box title=\"B\"]one\n\ntwo[/su_box]"))
        .isEqualTo("<h3>B</h3><p>one</p><p>two</p>");
    assertThat(
            html(
                "[su_tabs][su_tab title=\"A\"]one[/su_tab][su_tab"
                    + " title=\"B\"]two[/su_tab][/su_tabs]"))
        .isEqualTo("<h3>A</h3><p>one</p><h3>B</h3><p>two</p>");
    assertThat(
            html(
                """
                [su_accordion]
                [su_spoiler title="Q" open="yes"]A[/su_spoiler]
                [/su_accordion]\
                """))
        .isEqualTo("<h3>Q</h3><p>A</p>");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void showsNestedColumns() {
    assertThat(
            html(
                "[su_row][su_column size=\"1/2\"]a [_su_row][_su_column]b[/_su_column][/_su_row]"
                    + "[/su_column][/su_row]"))
        .contains("<p>a </p>", "<p>b</p>")
        .doesNotContain("su_");
  }

  @Test
  void showsButtonsLinksAndQuotations() {
    assertThat(html("[su_button url=\"/x\"]Go[/su_button] and [su_highlight]this[/su_highlight]"))
        .isEqualTo("<p><a href=\"/x\">Go</a> and <mark>this</mark></p>");
    assertThat(html("[su_button url=\"javascript:x\"]Go[/su_button]")).doesNotContain("href");
    assertThat(html("[su_quote cite=\"Ann\" url=\"/a\"]Words[/su_quote]"))
        .isEqualTo("<blockquote><p>Words</p><cite><a href=\"/a\">Ann</a></cite></blockquote>");
    assertThat(html("[su_divider top=\"no\"]")).isEqualTo("<hr>");
    assertThat(html("[su_lightbox src=\"/p.jpg\" type=\"image\"]see[/su_lightbox]"))
        .isEqualTo("<a href=\"/p.jpg\">see</a>");
  }

  @Test
  void playsFilmsAndShowsMaps() {
    assertThat(html("[su_youtube url=\"https://youtu.be/abc_DEF-123\"]"))
        .contains("src=\"https://www.youtube.com/embed/abc_DEF-123\"");
    assertThat(html("[su_audio url=\"/a.mp3\"]")).contains("<audio controls src=\"/a.mp3\">");
    assertThat(html("[su_gmap address=\"Pier 1\"]")).contains("maps?q=Pier+1");
  }

  @Test
  void showsPicturesOfTheMediaLibrary() {
    assertThat(html("[su_slider source=\"media: 7,8\" link=\"image\"]"))
        .contains("<a href=\"https://a.example/p7.jpg\"><img", "p8.jpg", "Title 7")
        .doesNotContain("Cap 7");
    assertThat(html("[su_carousel source=\"none\"]")).isEmpty();
    assertThat(site.problems()).containsExactly("unknown-shortcode [su_carousel]");
  }

  @Test
  void listsEntriesOfTheSite() {
    site.entry("post", 21, "Some words")
        .row(TestRow.entry("page", 22).named("Below", "below").column("post_parent", "1"));
    assertThat(html("[su_posts posts_per_page=\"5\"]"))
        .contains("<h2>", "Other 21", "Some words", "Posted: <time")
        .doesNotContain("Below");
    assertThat(html("[su_posts template=\"templates/list-loop.php\" post_type=\"page\" id=\"22\"]"))
        .contains("Below")
        .doesNotContain("Other 21");
    assertThat(html("[su_posts tag=\"none\" tax_term=\"none\"]")).contains("Posts not found");
    assertThat(html("[su_subpages]")).contains("<li>", "Below");
    assertThat(html("[su_siblings]")).doesNotContain("Below");
  }

  @Test
  void showsWhatOpensOnAPage() {
    assertThat(html("[su_tooltip title=\"T\" content=\"more\"]word[/su_tooltip]"))
        .isEqualTo("word <small>(T: more)</small>");
    assertThat(html("[su_expand more_text=\"On\"]Rest[/su_expand]"))
        .isEqualTo("<details><summary>On</summary><p>Rest</p></details>");
  }

  @Test
  void showsFieldsOfOtherEntries() {
    site.entry("page", 22, "b").entry("page", 23, "c");
    assertThat(html("[su_post field=\"post_title\" post_id=\"22\" before=\"See \"]"))
        .isEqualTo("See Other 22");
  }

  @Test
  void leavesOutWhatVisitorsDoNotSee() {
    assertThat(html("[su_members message=\"Please %login%.\"]secret[/su_members]"))
        .isEqualTo("<p>Please login.</p>");
    assertThat(html("[su_private]secret[/su_private]")).isEmpty();
    assertThat(site.problems()).containsExactly("hidden-from-visitors [su_private]");
  }

  @Test
  void standsNestedShortcodesAndHalfOnes() {
    assertThat(html("[su_box title=\"B\"]open")).contains("B");
    assertThat(html("[su_row]".repeat(500) + "x" + "[/su_row]".repeat(500))).contains("x");
  }

  @Test
  void beginsListsOfPostsWithStickyOnes() {
    site.row(TestRow.author("ada", 5))
        .row(post(21, "2024-01-01 00:00:00").column("sticky", "1"))
        .row(post(22, "2024-01-03 00:00:00"))
        .row(post(23, "2024-01-02 00:00:00").column("post_author", "ada"));
    assertThat(html("[su_posts]")).containsSubsequence("Post 21", "Post 22", "Post 23");
    assertThat(html("[su_posts ignore_sticky_posts=\"yes\"]"))
        .containsSubsequence("Post 22", "Post 23", "Post 21");
    assertThat(html("[su_posts author=\"5\"]"))
        .contains("Post 23")
        .doesNotContain("Post 21", "Post 22");
    assertThat(
            html(
                "[su_posts template=\"templates/single-post.php\" id=\"22\""
                    + " ignore_sticky_posts=\"yes\"]"))
        .contains("Post 22")
        .doesNotContain("Post 21");
  }

  @Test
  void namesUsers() {
    site.row(
        TestRow.author("ada", 5)
            .column("display_name", "Ada L.")
            .column("user_email", "a@b.example"));
    assertThat(html("[su_user user_id=\"5\"]")).isEqualTo("Ada L.");
    assertThat(html("[su_user user_id=\"5\" field=\"user_email\" default=\"-\"]")).isEqualTo("-");
  }

  private static TestRow post(long id, String date) {
    return TestRow.entry("post", id).named("Post " + id, "p" + id).column("post_date", date);
  }
}
