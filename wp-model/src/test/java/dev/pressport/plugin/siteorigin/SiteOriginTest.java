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
        .isEqualTo("<h2>Up</h2><p><a href=\"https://b.example\">Go</a></p>");
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
  void standsLayoutsThatNestTooDeep() {
    String deep = "{\"panels_info\":{\"class\":\"x\"},\"panels_data\":{\"widgets\":[";
    assertThat(layout(deep.repeat(250) + "]}}".repeat(250))).isNotNull();
  }
}
