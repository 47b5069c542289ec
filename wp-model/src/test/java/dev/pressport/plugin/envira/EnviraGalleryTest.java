package dev.pressport.plugin.envira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class EnviraGalleryTest {
  private static final String DATA =
      "a:1:{s:7:\"gallery\";a:3:{i:8;a:3:{s:6:\"status\";s:6:\"active\";s:3:\"alt\";s:1:\"B\";"
          + "s:7:\"caption\";s:5:\"Boats\";}i:9;a:1:{s:6:\"status\";s:7:\"pending\";}"
          + "i:77;a:1:{s:3:\"src\";s:23:\"https://b.example/x.jpg\";}}}";

  @Test
  void showsThePicturesOfAGallery() {
    RenderedSite site =
        new RenderedSite()
            .picture(8, "")
            .picture(9, "")
            .row(TestRow.entry("envira", 5).meta("_eg_gallery_data", DATA));
    assertThat(site.html("[envira-gallery id=\"5\"]"))
        .contains("p8.jpg\" alt=\"B\"", "Boats", "https://b.example/x.jpg")
        .doesNotContain("p9.jpg");
  }

  @Test
  void showsTheDescriptionAndFindsGalleriesBySlug() {
    RenderedSite site =
        new RenderedSite()
            .picture(8, "")
            .row(
                TestRow.entry("envira", 5)
                    .named("Boats", "boats")
                    .meta(
                        "_eg_gallery_data",
                        "a:2:{s:7:\"gallery\";a:1:{i:8;a:1:{s:4:\"link\";s:2:\"/x\";}}"
                            + "s:6:\"config\";a:3:{s:20:\"description_position\";s:5:\"below\";"
                            + "s:11:\"description\";s:4:\"Ahoy\";s:16:\"lightbox_enabled\";i:0;}}"));
    assertThat(site.html("[envira-gallery slug=\"boats\"]"))
        .containsSubsequence("p8.jpg", "<p>Ahoy</p>")
        .doesNotContain("/x");
    assertThat(site.html("<!-- wp:envira/envira-gallery {\"galleryId\":5} /-->"))
        .contains("p8.jpg");
  }
}
