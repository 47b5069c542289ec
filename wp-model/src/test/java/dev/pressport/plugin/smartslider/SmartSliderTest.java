package dev.pressport.plugin.smartslider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import org.junit.jupiter.api.Test;

class SmartSliderTest {
  private static final String LAYERS =
      """
      [{"type": "content", "layers": [
        {"type": "layer", "item": {"type": "heading", "values": {
          "heading": "Ahoy & <b>all</b>", "priority": "2", "href": "#"}}},
        {"type": "row", "cols": [{"type": "col", "layers": [
          {"type": "layer", "item": {"type": "text", "values": {
            "content": "{description/slide} here", "contentmobile": "small"}}},
          {"type": "layer", "item": {"type": "image", "values": {
            "image": "$upload$/gull.jpg", "alt": "A gull", "href": "https://b.example/gull"}}},
          {"type": "layer", "item": {"type": "button", "values": {
            "content": "More", "link": "https://b.example/more|*|_blank"}}}]}]}]}]
      """;

  private static RenderedSite site() {
    return new RenderedSite()
        .table("nextend2_smartslider3_sliders", "id", "3", "alias", "boats", "title", "Boats")
        .table(
            "nextend2_smartslider3_slides",
            "id",
            "7",
            "slider",
            "3",
            "published",
            "1",
            "ordering",
            "2",
            "title",
            "Second",
            "description",
            "From the sea",
            "slide",
            LAYERS,
            "params",
            "{}")
        .table(
            "nextend2_smartslider3_slides",
            "id",
            "8",
            "slider",
            "3",
            "published",
            "1",
            "ordering",
            "1",
            "title",
            "First",
            "slide",
            "[]",
            "params",
            "{\"backgroundImage\":\"$/wp-content/sea.jpg\",\"backgroundAlt\":\"The sea\"}")
        .table(
            "nextend2_smartslider3_slides",
            "id",
            "9",
            "slider",
            "3",
            "published",
            "0",
            "title",
            "Hidden",
            "slide",
            "[]")
        .table(
            "nextend2_smartslider3_slides",
            "id",
            "10",
            "slider",
            "3",
            "published",
            "1",
            "title",
            "{title/1}",
            "slide",
            "[]",
            "generator_id",
            "4");
  }

  @Test
  void showsSlidesInTheirOrder() {
    String html = site().html("[smartslider3 slider=\"3\"]");
    assertThat(html)
        .containsSubsequence(
            "<img src=\"https://a.example/wp-content/sea.jpg\" alt=\"The sea\">",
            "First",
            "Second",
            "<h2>Ahoy &amp; <b>all</b></h2>",
            "From the sea here",
            "<a href=\"https://b.example/gull\">",
            "https://a.example/wp-content/uploads/gull.jpg",
            "<a href=\"https://b.example/more\">More</a>")
        .doesNotContain("Hidden", "{title/1}", "small");
  }

  @Test
  void findsSlidersByAliasAndInBlocks() {
    assertThat(site().html("[smartslider3 alias=\"boats\"]")).contains("Ahoy");
    assertThat(
            site()
                .html(
                    "<!-- wp:nextend/smartslider3 {\"slider\":\"3\"} --><div>"
                        + "[smartslider3 slider=\"3\"]</div><!-- /wp:nextend/smartslider3 -->"))
        .containsOnlyOnce("Ahoy");
  }

  @Test
  void isUnknownWithoutTables() {
    RenderedSite site = new RenderedSite();
    site.html("[smartslider3 slider=\"3\"]");
    assertThat(site.problems()).containsExactly("unknown-shortcode [smartslider3]");
  }
}
