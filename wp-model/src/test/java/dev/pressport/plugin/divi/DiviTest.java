package dev.pressport.plugin.divi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DiviTest {
  private final RenderedSite site = new RenderedSite().picture(7, "Cap 7").picture(8, "");

  private String page(String modules) {
    return site.html(
            "[et_pb_section fb_built=\"1\" _builder_version=\"4.9\"][et_pb_row][et_pb_column "
                + "type=\"4_4\"]"
                + modules
                + "[/et_pb_column][/et_pb_row][/et_pb_section]")
        .strip();
  }

  @Test
  void unwrapsSectionsRowsAndColumnsAndSaysSoOnce() {
    assertThat(page("[et_pb_text]<p>a</p>[/et_pb_text][et_pb_text]b\n\nc[/et_pb_text]"))
        .isEqualTo("<p>a</p>\n<p>b</p>\n<p>c</p>");
    assertThat(site.problems()).containsExactly("page-builder Divi");
  }

  @Test
  void makesParagraphsOnlyOfTextAroundThePage() {
    assertThat(
            site.html(
                """
                before

                second

                [et_pb_section][et_pb_text]in
                [/et_pb_text][/et_pb_section]

                after\
                """))
        .isEqualTo("<p>before</p>\n<p>second</p>\n<p>in</p>\n<p>after</p>\n");
  }

  @Test
  void readsPagesThatStandInABlock() {
    assertThat(
            site.html(
                    "<!-- wp:divi/placeholder -->[et_pb_section][et_pb_text]a[/et_pb_text]"
                        + "[/et_pb_section]<!-- /wp:divi/placeholder -->")
                .strip())
        .isEqualTo("<p>a</p>");
    assertThat(site.problems()).containsExactly("page-builder Divi");
  }

  @Test
  void takesPicturesAndGalleries() {
    assertThat(page("[et_pb_image src=\"https://b.example/x.jpg\" alt=\"A %22b%22\" /]"))
        .isEqualTo(
            "<figure class=\"wp-block-image\"><img src=\"https://b.example/x.jpg\""
                + " alt=\"A &quot;b&quot;\"></figure>");
    assertThat(page("[et_pb_gallery gallery_ids=\"8,7\"][/et_pb_gallery]"))
        .containsSubsequence("p8.jpg", "p7.jpg", "Cap 7");
  }

  @Test
  void makesFormsANoteAndReportsThem() {
    assertThat(
            page(
                "[et_pb_contact_form title=\"Write\" submit_button_text=\"Send\"]"
                    + "[et_pb_contact_field field_title=\"Name\" /]\n"
                    + "[et_pb_contact_field field_title=\"&lt;b&gt; &amp; more\" /]"
                    + "[/et_pb_contact_form]"))
        .contains("<h3>Write</h3>", "<li>Name</li>")
        .doesNotContain("<b>");
    assertThat(site.problems()).contains("form-as-note Divi");
  }

  @Test
  void takesTitlesAndButtons() {
    assertThat(
            page(
                "[et_pb_blurb title=\"T %91x%93\" url=\"/u\" image=\"/i.png\"]words[/et_pb_blurb]"))
        .contains("<a href=\"/u\"><img src=\"/i.png\"", "<h4>T [x]</h4>", "<p>words</p>");
    assertThat(page("[et_pb_button button_text=\"Go\" button_url=\"/go\" /]"))
        .isEqualTo("<p class=\"wp-block-button\"><a href=\"/go\">Go</a></p>");
    assertThat(
            page(
                "[et_pb_cta title=\"T\" button_text=\"Go\""
                    + " button_url=\"/go\"]<p>x</p>[/et_pb_cta]"))
        .isEqualTo("<h2>T</h2><p>x</p><p class=\"wp-block-button\"><a href=\"/go\">Go</a></p>");
    assertThat(page("[et_pb_fullwidth_header title=\"T\" subhead=\"S\"]x[/et_pb_fullwidth_header]"))
        .isEqualTo("<h1>T</h1><p>S</p><p>x</p>");
  }

  @Test
  void takesPartsWithinParts() {
    assertThat(
            page(
                "[et_pb_accordion][et_pb_accordion_item"
                    + " title=\"A\"]a[/et_pb_accordion_item][et_pb_accordion_item"
                    + " title=\"B\"]b[/et_pb_accordion_item][/et_pb_accordion]"))
        .isEqualTo("<h3>A</h3><p>a</p>\n<h3>B</h3><p>b</p>");
    assertThat(
            page(
                "[et_pb_slider][et_pb_slide heading=\"H\" button_text=\"More\" button_link=\"/m\"]"
                    + "s[/et_pb_slide][/et_pb_slider]"))
        .isEqualTo("<h2>H</h2><p>s</p><p class=\"wp-block-button\"><a href=\"/m\">More</a></p>");
    assertThat(
            page(
                "[et_pb_pricing_tables][et_pb_pricing_table title=\"P\" currency=\"$\" sum=\"5\""
                    + " per=\"day\"]+ tea<br />\n"
                    + "- cake[/et_pb_pricing_table][/et_pb_pricing_tables]"))
        .isEqualTo("<h3>P</h3><p>$5 / day</p><ul><li>tea</li><li>cake</li></ul>");
    assertThat(
            page(
                "[et_pb_social_media_follow][et_pb_social_media_follow_network "
                    + "social_network=\"facebook\" url=\"https://f.example\"]facebook"
                    + "[/et_pb_social_media_follow_network][/et_pb_social_media_follow]"))
        .isEqualTo("<ul><li><a href=\"https://f.example\">facebook</a></li></ul>");
  }

  @Test
  void givesCodeAsItWasTyped() {
    assertThat(page("[et_pb_code]<pre>a<!-- [et_pb_line_break_holder] -->  b</pre>[/et_pb_code]"))
        .isEqualTo("<pre>a\n  b</pre>");
  }

  @Test
  void takesFilmsQuotesAndNumbers() {
    assertThat(page("[et_pb_video src=\"/a.mp4\" /]")).contains("<video controls src=\"/a.mp4\">");
    assertThat(page("[et_pb_video src=\"https://vimeo.com/1\" /]")).contains("wp-block-embed");
    assertThat(
            page(
                "[et_pb_testimonial author=\"Ann\" job_title=\"Pilot\"]<p>Good</p>"
                    + "[/et_pb_testimonial]"))
        .isEqualTo("<blockquote><p>Good</p><cite>Ann, Pilot</cite></blockquote>");
    assertThat(page("[et_pb_number_counter title=\"of ships\" number=\"42\" /]"))
        .isEqualTo("<p>42%</p><h3>of ships</h3>");
  }

  @Test
  void takesValuesThatTheSiteTells() {
    String json = "{\"dynamic\":true,\"content\":\"post_title\",\"settings\":{\"before\":\"On \"}}";
    String mark =
        "@ET-DC@" + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)) + "@";
    assertThat(page("[et_pb_heading title=\"" + mark + "\" /]")).isEqualTo("<h2>On Mine</h2>");
    assertThat(page("[et_pb_heading title=\"@ET-DC@!!@x\" /]")).contains("@ET-DC@!!@x");
    assertThat(page("[et_pb_heading title=\"@ET-DC@A@x\" /]")).isEqualTo("<h2>x</h2>");
  }

  @Test
  void keepsTheTextOfModulesThatNobodyKnows() {
    assertThat(page("[et_pb_acme title=\"x\" admin_label=\"y\"]<p>inner</p>[/et_pb_acme]"))
        .isEqualTo("<p><strong>x</strong></p>\n<p>inner</p>");
    assertThat(site.problems())
        .containsExactlyInAnyOrder("page-builder Divi", "unknown-shortcode [et_pb_acme]");
  }

  @Test
  void leavesOutWhatIsSwitchedOff() {
    assertThat(page("[et_pb_text disabled=\"on\"]a[/et_pb_text][et_pb_text]b[/et_pb_text]"))
        .isEqualTo("<p>b</p>");
  }

  @Test
  void standsBodiesThatImitateItsMarks() {
    assertThat(
            site.html(
                "<div pressport-part-0></div>".repeat(3)
                    + "[et_pb_section][et_pb_text]a[/et_pb_text][/et_pb_section]"
                    + "<div pressport-part-9></div>"))
        .containsOnlyOnce("<p>a</p>");
  }

  @Test
  void titlesThePicturesOfAGallery() {
    assertThat(page("[et_pb_gallery gallery_ids=\"7\"][/et_pb_gallery]"))
        .contains("<a href=\"https://a.example/p7.jpg\">", "Title 7 Cap 7");
    assertThat(page("[et_pb_gallery fullwidth=\"on\" gallery_ids=\"7\"][/et_pb_gallery]"))
        .doesNotContain("Title 7", "<a ");
  }

  @Test
  void showsPostsAsSlides() {
    site.entry("post", 21, "Some words");
    assertThat(page("[et_pb_post_slider more_text=\"On\" show_meta=\"off\"][/et_pb_post_slider]"))
        .contains("<h2>Other 21", "<p>Some words</p>", ">On<")
        .doesNotContain("<time");
  }

  @Test
  void namesTheProfilesOfAMember() {
    assertThat(
            page(
                "[et_pb_team_member name=\"Ann\" linkedin_url=\"https://l.example/ann\""
                    + " facebook_url=\"#\"]x[/et_pb_team_member]"))
        .contains("<a href=\"https://l.example/ann\">LinkedIn</a>")
        .doesNotContain("Facebook");
  }
}
