package dev.pressport.plugin.siteorigin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import org.junit.jupiter.api.Test;

class SiteOriginTest {
  private final RenderedSite site = new RenderedSite().picture(8, "");

  private String layout(String... widgets) {
    return site.html(
            "<!-- wp:siteorigin-panels/layout-block {\"panelsData\":{\"widgets\":["
                + String.join(",", widgets)
                + "]}} /-->")
        .replace("\n", "");
  }

  private static String widget(String type, int cell, String fields) {
    return "{"
        + fields
        + ",\"panels_info\":{\"class\":\""
        + type
        + "\",\"grid\":0,\"cell\":"
        + cell
        + ",\"id\":0}}";
  }

  @Test
  void showsTheCellsOfARowInTheirOrder() {
    assertThat(
            layout(
                widget("WP_Widget_Text", 1, "\"title\":\"B\",\"text\":\"two\",\"filter\":true"),
                widget("SiteOrigin_Widget_Editor_Widget", 0, "\"text\":\"one\",\"autop\":true")))
        .isEqualTo("<p>one</p><h3>B</h3><p>two</p>");
    assertThat(site.problems()).containsExactly("page-builder SiteOrigin");
  }

  @Test
  void showsPicturesHeadlinesAndButtons() {
    assertThat(
            layout(
                widget("SiteOrigin_Widget_Image_Widget", 0, "\"image\":8,\"url\":\"https://b\"")))
        .contains("<a href=\"https://b\">", "p8.jpg", "alt=\"alt 8\"");
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Widget_Headline_Widget",
                    0,
                    "\"headline\":{\"text\":\"Up\",\"tag\":\"h2\",\"align\":\"left\"}"),
                widget(
                    "SiteOrigin_Widget_Button_Widget",
                    0,
                    "\"text\":\"Go\",\"url\":\"https://b.example\"")))
        .isEqualTo(
            "<h2>Up</h2><p class=\"wp-block-button\"><a href=\"https://b.example\">Go</a></p>");
  }

  @Test
  void readsTheMetaAndItsNestedLayouts() {
    String inner =
        "a:1:{s:7:\"widgets\";a:1:{i:0;a:2:{s:4:\"text\";s:4:\"deep\";s:11:\"panels_info\";"
            + "a:1:{s:5:\"class\";s:31:\"SiteOrigin_Widget_Editor_Widget\";}}}}";
    String outer =
        "a:1:{s:7:\"widgets\";a:1:{i:0;a:2:{s:11:\"panels_data\";"
            + inner
            + "s:11:\"panels_info\";a:1:{s:5:\"class\";s:32:\"SiteOrigin_Panels_Widgets_Layout\";}}}}";
    assertThat(site.html("flat", "panels_data", outer)).isEqualTo("<p>deep</p>\n\n\n");
    assertThat(site.html("flat", "panels_data", "a:0:{}")).isEqualTo("<p>flat</p>\n");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void showsThePanelsOfAccordionsAndTabsBelowTheirTitles() {
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Widget_Accordion_Widget",
                    0,
                    "\"title\":\"All\",\"panels\":[{\"title\":\"A\",\"content_text\":\"one\"},"
                        + "{\"title\":\"B\",\"content_type\":\"layout\",\"content_layout\":"
                        + "{\"widgets\":[{\"text\":\"two\",\"panels_info\":{\"class\":"
                        + "\"SiteOrigin_Widget_Editor_Widget\"}}]}}],"
                        + "\"option_name\":\"widget_sow-accordion\"")))
        .isEqualTo("<h3>All</h3><h3>A</h3><p>one</p><h3>B</h3><p>two</p>");
    assertThat(site.problems()).containsExactly("page-builder SiteOrigin");
  }

  @Test
  void showsTitlesOfPicturesOnlyWhereTheWidgetDoes() {
    String picture = "\"image\":8,\"title\":\"Boat\"";
    assertThat(layout(widget("SiteOrigin_Widget_Image_Widget", 0, picture))).doesNotContain("Boat");
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Widget_Image_Widget",
                    0,
                    picture + ",\"title_position\":\"below\"")))
        .endsWith("</figure><p>Boat</p>");
  }

  @Test
  void showsFeaturesPricesHeroesAndQuotations() {
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Widget_Features_Widget",
                    0,
                    "\"features\":[{\"title\":\"Fast\",\"text\":\"very\",\"more_text\":\"More\","
                        + "\"more_url\":\"/f\"}]")))
        .isEqualTo("<h5>Fast</h5><p>very</p><p><a href=\"/f\">More</a></p>");
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Widget_PriceTable_Widget",
                    0,
                    "\"columns\":[{\"title\":\"S\",\"price\":\"$5\",\"per\":\"month\",\"features\":"
                        + "[{\"text\":\"one\"}],\"button\":\"Buy\",\"url\":\"/b\"}]")))
        .isEqualTo(
            "<h3>S</h3><p>$5 month</p><ul><li>one</li></ul><p class=\"wp-block-button\"><a"
                + " href=\"/b\">Buy</a></p>");
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Widget_Hero_Widget",
                    0,
                    "\"frames\":[{\"content\":\"Welcome [buttons]\",\"buttons\":[{\"button\":"
                        + "{\"text\":\"Go\",\"url\":\"/g\"}}]}]")))
        .contains("Welcome", "<a href=\"/g\">Go</a>")
        .doesNotContain("[buttons]");
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Widgets_Testimonials_Widget",
                    0,
                    "\"testimonials\":[{\"name\":\"Ann\",\"text\":\"Good\"}]")))
        .isEqualTo("<blockquote><p>Good</p><cite>Ann</cite></blockquote>");
  }

  @Test
  void listsEntriesOfTheSite() {
    site.entry("post", 21, "a").entry("page", 22, "b");
    assertThat(layout(widget("WP_Widget_Recent_Posts", 0, "\"title\":\"New\",\"number\":0")))
        .startsWith("<h3>New</h3><ul")
        .contains("Other 21", "Mine")
        .doesNotContain("Other 22");
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Widget_PostCarousel_Widget",
                    0,
                    "\"posts\":\"post_type=page&posts_per_page=3\"")))
        .contains("Other 22")
        .doesNotContain("Other 21");
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Panels_Widgets_PostLoop",
                    0,
                    "\"title\":\"T\",\"template\":\"loop.php\"")))
        .isEqualTo("<h3>T</h3>");
    assertThat(site.problems())
        .contains("page-builder-part-lost SiteOrigin: SiteOrigin_Panels_Widgets_PostLoop");
  }

  @Test
  void listsPostsWithThePartsThatTheSettingsName() {
    site.entry("post", 21, "Some words");
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Widget_Blog_Widget",
                    0,
                    "\"template\":\"standard\",\"settings\":{\"content\":\"full\",\"date\":false},"
                        + "\"posts\":\"post_type=post\"")))
        .contains("<h2>Other 21", "<p>Some words</p>")
        .doesNotContain("<time");
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Widget_Recent_Posts_Widget",
                    0,
                    "\"recent_settings\":{\"post_title\":false,\"date\":false,"
                        + "\"post_content\":\"excerpt\",\"excerpt_length\":1,\"read_more\":true,"
                        + "\"read_more_text\":\"On\"},\"recent_query\":\"post_type=post\"")))
        .contains("<p>Some […]</p>", ">On<")
        .doesNotContain("<h3>", "<time");
  }

  @Test
  void linksTheGalleriesOfWordPress() {
    assertThat(layout(widget("WP_Widget_Media_Gallery", 0, "\"ids\":\"8\",\"link_type\":\"file\"")))
        .contains("<a href=\"https://a.example/p8.jpg\"><img");
  }

  @Test
  void showsTheFieldsOfAForm() {
    assertThat(
            layout(
                widget(
                    "SiteOrigin_Widgets_ContactForm_Widget",
                    0,
                    "\"title\":\"Hidden\",\"display_title\":false,\"settings\":{\"to\":"
                        + "\"a@b.example\",\"submit_text\":\"Go\"},\"fields\":[{\"type\":\"radio\","
                        + "\"label\":\"Size &amp; kind\",\"description\":\"One of them\","
                        + "\"required\":{\"required\":true},\"options\":[{\"value\":\"S\"},"
                        + "{\"value\":\"L\"}]}]")))
        .contains("<li>Size &amp; kind: S, L <abbr", "<li>One of them</li>")
        .doesNotContain("Hidden", "a@b.example");
  }

  @Test
  void readsTheWidgetsThatTheBodyKeeps() {
    assertThat(
            site.html(
                "<div>[siteorigin_widget class=\"SiteOrigin_Widget_Button_Widget\"]<input"
                    + " type=\"hidden\" value=\"{&quot;instance&quot;:{&quot;text&quot;:&quot;Go"
                    + "&quot;,&quot;url&quot;:&quot;\\/g&quot;},&quot;args&quot;:{}}\""
                    + " />[/siteorigin_widget]</div>"))
        .contains("<a href=\"/g\">Go</a>")
        .doesNotContain("instance", "<input");
    assertThat(site.html("[siteorigin_widget class=\"x\"]damaged[/siteorigin_widget]"))
        .contains("damaged");
  }

  @Test
  void namesUnknownWidgetsWithoutTheirTechnicalWords() {
    assertThat(
            layout(
                widget(
                    "Acme_Widget",
                    0,
                    "\"title\":\"Ours\",\"option_name\":\"widget_acme-thing\","
                        + "\"so_sidebar_emulator_id\":\"acme-1\"")))
        .isEqualTo("<h3>Ours</h3>");
    assertThat(site.problems())
        .containsExactlyInAnyOrder(
            "page-builder SiteOrigin", "page-builder-part SiteOrigin: Acme_Widget");
  }

  @Test
  void standsLayoutsThatNestTooDeep() {
    String deep = "{\"panels_info\":{\"class\":\"x\"},\"panels_data\":{\"widgets\":[";
    assertThat(layout(deep.repeat(250) + "]}}".repeat(250))).isNotNull();
  }
}
