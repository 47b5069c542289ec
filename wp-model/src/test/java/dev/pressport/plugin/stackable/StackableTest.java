package dev.pressport.plugin.stackable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class StackableTest {
  private final RenderedSite site =
      new RenderedSite()
          .picture(8, "")
          .row(
              TestRow.entry("post", 20)
                  .named("A $1 post", "other")
                  .column("post_date", "2024-01-02 00:00:00")
                  .column("link", "https://a.example/other/")
                  .meta("_thumbnail_id", "8")
                  .body("<!-- wp:stackable/text --><p>Words here.</p><!-- /wp:stackable/text -->"));

  @Test
  void fillsTheTemplateOfAListOfPosts() {
    String html =
        site.html(
            "<!-- wp:stackable/posts {\"postExclude\":\"1\"} --><div>&lt;!–- /stk-start:posts/template"
                + " –-><article><a href=\"!#postLink!#\"><img class=\"stk-img\"/></a>"
                + "<h3><a href='!#postLink!#'>!#title!#</a></h3><time datetime=\"!#dateTime!#\">"
                + "!#date!#</time><p>!#excerpt!#!#other!#</p><a>!#readmoreText!#</a></article>"
                + "&lt;!–- /stk-end:post/template –-></div><!-- /wp:stackable/posts -->");
    assertThat(html)
        .contains("<a href=\"https://a.example/other/\"><img src=\"https://a.example/p8.jpg\"")
        .contains(">A $1 post</a>", "<p>Words here.</p>", "<a>Continue Reading</a>")
        .doesNotContain("!#", "stk-start", "stk-end", "Mine");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void makesDisclosuresOfAccordionsAndHeadingsOfTabs() {
    assertThat(
            site.html(
                "<!-- wp:stackable/accordion --><details><!-- wp:stackable/column --><div><h4>Ask"
                    + "</h4></div><!-- /wp:stackable/column --><!-- wp:stackable/column --><p>Answer"
                    + "</p><!-- /wp:stackable/column --></details><!-- /wp:stackable/accordion -->"))
        .isEqualTo("<details><summary>Ask</summary><p>Answer</p></details>");
    assertThat(
            site.html(
                "<!-- wp:stackable/tabs --><div><!-- wp:stackable/tab-labels {\"tabLabels\":"
                    + "[{\"label\":\"T1\"},{\"label\":\"T2\"}]} --><div>T1 T2</div>"
                    + "<!-- /wp:stackable/tab-labels --><!-- wp:stackable/tab-content --><div>"
                    + "<!-- wp:stackable/column --><p>one</p><!-- /wp:stackable/column --></div>"
                    + "<!-- /wp:stackable/tab-content --></div><!-- /wp:stackable/tabs -->"))
        .isEqualTo("<h3>T1</h3><p>one</p><h3>T2</h3>");
  }

  @Test
  void keepsADamagedTemplate() {
    assertThat(
            site.html(
                "<!-- wp:stackable/posts --><div>&lt;!–- /stk-start:posts/template –-><p>x</p>"
                    + "</div><!-- /wp:stackable/posts -->"))
        .contains("<p>x</p>");
  }
}
