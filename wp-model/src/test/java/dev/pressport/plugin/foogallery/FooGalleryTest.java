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
}
