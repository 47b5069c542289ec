package dev.pressport.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists and other blocks of smaller plugins. */
class ListBlocksTest {
  private final RenderedSite site =
      new RenderedSite()
          .picture(8, "")
          .row(TestRow.term("category", 3, "news", "News"))
          .row(
              TestRow.entry("post", 20)
                  .named("Older", "older")
                  .column("post_date", "2024-03-02 00:00:00")
                  .column("link", "https://a.example/older/")
                  .column("post_excerpt", "An excerpt.")
                  .in("category", "news")
                  .in("language", "de")
                  .meta("_thumbnail_id", "8"))
          .row(
              TestRow.entry("post", 21)
                  .named("Secret", "secret")
                  .column("post_password", "x")
                  .column("post_date", "2024-03-03 00:00:00")
                  .body("<p>Hidden words.</p>"));

  private String block(String name, String attributes) {
    return site.html("<!-- wp:" + name + " " + attributes + " /-->").strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "themeisle-blocks/posts-grid",
        "coblocks/posts",
        "coblocks/post-carousel",
        "uagb/post-grid",
        "uagb/post-timeline",
        "ugb/blog-posts",
        "kadence/posts",
        "a8c/blog-posts"
      })
  void listPosts(String name) {
    assertThat(block(name, "{}"))
        .contains("<a href=\"https://a.example/older/\">Older</a>", "An excerpt.", "p8.jpg")
        .doesNotContain("Hidden words");
    assertThat(site.problems()).isEmpty();
    assertThat(block(name, "{\"postsToShow\":1e99,\"categories\":{\"a\":[]},\"offset\":\"9\"}"))
        .doesNotContain("Hidden words");
  }

  @Test
  void listsPostsInTheLanguageOfThePage() {
    site.row(
        TestRow.entry("page", 30)
            .named("Page", "page")
            .in("language", "en")
            .body("<!-- wp:coblocks/posts /-->"));
    assertThat(site.page(30)).doesNotContain("Older");
  }

  @Test
  void showOtterReviewsAndMaps() {
    assertThat(
            block(
                "themeisle-blocks/review",
                "{\"title\":\"Boat\",\"features\":[{\"title\":\"Speed\",\"rating\":9},"
                    + "{\"title\":\"Care\",\"rating\":4}],\"pros\":[\"Fast\"],\"cons\":[\"Wet\"],"
                    + "\"links\":[{\"label\":\"Buy\",\"href\":\"https://b.example/\"}]}"))
        .contains("<h2>Boat</h2>", "<p>6.5 out of 10</p>", "<li>Speed 9 out of 10</li>")
        .contains("<h3>Pros</h3><ul><li>Fast</li></ul>", "<a href=\"https://b.example/\">Buy</a>");
    assertThat(block("themeisle-blocks/review", "{\"price\":12,\"cons\":[],\"prosLabel\":\"\"}"))
        .contains("<p>$12</p><p>7.3 out of 10</p>", "<ul><li>Easy to use</li>", "Buy on eBay")
        .doesNotContain("Pros", "Cons");
    assertThat(block("themeisle-blocks/leaflet-map", "{\"bbox\":\"1,2,3,4\"}"))
        .contains("embed.html?bbox=1%2C2%2C3%2C4");
    assertThat(block("themeisle-blocks/leaflet-map", "{\"bbox\":\"1,2,3,\\\"><script>\"}"))
        .doesNotContain("script");
  }

  @Test
  void showCoBlocksProfiles() {
    assertThat(block("coblocks/social-profiles", "{\"facebook\":\"https://f.example/\"}"))
        .isEqualTo("<ul><li><a href=\"https://f.example/\">Facebook</a></li></ul>");
    assertThat(
            site.html(
                "<!-- wp:coblocks/click-to-tweet --><a href=\"https://t.example/?u=[post_permalink]\">"
                    + "Tell</a><!-- /wp:coblocks/click-to-tweet -->"))
        .contains("u=https%3A%2F%2Fa.example%2Fmine%2F");
    assertThat(
            site.html(
                "<!-- wp:coblocks/event-item --><div><span>Club</span><span>At noon</span></div>"
                    + "<!-- /wp:coblocks/event-item -->"))
        .isEqualTo("<div><span>Club</span> <span>At noon</span></div>");
  }

  @Test
  void showCoBlocksFormsWithTheLabelsThatNobodyChanged() {
    assertThat(
            site.html(
                "<!-- wp:coblocks/form --><div><!-- wp:coblocks/field-name {\"hasLastName\":true} /-->"
                    + "<!-- wp:coblocks/field-email {\"required\":true} /-->"
                    + "<!-- wp:coblocks/field-radio {\"label\":\"Boat\",\"options\":[\"Gull\",\"Tern\"]} /-->"
                    + "<!-- wp:coblocks/field-submit-button {\"submitButtonText\":\"Go\"} /--></div>"
                    + "<!-- /wp:coblocks/form -->"))
        .containsSubsequence("Name", "First", "Last", "Email <abbr", "Boat: Gull, Tern", "Go");
  }

  @Test
  void showFormsThatAreSavedAsHtml() {
    String form =
        "<form><p>Write to us.</p><label for=\"a\">Name<span class=\"required\">*</span></label>"
            + "<input id=\"a\" type=\"text\"><label>Trap<input tabindex=\"-1\"></label>"
            + "<fieldset><legend>Boat</legend><label><input type=\"radio\" name=\"b\">Gull</label>"
            + "<label><input type=\"radio\" name=\"b\">Tern</label></fieldset>"
            + "<input type=\"hidden\" name=\"nonce\"><button type=\"submit\">Send <b>it</b></button></form>";
    for (String name : List.of("themeisle-blocks/form", "kadence/form")) {
      String html = site.html("<!-- wp:" + name + " -->" + form + "<!-- /wp:" + name + " -->");
      assertThat(html)
          .containsSubsequence("Write to us.", "Name <abbr", "Boat: Gull, Tern", "Send it")
          .doesNotContain("<input", "nonce");
    }
    assertThat(site.problems()).hasSize(1);
  }

  @Test
  void showAdvancedFormsOfKadence() {
    site.row(
        TestRow.entry("kadence_form", 40)
            .body(
                "<!-- wp:kadence/advanced-form-text {\"label\":\"Name\",\"required\":true} /-->"
                    + "<!-- wp:kadence/column --><div><!-- wp:kadence/advanced-form-select"
                    + " {\"label\":\"Boat\",\"options\":[{\"label\":\"Gull\"},{\"label\":\"\"}]} /-->"
                    + "</div><!-- /wp:kadence/column -->"
                    + "<!-- wp:kadence/advanced-form-accept {\"description\":\"I agree\"} /-->"
                    + "<!-- wp:kadence/advanced-form-captcha /-->"
                    + "<!-- wp:kadence/advanced-form-submit {\"text\":\"Go\"} /-->"));
    assertThat(block("kadence/advanced-form", "{\"id\":40}"))
        .containsSubsequence("Name <abbr", "Boat: Gull", "I agree", "Go")
        .doesNotContain("captcha");
    assertThat(block("kadence/advanced-form", "{\"id\":20}")).isEmpty();
  }

  @Test
  void showCountdownsAsTheMomentTheyRunTo() {
    assertThat(block("themeisle-blocks/countdown", "{\"date\":\"2024-07-15T15:03:00\"}"))
        .contains("July 15, 2024", "3:03 pm");
    assertThat(
            site.html(
                "<!-- wp:stackable/countdown --><div data-stk-countdown-date=\"2026-11-30T12:16\">"
                    + "<div>Days</div></div><!-- /wp:stackable/countdown -->"))
        .contains("November 30, 2026")
        .doesNotContain("Days");
    assertThat(block("themeisle-blocks/countdown", "{\"date\":\"2024-13-15T15:03\"}")).isEmpty();
  }

  @Test
  void showAccordionsWithoutAScript() {
    for (String[] names :
        List.of(
            new String[] {"accordion-item", "accordion-heading"},
            new String[] {"woocommerce/accordion-item", "woocommerce/accordion-header"})) {
      assertThat(
              site.html(
                  "<!-- wp:%1$s --><div><!-- wp:%2$s --><h3><button><span>Why?</span>"
                          .formatted(names[0], names[1])
                      + "<span aria-hidden=\"true\">+</span></button></h3><!-- /wp:%2$s -->"
                          .formatted(names[0], names[1])
                      + "<!-- wp:paragraph --><p>So.</p><!-- /wp:paragraph --></div>"
                      + "<!-- /wp:%1$s -->".formatted(names[0])))
          .isEqualTo("<details><summary>Why?</summary><p>So.</p></details>");
    }
  }

  @Test
  void listTermsAndPicturesOfSpectra() {
    assertThat(block("uagb/taxonomy-list", "{}")).contains(">News</a> (1)");
    assertThat(block("uagb/image-gallery", "{\"mediaGallery\":[{\"id\":8,\"caption\":\"C\"}]}"))
        .contains("p8.jpg")
        .doesNotContain(">C<");
  }

  @Test
  void repeatTheTemplateOfGenerateBlocks() {
    assertThat(
            site.html(
                "<!-- wp:generateblocks/query {\"query\":{\"post_type\":[\"post\"],"
                    + "\"posts_per_page\":2}} --><div><!-- wp:generateblocks/looper --><div>"
                    + "<!-- wp:generateblocks/loop-item --><div><!-- wp:generateblocks/text -->"
                    + "<h2>{{post_title link:post}}</h2><!-- /wp:generateblocks/text -->"
                    + "<!-- wp:generateblocks/text --><p>{{post_excerpt}} {{unknown}}</p>"
                    + "<!-- /wp:generateblocks/text --></div><!-- /wp:generateblocks/loop-item -->"
                    + "</div><!-- /wp:generateblocks/looper --></div>"
                    + "<!-- /wp:generateblocks/query -->"))
        .contains("<h2><a href=\"https://a.example/older/\">Older</a></h2>")
        .contains("<p>An excerpt. {{unknown}}</p>");
    assertThat(
            site.html(
                "<!-- wp:generateblocks/query-loop {\"query\":{\"posts_per_page\":1,\"order\":"
                    + "\"desc\"}} --><!-- wp:generateblocks/grid {\"isQueryLoop\":true} -->"
                    + "<!-- wp:generateblocks/headline {\"useDynamicData\":true,"
                    + "\"dynamicContentType\":\"post-title\"} --><h3 class=\"x\"></h3>"
                    + "<!-- /wp:generateblocks/headline --><!-- /wp:generateblocks/grid -->"
                    + "<!-- /wp:generateblocks/query-loop -->"))
        .contains("<h3 class=\"x\">Secret</h3>");
  }

  @Test
  void showJetpacksHoursAndName() {
    assertThat(
            block(
                "jetpack/business-hours",
                "{\"days\":[{\"name\":\"Sun\",\"hours\":[]},{\"name\":\"Mon\",\"hours\":"
                    + "[{\"opening\":\"09:00\",\"closing\":\"17:00\"}]}]}"))
        .isEqualTo("<dl><dt>Sunday</dt><dd>Closed</dd><dt>Monday</dt><dd>09:00 – 17:00</dd></dl>");
    assertThat(block("jetpack/subscriptions", "{}")).isEmpty();
    assertThat(site.problems()).containsExactly("server-only the form for subscriptions");
  }
}
