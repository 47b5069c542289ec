package dev.pressport.plugin.foogallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class FooGalleryTest {
  @Test
  void showsThePicturesOfAGallery() {
    RenderedSite site =
        new RenderedSite()
            .picture(8, "Boats")
            .row(
                TestRow.entry("foogallery", 5)
                    .meta("foogallery_attachments", "a:2:{i:0;s:1:\"8\";i:1;i:99;}"))
            .row(
                TestRow.entry("foogallery", 6)
                    .column("post_status", "draft")
                    .meta("foogallery_attachments", "a:1:{i:0;i:8;}"));
    assertThat(site.html("[foogallery id=\"5\"]")).contains("p8.jpg", "Boats");
    assertThat(site.problems()).containsExactly("media-not-found");
    assertThat(site.html("<!-- wp:fooplugins/foogallery {\"id\":5} /-->")).contains("p8.jpg");
    assertThat(site.html("[foogallery id=\"6\"]")).doesNotContain("p8.jpg");
  }

  @Test
  void followsTheSettingsOfTheTemplate() {
    RenderedSite site =
        new RenderedSite()
            .picture(8, "Zoo")
            .picture(9, "Ant")
            .row(
                TestRow.entry("foogallery", 5)
                    .named("Boats", "boats")
                    .meta("foogallery_attachments", "a:2:{i:0;i:8;i:1;i:9;}")
                    .meta("foogallery_template", "masonry")
                    .meta("foogallery_sort", "title_desc")
                    .meta(
                        "_foogallery_settings",
                        "a:2:{s:28:\"masonry_caption_title_source\";s:5:\"title\";"
                            + "s:27:\"masonry_caption_desc_source\";s:3:\"alt\";}"));
    String html = site.html("[foogallery gallery=\"boats\"]");
    assertThat(html)
        .containsSubsequence("Title 9<br>alt 9", "Title 8<br>alt 8")
        .contains("<a href=\"https://a.example/p8.jpg\">")
        .doesNotContain("Zoo");
    assertThat(site.html("[foogallery attachment_ids=\"9,8\"]")).containsSubsequence("Ant", "Zoo");
  }

  @Test
  void showsTheGalleriesOfAnAlbum() {
    RenderedSite site =
        new RenderedSite()
            .picture(8, "")
            .row(
                TestRow.entry("foogallery", 5)
                    .named("Boats & co", "boats")
                    .meta("foogallery_attachments", "a:1:{i:0;i:8;}"))
            .row(
                TestRow.entry("foogallery-album", 6)
                    .meta("foogallery_album_galleries", "a:2:{i:0;s:1:\"5\";i:1;s:2:\"99\";}"));
    assertThat(site.html("[foogallery-album id=\"6\"]"))
        .containsSubsequence("<h2>Boats &amp; co</h2>", "p8.jpg");
  }
}
