package dev.pressport.plugin.metaslider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class MetaSliderTest {
  private static TestRow slide(long id, long picture, int order) {
    return TestRow.entry("ml-slide", id)
        .in("ml-slider", "5")
        .column("menu_order", Integer.toString(order))
        .column("post_excerpt", "Slide " + id)
        .meta("_thumbnail_id", Long.toString(picture))
        .meta("ml-slider_url", "https://b.example/" + id);
  }

  @Test
  void showsTheSlidesInTheirOrder() {
    RenderedSite site =
        new RenderedSite()
            .picture(8, "")
            .picture(9, "")
            .row(TestRow.entry("ml-slider", 5).named("Boats", "boats"))
            .row(slide(21, 8, 1))
            .row(slide(20, 9, 0))
            .row(slide(22, 8, 2).column("post_status", "trash"));
    assertThat(site.html("[metaslider id=\"5\"]"))
        .containsSubsequence("p9.jpg", "Slide 20", "https://b.example/21", "p8.jpg", "Slide 21")
        .doesNotContain("Slide 22");
  }

  @Test
  void takesCaptionsFromTheFilesWhereSlidesSaySo() {
    RenderedSite site =
        new RenderedSite()
            .picture(8, "Of the file")
            .row(TestRow.entry("ml-slider", 5).named("Boats", "boats"))
            .row(slide(20, 8, 0).meta("ml-slider_caption_source", "image-caption"))
            .row(slide(21, 8, 1).meta("_meta_slider_slide_is_hidden", "1"));
    assertThat(site.html("[metaslider title=\"Boats\"]"))
        .containsOnlyOnce("Of the file")
        .doesNotContain("Slide 2");
  }
}
