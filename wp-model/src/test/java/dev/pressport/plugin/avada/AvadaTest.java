package dev.pressport.plugin.avada;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import org.junit.jupiter.api.Test;

class AvadaTest {
  private final RenderedSite site = new RenderedSite().picture(7, "Cap 7").picture(8, "");

  private String page(String elements) {
    return site.html(
            "[fusion_builder_container type=\"flex\"][fusion_builder_row][fusion_builder_column"
                + " type=\"1_1\"]"
                + elements
                + "[/fusion_builder_column][/fusion_builder_row][/fusion_builder_container]")
        .replace("\n", "");
  }

  @Test
  void showsTextsTitlesAndButtons() {
    assertThat(page("[fusion_title size=\"3\"]<p>Up</p>[/fusion_title]")).isEqualTo("<h3>Up</h3>");
    assertThat(page("[fusion_text]<p>a</p>\n<p>b</p>[/fusion_text]")).isEqualTo("<p>a</p><p>b</p>");
    assertThat(page("[fusion_button link=\"/g\"]Go[/fusion_button]"))
        .isEqualTo("<a href=\"/g\">Go</a>");
    assertThat(page("[fusion_code]PGI+eDwvYj4=[/fusion_code]")).isEqualTo("<b>x</b>");
    assertThat(site.problems()).containsExactly("page-builder Avada Builder");
  }

  @Test
  void showsPicturesAndFilms() {
    assertThat(
            page(
                "[fusion_imageframe image_id=\"8|full\" link=\"/x\"]https://b.example/x.jpg"
                    + "[/fusion_imageframe]"))
        .contains("<a href=\"/x\"><img src=\"https://a.example/p8.jpg\"");
    assertThat(
            page(
                "[fusion_gallery][fusion_gallery_image image_id=\"8\" /][fusion_gallery_image"
                    + " image_id=\"7\" /][/fusion_gallery]"))
        .containsSubsequence("<figure class=\"wp-block-gallery\">", "p8.jpg", "p7.jpg");
    assertThat(page("[fusion_youtube id=\"abc_DEF-123\" /]"))
        .contains("youtube.com/embed/abc_DEF-123");
  }

  @Test
  void showsGroupsOfTexts() {
    assertThat(
            page(
                "[fusion_accordion][fusion_toggle title=\"Q\"]A[/fusion_toggle][/fusion_accordion]"))
        .isEqualTo("<h3>Q</h3><p>A</p>");
    assertThat(
            page(
                "[fusion_checklist][fusion_li_item]<p>one</p>[/fusion_li_item][/fusion_checklist]"))
        .isEqualTo("<ul><li>one</li></ul>");
    assertThat(
            page(
                "[fusion_testimonials][fusion_testimonial name=\"Ann\" company=\"B\" avatar=\"none\"]"
                    + "Good[/fusion_testimonial][/fusion_testimonials]"))
        .isEqualTo("<blockquote><p>Good</p><cite>Ann, B</cite></blockquote>");
    assertThat(
            page(
                "[fusion_pricing_table][fusion_pricing_column title=\"S\"][fusion_pricing_price"
                    + " currency=\"$\" price=\"9\" time=\"month\"][/fusion_pricing_price]"
                    + "[fusion_pricing_row]one[/fusion_pricing_row][/fusion_pricing_column]"
                    + "[/fusion_pricing_table]"))
        .isEqualTo("<h3>S</h3><p>$9 month</p><p>one</p>");
    assertThat(
            page(
                "[fusion_counters_box][fusion_counter_box value=\"5\" unit=\"%\" unit_pos=\"suffix\"]"
                    + "done[/fusion_counter_box][/fusion_counters_box]"))
        .isEqualTo("<p>5% done</p>");
  }

  @Test
  void showsSharedElementsAndLists() {
    site.entry("fusion_element", 30, "[fusion_text]Shared[/fusion_text]").entry("post", 21, "w");
    assertThat(page("[fusion_global id=\"30\"]")).isEqualTo("<p>Shared</p>");
    assertThat(page("[fusion_blog number_posts=\"2\" /]")).contains("Other 21");
  }

  @Test
  void showsMarkedTitlesAndCaptionsOfGalleries() {
    assertThat(
            page(
                "[fusion_title title_type=\"highlight\" before_text=\"We\" highlight_text=\"make\""
                    + " after_text=\"it\" size=\"2\"][/fusion_title]"))
        .isEqualTo("<h2>We make it</h2>");
    String picture = "[fusion_gallery_image image_id=\"8\" image_title=\"Top\" /][/fusion_gallery]";
    assertThat(page("[fusion_gallery caption_style=\"navin\"]" + picture)).contains(">Top<");
    assertThat(page("[fusion_gallery]" + picture)).contains("p8.jpg").doesNotContain("Top");
  }

  @Test
  void listsPostsWithThePartsThatAttributesName() {
    site.entry("post", 21, "One two three");
    assertThat(page("[fusion_blog excerpt=\"yes\" excerpt_length=\"2\" meta_date=\"no\" /]"))
        .contains("<h2>Other 21", "<p>One two […]</p>", "Read More")
        .doesNotContain("<time");
    assertThat(page("[fusion_recent_posts excerpt=\"full\" meta=\"no\" /]"))
        .contains("<h4>Other 21", "<p>One two three</p>")
        .doesNotContain("<time", "Read More");
  }
}
