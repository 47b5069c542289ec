package dev.pressport.render.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Blocks that WordPress makes when a page is shown. */
class ServerBlocksTest {
  private final RenderedSite site = new RenderedSite().picture(7, "").picture(8, "");

  private static TestRow post(long id, String date) {
    return TestRow.entry("post", id)
        .named("Post " + id, "p" + id)
        .column("link", "https://a.example/p" + id + "/")
        .column("post_date", date);
  }

  private String block(String name, String attributes, String... metas) {
    return site.html("<!-- wp:" + name + " " + attributes + " /-->", metas)
        .replaceAll("</?(?:div|p)[^>]*>", "");
  }

  private RenderedSite neighbours() {
    return site.row(post(2, "2024-01-30 10:00:00"))
        .row(post(3, "2024-02-01 10:00:00").in("category", "news"))
        .row(post(4, "2024-02-02 10:00:00"));
  }

  @Test
  void showsAnEntryNotWithinItself() {
    assertThat(site.html("a<!-- wp:post-content /-->b")).isEqualTo("ab");
    assertThat(site.html("a<!-- wp:query-title {\"type\":\"archive\"} /-->b")).isEqualTo("ab");
    assertThat(site.html("a<!-- wp:term-description /-->b")).isEqualTo("ab");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void showsThePicturesOfABlockThatSavesAnEmptyList() {
    String gallery =
        "<!-- wp:plugin/gallery %s --><div class=\"g\"><ul></ul></div><!-- /wp:plugin/gallery -->";
    assertThat(
            site.html(
                gallery.formatted(
                    "{\"images\":[{\"id\":7,\"url\":\"https://a.example/p7.jpg\"}]}")))
        .contains("<img src=\"https://a.example/p7.jpg\"");
    assertThat(site.problems()).hasSize(1);
  }

  @Test
  void keepsAnEmptyElementWithoutPictures() {
    String line =
        "<!-- wp:plugin/line {\"title\":\"Sample title\"} --><div class=\"l\"></div><!--"
            + " /wp:plugin/line -->";
    assertThat(site.html(line)).isEqualTo("<div class=\"l\"></div>");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void leavesOutTheTemplateOfAList() {
    assertThat(
            site.html(
                "<!-- wp:stackable/posts --><div><a href=\"!#postLink!#\">!#title!#</a></div>"
                    + "<!-- /wp:stackable/posts -->"))
        .doesNotContain("!#");
  }

  @Test
  void putsTheFeaturedImageWhereItIsAskedFor() {
    String cover =
        "<!-- wp:cover {\"useFeaturedImage\":true} --><div class=\"wp-block-cover\">"
            + "<span></span><div class=\"wp-block-cover__inner-container\">x</div></div>"
            + "<!-- /wp:cover -->";
    assertThat(site.html(cover, "_thumbnail_id", "7"))
        .contains("<span></span><img src=\"https://a.example/p7.jpg\"")
        .contains("class=\"wp-block-cover__image-background wp-image-7\"")
        .contains("><div class=\"wp-block-cover__inner-container\">x");
    assertThat(site.html(cover)).doesNotContain("<img");
    assertThat(site.html(cover.replace("true", "false"), "_thumbnail_id", "7"))
        .doesNotContain("<img");
    assertThat(
            site.html(
                "<!-- wp:media-text {\"useFeaturedImage\":true} --><div>"
                    + "<figure class=\"wp-block-media-text__media\"></figure><div>x</div></div>"
                    + "<!-- /wp:media-text -->",
                "_thumbnail_id",
                "7"))
        .contains("<figure class=\"wp-block-media-text__media\"><img src=");
    assertThat(block("post-featured-image", "{}", "_thumbnail_id", "7")).contains("p7.jpg");
  }

  @Test
  void tellsDatesInTheFormAskedFor() {
    assertThat(block("post-date", "{}")).endsWith(">January 31, 2024</time>");
    assertThat(block("post-date", "{\"format\":\"D jS M \\\\Y Y, g:i a\"}"))
        .endsWith(">Wed 31st Jan Y 2024, 11:00 am</time>");
    assertThat(block("post-date", "{\"displayType\":\"modified\"}")).isEmpty();
    site.option("date_format", Text.of("Y-m-d"));
    assertThat(block("post-date", "{}")).endsWith(">2024-01-31</time>");
  }

  @Test
  void countsWhatAQueryFinds() {
    neighbours();
    String query =
        "<!-- wp:query {\"query\":{\"perPage\":2,\"postType\":\"post\",\"sticky\":\"exclude\"}} -->"
            + "<!-- wp:query-total %s /--><!-- /wp:query -->";
    assertThat(site.html(String.format(query, "{}"))).contains(">4 results found<");
    assertThat(site.html(String.format(query, "{\"displayType\":\"range-display\"}")))
        .contains(">Displaying 1 \u2013 2 of 4<");
  }

  @Test
  void takesTheLatestMenuWhereNoneIsNamed() {
    String item = "<!-- wp:navigation-link {\"label\":\"%s\",\"url\":\"/x\"} /-->";
    site.row(
            TestRow.entry("wp_navigation", 40)
                .named("N", "n")
                .column("post_date", "2024-01-02 00:00:00")
                .body(String.format(item, "new")))
        .row(
            TestRow.entry("wp_navigation", 41)
                .named("O", "o")
                .column("post_date", "2024-01-01 00:00:00")
                .body(String.format(item, "old")));
    assertThat(block("navigation", "{}")).contains(">new</a>").doesNotContain("old");
  }

  @Test
  void makesAnExcerptOfTheFirstWords() {
    String words = "one ".repeat(60);
    assertThat(
            site.html(
                "<!-- wp:heading --><h2>H</h2><!-- /wp:heading --><!-- wp:post-excerpt "
                    + "{\"moreText\":\"More\"} /--><!-- wp:paragraph --><p>"
                    + words
                    + "</p><!-- /wp:paragraph -->"))
        .contains("<p>H " + "one ".repeat(54).strip() + "…</p>")
        .contains(">More</a>");
  }

  @Test
  void readsOldWidgetsThatHoldText() {
    assertThat(
            block(
                "legacy-widget",
                "{\"idBase\":\"text\",\"instance\":{\"raw\":{\"title\":\"T\",\"text\":\"a b\","
                    + "\"filter\":true}}}"))
        .startsWith("<h2>T</h2>a b");
    String stored = "a:1:{s:7:\"content\";s:8:\"<b>x</b>\";}";
    String encoded = Base64.getEncoder().encodeToString(stored.getBytes(StandardCharsets.UTF_8));
    assertThat(
            block(
                "legacy-widget",
                "{\"idBase\":\"custom_html\",\"instance\":{\"encoded\":\"" + encoded + "\"}}"))
        .isEqualTo("<b>x</b>");
    assertThat(block("legacy-widget", "{\"idBase\":\"calendar\"}")).isEmpty();
    assertThat(site.problems()).containsExactly("block-not-rendered core/legacy-widget");
  }

  @Test
  void showsTheLogoWhereTheSettingsAreKnown() {
    assertThat(block("site-logo", "{}")).isEmpty();
    assertThat(site.problems()).containsExactly("block-not-rendered core/site-logo");
    site.option("site_logo", new Value.Int(8));
    assertThat(block("site-logo", "{}"))
        .startsWith("<a href=\"https://a.example\"><img src=\"https://a.example/p8.jpg\"");
  }

  @Test
  void listsYears() {
    site.row(post(2, "2023-01-30 10:00:00"));
    assertThat(block("archives", "{\"type\":\"yearly\",\"showPostCounts\":true}"))
        .containsSubsequence("2024", " (1)", "2023", " (1)");
  }

  @Test
  void tellsOfBlocksThatNewerWordPressesMake() {
    assertThat(site.html("a<!-- wp:breadcrumbs /-->b<!-- wp:paragraph /-->")).startsWith("a<div");
    assertThat(site.problems()).containsExactly("block-not-rendered core/breadcrumbs");
  }

  private String query(String conditions) {
    return site.html(
        "<!-- wp:query {\"query\":{\"postType\":\"post\",\"sticky\":\"ignore\"%s}} -->"
                .formatted(conditions)
            + "<!-- wp:post-template --><!-- wp:post-title /--><!-- /wp:post-template -->"
            + "<!-- wp:query-no-results -->None<!-- /wp:query-no-results --><!-- /wp:query -->");
  }

  @Test
  void listsWhatTheConditionsOfAQueryAskFor() {
    site.row(TestRow.author("ann", 5))
        .row(TestRow.author("bob", 6))
        .row(TestRow.term("category", 9, "rest", "Rest"))
        .row(post(2, "2024-01-01 10:00:00").column("post_author", "ann"))
        .row(post(3, "2024-01-02 10:00:00").column("post_author", "bob").column("sticky", "1"))
        .row(post(4, "2024-01-03 10:00:00").body("Green boats").column("post_parent", "3"));
    assertThat(query(",\"author\":\"6\"")).contains("Post 3").doesNotContain("Post 2", "Post 4");
    assertThat(query(",\"parents\":[3]")).contains("Post 4").doesNotContain("Post 2");
    assertThat(query(",\"search\":\"BOATS\"")).contains("Post 4").doesNotContain("Post 2");
    assertThat(query(",\"sticky\":\"only\"")).contains("Post 3").doesNotContain("Post 2");
    assertThat(query(",\"sticky\":\"exclude\"")).contains("Post 2").doesNotContain("Post 3");
    assertThat(query(",\"taxQuery\":{\"category\":[9]}")).contains("None").doesNotContain("Post");
    assertThat(query(",\"sticky\":\"\"")).containsSubsequence("Post 3", "Mine", "Post 4");
    assertThat(query(",\"sticky\":\"\",\"author\":\"5\""))
        .containsSubsequence("Post 3", "Post 2")
        .doesNotContain("Post 4");
    assertThat(query(",\"sticky\":\"\",\"search\":\"mine\"")).doesNotContain("Post 3");
    assertThat(query(",\"inherit\":true")).contains("Mine").doesNotContain("Post");
  }

  @Test
  void ordersTitlesAsTheDatabaseDoes() {
    site.row(
            TestRow.entry("post", 2)
                .named("\u00c4rger", "a")
                .column("link", "https://a.example/a/"))
        .row(TestRow.entry("post", 3).named("Zoo", "z").column("link", "https://a.example/z/"))
        .row(TestRow.entry("post", 4).named("boat", "b").column("link", "https://a.example/b/"));
    assertThat(query(",\"orderBy\":\"title\",\"order\":\"asc\""))
        .containsSubsequence("\u00c4rger", "boat", "Mine", "Zoo");
  }

  @Test
  void listsCategoriesBelowTheirParents() {
    site.row(TestRow.term("category", 3, "news", "News"))
        .row(TestRow.term("category", 4, "sea", "Sea").column("parent", "news"))
        .row(TestRow.term("category", 5, "empty", "Empty"))
        .row(post(2, "2024-01-01 10:00:00").in("category", "sea"));
    assertThat(block("categories", "{\"showHierarchy\":true,\"showPostCounts\":true}"))
        .containsSubsequence(">News</a> (1)<ul class=\"children\">", ">Sea</a> (1)")
        .doesNotContain("Empty");
    assertThat(block("categories", "{\"showOnlyTopLevel\":true,\"showEmpty\":true}"))
        .contains(">Empty</a>", ">News</a>")
        .doesNotContain("Sea");
    assertThat(block("tag-cloud", "{\"taxonomy\":\"category\",\"showTagCounts\":true}"))
        .contains(">Sea</a> (1)");
  }

  @Test
  void endsAnExcerptInAListWithALink() {
    site.row(post(2, "2024-01-01 10:00:00").body("one two three<!--more-->four five"));
    String list = "{\"displayPostContent\":true,\"excerptLength\":%d}";
    assertThat(block("latest-posts", list.formatted(2)))
        .contains("one two\u2026 <a href=\"https://a.example/p2/\">Read more<");
    assertThat(block("latest-posts", list.formatted(50)))
        .contains("one two three</")
        .doesNotContain("four", "Read more");
  }

  @Test
  void leavesOutAnImageThatNobodyHasChosen() {
    assertThat(site.html("<!-- wp:image --><figure><img alt=\"\"/></figure><!-- /wp:image -->"))
        .isEmpty();
    assertThat(
            site.html(
                "<!-- wp:image --><figure><img alt=\"\" src=\"https://b.example/x.jpg\"/></figure>"
                    + "<!-- /wp:image -->"))
        .contains("x.jpg");
  }

  @Test
  void namesTheServicesOfSocialLinks() {
    String link = "{\"service\":\"%s\",\"url\":\"https://b.example/\"}";
    assertThat(block("social-link", link.formatted("github"))).contains(">GitHub</a>");
    assertThat(block("social-link", link.formatted("mastodon"))).contains(">Mastodon</a>");
  }
}
