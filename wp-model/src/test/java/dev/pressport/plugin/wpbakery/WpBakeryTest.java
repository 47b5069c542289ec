package dev.pressport.plugin.wpbakery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WpBakeryTest {
  private final RenderedSite site = new RenderedSite().picture(7, "Cap 7").picture(8, "");

  private String page(String elements) {
    return site.html(
            "[vc_row][vc_column width=\"1/1\" css=\".vc_custom_1{margin: 0 !important;}\"]"
                + elements
                + "[/vc_column][/vc_row]")
        .strip();
  }

  @Test
  void unwrapsRowsAndColumnsAndSaysSoOnce() {
    assertThat(
            page(
                "[vc_column_text]a\n\nb[/vc_column_text][vc_column_text]<p>c</p>[/vc_column_text]"))
        .isEqualTo("<p>a</p>\n<p>b</p>\n<p>c</p>");
    assertThat(site.problems()).containsExactly("page-builder WPBakery");
  }

  @Test
  void makesParagraphsOnlyOfTextAroundThePage() {
    assertThat(
            site.html(
                """
                before

                [vc_row][vc_column]

                [vc_column_text]

                in

                [/vc_column_text]

                [/vc_column][/vc_row]

                after\
                """))
        .containsSubsequence("<p>before</p>", "<p>in</p>", "<p>after</p>")
        .doesNotContain("<p></p>", "[");
  }

  @Test
  void takesPictures() {
    assertThat(page("[vc_single_image image=\"7\" img_size=\"large\" add_caption=\"yes\"]"))
        .contains("p7.jpg", "<figcaption class=\"wp-element-caption\">Cap 7</figcaption>");
    assertThat(page("[vc_single_image image=\"7\"]")).contains("p7.jpg").doesNotContain("Cap 7");
    assertThat(
            page(
                "[vc_single_image source=\"external_link\""
                    + " custom_src=\"https://b.example/x.jpg\"]"))
        .contains("src=\"https://b.example/x.jpg\"");
    assertThat(page("[vc_gallery images=\"8,7,999\"]")).containsSubsequence("p8.jpg", "p7.jpg");
    assertThat(site.problems()).contains("media-not-found");
    assertThat(page("[vc_gallery images=\"999\"]")).isEmpty();
  }

  @Test
  void takesHeadingsAndButtons() {
    assertThat(
            page(
                "[vc_custom_heading text=\"A ``b`` `{`c`}`\""
                    + " font_container=\"tag:h3|text_align:left\"]"))
        .isEqualTo("<h3>A \"b\" [c]</h3>");
    assertThat(page("[vc_custom_heading source=\"post_title\"]")).isEqualTo("<h2>Mine</h2>");
    assertThat(
            page(
                "[vc_btn title=\"Go\""
                    + " link=\"url:https%3A%2F%2Fb.example%2Fx|title:Hm|target:%20_blank|\"]"))
        .isEqualTo("<p class=\"wp-block-button\"><a href=\"https://b.example/x\">Go</a></p>");
    assertThat(page("[vc_cta h2=\"T\" btn_title=\"Go\" btn_link=\"url:%2Fgo||\"]words[/vc_cta]"))
        .isEqualTo("<h2>T</h2><p>words</p><p class=\"wp-block-button\"><a href=\"/go\">Go</a></p>");
  }

  @Test
  void decodesRawHtml() {
    String code =
        Base64.getEncoder()
            .encodeToString("%3Cb%3Ea%20%2B%0Ab%3C%2Fb%3E".getBytes(StandardCharsets.UTF_8));
    assertThat(page("[vc_raw_html]" + code + "[/vc_raw_html]")).isEqualTo("<b>a +\nb</b>");
    assertThat(page("[vc_raw_html]%%%[/vc_raw_html]")).isEmpty();
  }

  @Test
  void takesPartsWithinParts() {
    assertThat(
            page("[vc_tta_tabs][vc_tta_section title=\"A\" tab_id=\"1\"][vc_column_text]a"
                    + "[/vc_column_text][/vc_tta_section][vc_tta_section title=\"B\"]"
                    + "[vc_column_text]b[/vc_column_text][/vc_tta_section][/vc_tta_tabs]")
                .replace("\n", ""))
        .isEqualTo("<h3>A</h3><p>a</p><h3>B</h3><p>b</p>");
    assertThat(page("[vc_toggle title=\"Q\"]A[/vc_toggle]")).isEqualTo("<h3>Q</h3><p>A</p>");
  }

  @Test
  void takesFilmsMapsAndNumbers() {
    assertThat(page("[vc_video link=\"https://vimeo.com/1\"]")).contains("https://vimeo.com/1");
    assertThat(
            page(
                "[vc_progress_bar"
                    + " values=\"%5B%7B%22label%22%3A%22Tea%22%2C%22value%22%3A%2290%22%7D%5D\""
                    + " units=\"%\"]"))
        .isEqualTo("<ul><li>Tea 90%</li></ul>");
    String frame =
        Base64.getEncoder()
            .encodeToString(
                "%3Ciframe%20src%3D%22x%22%3E%3C%2Fiframe%3E".getBytes(StandardCharsets.UTF_8));
    assertThat(page("[vc_gmaps link=\"#E-8_" + frame + "\"]"))
        .isEqualTo("<iframe src=\"x\"></iframe>");
  }

  @Test
  void putsTemplatesInTheirPlace() {
    site.entry(
        "templatera",
        20,
        "[vc_row][vc_column_text]shared[templatera id=\"20\"][/vc_column_text][/vc_row]");
    assertThat(page("[templatera id=\"20\"]")).isEqualTo("<p>shared</p>");
    assertThat(site.problems()).contains("reference-loop");
  }

  @Test
  void runsOtherShortcodesInItsTexts() {
    assertThat(page("[vc_column_text][gallery ids=\"8\"][/vc_column_text]")).contains("p8.jpg");
    assertThat(page("[acme_box][vc_column_text]a[/vc_column_text][/acme_box]"))
        .isEqualTo("<p>a</p>");
  }

  @Test
  void listsEntriesAndWidgetsOfTheSite() {
    site.entry("post", 21, "a").entry("page", 22, "b");
    assertThat(site.html("[vc_row][vc_basic_grid post_type=\"page\" max_items=\"3\"][/vc_row]"))
        .contains("Other 22")
        .doesNotContain("Other 21");
    assertThat(site.html("[vc_row][vc_basic_grid post_type=\"ids\" include=\"21\"][/vc_row]"))
        .contains("Other 21")
        .doesNotContain("Other 22");
    assertThat(site.html("[vc_row][vc_wp_posts title=\"New\" number=\"5\"][/vc_row]"))
        .contains("<h2>New</h2>", "Other 21");
    assertThat(site.problems()).containsExactly("page-builder WPBakery");
  }

  @Test
  void linksGalleriesAndShowsTheWordsOfGrids() {
    assertThat(page("[vc_gallery images=\"8\"]")).contains("<a href=\"https://a.example/p8.jpg\">");
    assertThat(page("[vc_gallery images=\"8\" onclick=\"link_no\"]")).doesNotContain("<a ");
    site.entry("post", 21, "Some words");
    assertThat(page("[vc_basic_grid post_type=\"post\"]"))
        .contains("Other 21", "<p>Some words</p>", "Read more");
  }
}
