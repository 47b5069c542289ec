package dev.pressport.plugin.kadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class KadenceBlocksTest {
  private final RenderedSite site =
      new RenderedSite()
          .picture(8, "Caption 8")
          .row(TestRow.term("category", 3, "news", "News"))
          .row(
              TestRow.entry("post", 20)
                  .named("Older", "older")
                  .column("post_date", "2024-01-02 00:00:00")
                  .column("link", "https://a.example/older/")
                  .column("post_author", "ada")
                  .in("category", "news")
                  .meta("_thumbnail_id", "8")
                  .body("<p>One two three four.</p>"));

  private String block(String name, String attributes) {
    return site.html("<!-- wp:kadence/" + name + " " + attributes + " /-->").strip();
  }

  @Test
  void showsTextsThatStandInSettings() {
    assertThat(
            block(
                "testimonial",
                "{\"title\":\"Well\",\"content\":\"Good <b>bread</b>.\",\"name\":\"Lia\","
                    + "\"occupation\":\"Baker\",\"url\":\"https://b.example/l.jpg\"}"))
        .isEqualTo(
            "<figure class=\"wp-block-image\"><img src=\"https://b.example/l.jpg\" alt=\"\">"
                + "</figure><h3>Well</h3><blockquote><p>Good <b>bread</b>.</p><cite>Lia, Baker"
                + "</cite></blockquote>");
    assertThat(block("singlebtn", "{\"text\":\"Go\",\"link\":\"https://b.example/\"}"))
        .isEqualTo("<p><a href=\"https://b.example/\">Go</a></p>");
    assertThat(block("progress-bar", "{\"label\":\"Skill\",\"progressAmount\":40}"))
        .isEqualTo("<p>Skill 40%</p>");
    assertThat(block("countup", "{\"title\":\"Boats\",\"end\":640,\"prefix\":\">\"}"))
        .isEqualTo("<p><strong>&gt;640</strong></p><p>Boats</p>");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void showsPicturesOfAGallery() {
    assertThat(
            block(
                "advancedgallery",
                "{\"imagesDynamic\":[{\"id\":8,\"url\":\"https://a.example/p8-300x200.jpg\","
                    + "\"caption\":\"C\"},{\"id\":8,\"url\":\"https://b.example/other.jpg\"}]}"))
        .contains("https://a.example/p8.jpg", "alt=\"alt 8\"", "https://b.example/other.jpg")
        .doesNotContain("Caption 8", ">C<");
  }

  @Test
  void makesDisclosuresOfAccordionsAndHeadingsOfTabs() {
    assertThat(
            site.html(
                "<!-- wp:kadence/pane --><div><button><span"
                    + " class=\"kt-blocks-accordion-title\">Ask</span></button><div><!--"
                    + " wp:paragraph --><p>Answer</p><!-- /wp:paragraph --></div></div><!--"
                    + " /wp:kadence/pane -->"))
        .isEqualTo("<details><summary>Ask</summary><p>Answer</p></details>");
    String tab = "<!-- wp:kadence/tab --><div><p>%s</p></div><!-- /wp:kadence/tab -->";
    assertThat(
            site.html(
                "<!-- wp:kadence/tabs --><div><ul><li><span class=\"kt-title-text\">T1</span></li>"
                    + "<li><span class=\"kt-title-text\">T2</span></li></ul><div>"
                    + String.format(tab, "one")
                    + String.format(tab, "two")
                    + "</div></div><!-- /wp:kadence/tabs -->"))
        .isEqualTo("<h3>T1</h3><div><p>one</p></div><h3>T2</h3><div><p>two</p></div>");
    assertThat(
            site.html(
                "<!-- wp:kadence/show-more --><div><!-- wp:paragraph --><p>Rest</p>"
                    + "<!-- /wp:paragraph --><!-- wp:kadence/advancedbtn --><div>"
                    + "<!-- wp:kadence/singlebtn {\"text\":\"More\"} /--></div>"
                    + "<!-- /wp:kadence/advancedbtn --></div><!-- /wp:kadence/show-more -->"))
        .isEqualTo("<details><summary>More</summary><p>Rest</p></details>");
  }

  @Test
  void listsPostsWithTheirExcerpts() {
    assertThat(
            block(
                "posts",
                "{\"postsToShow\":2,\"excerptCustomLength\":true,\"excerptLength\":3,"
                    + "\"categories\":[{\"value\":3}]}"))
        .contains(
            "p8.jpg",
            ">News</a>",
            "<h3><a href=\"https://a.example/older/\">Older</a></h3>",
            "<p>By ada <time",
            "<p>One two three […]</p>",
            ">Read More<span")
        .doesNotContain("Mine");
    assertThat(block("posts", "{\"excerpt\":false,\"author\":false,\"date\":false}"))
        .doesNotContain("One two", "By ada");
  }

  @Test
  void listsTheHeadingsOfThePage() {
    assertThat(
            site.html(
                "<!-- wp:kadence/tableofcontents {\"title\":\"In short\"} /-->"
                    + "<!-- wp:heading --><h2 id=\"a\">One &amp; two</h2><!-- /wp:heading -->"
                    + "<!-- wp:heading --><h3>Ready, steady</h3><!-- /wp:heading -->"))
        .contains("<strong>In short</strong>")
        .contains("<ul><li><a href=\"#a\">One &amp; two</a></li>")
        .contains("<li><a href=\"#ready-steady\">Ready, steady</a></li></ul>");
    assertThat(block("tableofcontents", "{}")).isEmpty();
  }

  @Test
  void namesASearchFormAndSurvivesOddSettings() {
    assertThat(block("search", "{}")).isEmpty();
    assertThat(site.problems()).containsExactly("server-only a search form");
    assertThat(block("posts", "{\"postsToShow\":\"x\",\"categories\":7,\"offSet\":-1}"))
        .contains("Older");
    assertThat(block("advancedgallery", "{\"imagesDynamic\":[1,{\"url\":\"javascript:x\"}]}"))
        .contains("<figure");
    assertThat(block("singlebtn", "{\"text\":\"Go\",\"link\":\"javascript:x\"}"))
        .isEqualTo("<p>Go</p>");
  }
}
