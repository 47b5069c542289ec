package dev.pressport.plugin.divi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import org.junit.jupiter.api.Test;

class DiviBlocksTest {
  private final RenderedSite site = new RenderedSite().picture(7, "Cap 7").picture(8, "");

  private String page(String modules) {
    return site.html(
            "<!-- wp:divi/placeholder --><!-- wp:divi/section {\"builderVersion\":\"5.5\"} -->\n"
                + "<!-- wp:divi/row --><!-- wp:divi/column -->\n"
                + modules
                + "\n<!-- /wp:divi/column --><!-- /wp:divi/row -->\n"
                + "<!-- /wp:divi/section --><!-- /wp:divi/placeholder -->")
        .replace("\n", "");
  }

  /** A module without children. */
  private String module(String name, String attributes) {
    return page("<!-- wp:divi/" + name + " {" + attributes + "} /-->");
  }

  private static String element(String name, String value) {
    return "\"" + name + "\":{\"innerContent\":{\"desktop\":{\"value\":" + value + "}}}";
  }

  @Test
  void showsTextsHeadingsAndButtons() {
    assertThat(module("text", element("content", "\"\\u003cp\\u003eA\\u003c/p\\u003e\"")))
        .isEqualTo("<p>A</p>");
    assertThat(
            module(
                "heading",
                "\"title\":{\"innerContent\":{\"desktop\":{\"value\":\"H\"}},\"decoration\":{\"font\":"
                    + "{\"font\":{\"desktop\":{\"value\":{\"headingLevel\":\"h1\"}}}}}}"))
        .isEqualTo("<h1>H</h1>");
    assertThat(module("button", element("button", "{\"text\":\"Go\",\"linkUrl\":\"/g\"}")))
        .isEqualTo("<p class=\"wp-block-button\"><a href=\"/g\">Go</a></p>");
    assertThat(
            module(
                "blurb",
                element("title", "{\"text\":\"T\",\"url\":\"/t\"}")
                    + ","
                    + element(
                        "imageIcon", "{\"useIcon\":\"on\",\"src\":\"https://b.example/x.png\"}")
                    + ","
                    + element("content", "\"w\"")))
        .isEqualTo("<h4><a href=\"/t\">T</a></h4><p>w</p>");
    assertThat(site.problems()).containsExactly("page-builder Divi");
  }

  @Test
  void showsPicturesGalleriesAndFilms() {
    assertThat(module("image", element("image", "{\"src\":\"https://b.example/x.png\",\"id\":8}")))
        .contains("p8.jpg");
    assertThat(
            module(
                "gallery",
                "\"image\":{\"advanced\":{\"galleryIds\":{\"desktop\":{\"value\":\"8,7\"}}}}"))
        .containsSubsequence("p8.jpg", "p7.jpg", "Cap 7");
    assertThat(module("video", element("video", "{\"src\":\"https://youtu.be/abc_DEF-123\"}")))
        .contains("youtube.com/embed/abc_DEF-123");
  }

  @Test
  void showsAccordionsTabsAndPrices() {
    String item =
        "<!-- wp:divi/accordion-item {"
            + element("title", "\"Q\"")
            + ","
            + element("content", "\"<p>A</p>\"")
            + "} /-->";
    assertThat(page("<!-- wp:divi/accordion -->\n" + item + "\n<!-- /wp:divi/accordion -->"))
        .isEqualTo("<h4>Q</h4><p>A</p>");
    assertThat(
            page(
                "<!-- wp:divi/pricing-tables --><!-- wp:divi/pricing-table {"
                    + element("title", "\"S\"")
                    + ","
                    + element("price", "\"9\"")
                    + ","
                    + element("currencyFrequency", "{\"currency\":\"$\",\"per\":\"mo\"}")
                    + ","
                    + element("content", "\"+one\\n-two\"")
                    + "} /--><!-- /wp:divi/pricing-tables -->"))
        .isEqualTo("<h3>S</h3><p>$9 / mo</p><ul><li>one</li><li>two</li></ul>");
  }

  @Test
  void computesVariables() {
    assertThat(
            module(
                "heading",
                element(
                    "title",
                    "\"$variable({\\u0022type\\u0022:\\u0022content\\u0022,\\u0022value\\u0022:"
                        + "{\\u0022name\\u0022:\\u0022post_title\\u0022,\\u0022settings\\u0022:"
                        + "{\\u0022before\\u0022:\\u0022> \\u0022}}})$ end\"")))
        .isEqualTo("<h2>> Mine end</h2>");
    assertThat(module("heading", element("title", "\"$variable(broken\"")))
        .isEqualTo("<h2>$variable(broken</h2>");
  }

  @Test
  void listsEntriesAndForms() {
    site.entry("post", 21, "words of it");
    assertThat(module("blog", "")).contains("Other 21", "words of it");
    assertThat(
            page(
                "<!-- wp:divi/contact-form {"
                    + element("title", "\"Write\"")
                    + "} --><!-- wp:divi/contact-field {"
                    + element("fieldItem", "\"Name\"")
                    + "} /--><!-- /wp:divi/contact-form -->"))
        .isEqualTo("<div class=\"form\"><h3>Write</h3><ul><li>Name</li></ul></div>");
  }

  @Test
  void namesUnknownModules() {
    assertThat(module("acme", element("title", "\"Two words\""))).contains("Two words");
    assertThat(site.problems()).contains("block-text-only divi/acme");
  }
}
