package dev.pressport.plugin.bricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class BricksTest {
  private final RenderedSite site = new RenderedSite().picture(7, "Cap 7").picture(8, "");

  private String page(String... elements) {
    return site.html("flat", "_bricks_page_content_2", "[" + String.join(",", elements) + "]")
        .replace("\n", "");
  }

  private static String element(String id, String name, String parent, String more) {
    return "{\"id\":\""
        + id
        + "\",\"name\":\""
        + name
        + "\",\"parent\":"
        + parent
        + ","
        + more
        + "}";
  }

  /** A page of one element within a section. */
  private String single(String name, String settings) {
    return page(
        element("s", "section", "0", "\"children\":[\"e\"],\"settings\":[]"),
        element("e", name, "\"s\"", "\"children\":[],\"settings\":{" + settings + "}"));
  }

  @Test
  void showsElementsInTheOrderOfTheirParents() {
    assertThat(
            page(
                element("b", "text", "\"s\"", "\"children\":[],\"settings\":{\"text\":\"two\"}"),
                element("a", "heading", "\"s\"", "\"children\":[],\"settings\":{\"text\":\"One\"}"),
                element("s", "section", "0", "\"children\":[\"a\",\"b\"],\"settings\":[]")))
        .isEqualTo("<h3>One</h3><p>two</p>");
    assertThat(site.problems()).containsExactly("page-builder Bricks");
  }

  @Test
  void readsWhatPhpSerialized() {
    assertThat(
            site.html(
                "flat",
                "_bricks_page_content_2",
                "a:1:{i:0;a:5:{s:2:\"id\";s:1:\"a\";s:4:\"name\";s:7:\"heading\";s:6:\"parent\";i:0;"
                    + "s:8:\"children\";a:0:{}s:8:\"settings\";a:2:{s:4:\"text\";s:2:\"Hi\";"
                    + "s:3:\"tag\";s:2:\"h1\";}}}"))
        .isEqualTo("<h1>Hi</h1>\n");
  }

  @Test
  void showsPicturesButtonsAndFilms() {
    assertThat(single("image", "\"image\":{\"id\":7},\"link\":\"media\""))
        .contains("<a href=\"https://a.example/p7.jpg\"><img", "Cap 7");
    assertThat(single("button", "\"text\":\"Go\",\"link\":{\"type\":\"external\",\"url\":\"/g\"}"))
        .isEqualTo("<p><a href=\"/g\">Go</a></p>");
    assertThat(single("video", "\"videoType\":\"youtube\",\"ytId\":\"abc_DEF-123\""))
        .contains("youtube.com/embed/abc_DEF-123");
    assertThat(single("video", "\"videoType\":\"youtube\"")).isEqualTo("<p>flat</p>");
  }

  @Test
  void showsGroupsOfTexts() {
    assertThat(single("accordion", "\"accordions\":[{\"title\":\"Q\",\"content\":\"A\"}]"))
        .isEqualTo("<h3>Q</h3><p>A</p>");
    assertThat(
            single(
                "testimonials",
                "\"items\":[{\"content\":\"Good\",\"name\":\"Ann\",\"title\":\"Pilot\"}]"))
        .isEqualTo("<blockquote><p>Good</p><cite>Ann, Pilot</cite></blockquote>");
    assertThat(
            single(
                "pricing-tables",
                "\"pricingTables\":[{\"title\":\"S\",\"pricePrefix\":\"$\",\"price\":\"9\","
                    + "\"features\":\"one\\ntwo\",\"buttonText\":\"Buy\"}]"))
        .isEqualTo("<h3>S</h3><p>$9</p><ul><li>one</li><li>two</li></ul><p>Buy</p>");
  }

  @Test
  void repeatsElementsInALoop() {
    site.entry("page", 22, "b");
    assertThat(
            page(
                element(
                    "l",
                    "block",
                    "0",
                    "\"children\":[\"t\"],\"settings\":{\"hasLoop\":true,\"query\":{\"objectType\":"
                        + "\"post\",\"post_type\":[\"page\"]}}"),
                element(
                    "t",
                    "heading",
                    "\"l\"",
                    "\"children\":[],\"settings\":{\"text\":\"{post_title}\"}")))
        .isEqualTo("<h3>Other 22</h3>");
  }

  @Test
  void keepsTagsWithoutAValue() {
    assertThat(single("text-basic", "\"text\":\"{site_title} {acme_thing} {a b}\""))
        .isEqualTo("<p>Site {acme_thing} {a b}</p>");
  }

  @Test
  void showsTemplates() {
    site.row(
        TestRow.entry("bricks_template", 30)
            .named("T", "t")
            .meta(
                "_bricks_page_content_2",
                "[{\"id\":\"x\",\"name\":\"heading\",\"parent\":0,\"children\":[],\"settings\":"
                    + "{\"text\":\"Saved\"}}]"));
    assertThat(single("template", "\"template\":\"30\"")).isEqualTo("<h3>Saved</h3>");
    assertThat(site.html("[bricks_template id=\"30\"]").strip()).isEqualTo("<h3>Saved</h3>");
  }

  @Test
  void showsTheBodyOfAPageThatBricksDoesNotShow() {
    String elements = "[{\"id\":\"x\",\"name\":\"heading\",\"settings\":{\"text\":\"Old\"}}]";
    assertThat(
            site.html(
                "flat", "_bricks_page_content_2", elements, "_bricks_editor_mode", "wordpress"))
        .isEqualTo("<p>flat</p>\n");
    assertThat(site.html("flat", "_bricks_page_content_2", "damaged")).isEqualTo("<p>flat</p>\n");
    assertThat(site.problems()).containsExactly("page-builder-unreadable Bricks");
  }

  @Test
  void namesUnknownElementsAndEndsLoopsOfParents() {
    assertThat(single("acme-card", "\"title\":\"Two words\",\"titleColor\":\"red\""))
        .isEqualTo("<h3>Two words</h3>");
    assertThat(site.problems())
        .containsExactlyInAnyOrder("page-builder Bricks", "page-builder-part Bricks: acme-card");
    assertThat(page(element("a", "block", "0", "\"children\":[\"a\",\"a\"],\"settings\":[]")))
        .isEqualTo("<p>flat</p>");
  }

  @Test
  void showsCodeAndLeavesOutWhatPhpPrints() {
    assertThat(single("code", "\"code\":\"<b>x</b>\"")).contains("&lt;b&gt;x");
    assertThat(single("code", "\"code\":\"<b>x</b>\",\"executeCode\":true")).isEqualTo("<b>x</b>");
    assertThat(single("code", "\"code\":\"<?php echo 1;\",\"executeCode\":true"))
        .isEqualTo("<p>flat</p>");
  }

  @Test
  void listsPostsWithTheFieldsOfTheElement() {
    site.entry("post", 21, "Some words");
    assertThat(
            single(
                "posts",
                "\"query\":{\"post_type\":[\"post\"]},\"fields\":[{\"dynamicData\":\"{post_title:link}\"},{\"dynamicData\":\"By"
                    + " {author_name}\"},{\"dynamicData\":\"{post_excerpt:20}\"}]"))
        .contains("<h3>Other 21", "<p>Some words</p>")
        .doesNotContain("{", "<time");
  }

  @Test
  void showsChoicesRibbonsAndOldPrices() {
    assertThat(
            single(
                "form",
                "\"fields\":[{\"type\":\"select\",\"label\":\"Size\",\"options\":\"S\\nL\"}],"
                    + "\"submitButtonText\":\"Go\""))
        .contains("<li>Size: S, L</li>");
    assertThat(
            single(
                "pricing-tables",
                "\"pricingTables\":[{\"title\":\"S\",\"price\":\"9\",\"priceOriginal\":\"12\","
                    + "\"ribbonText\":\"New\"}]"))
        .contains("<p>12 9</p>", "<p>New</p>");
  }
}
