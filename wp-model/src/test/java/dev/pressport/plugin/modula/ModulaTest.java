package dev.pressport.plugin.modula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class ModulaTest {
  @Test
  void showsThePicturesOfAGallery() {
    RenderedSite site =
        new RenderedSite()
            .picture(8, "")
            .row(
                TestRow.entry("modula-gallery", 5)
                    .meta(
                        "modula-images",
                        "a:1:{i:0;a:3:{s:2:\"id\";s:1:\"8\";s:3:\"alt\";s:1:\"B\";"
                            + "s:11:\"description\";s:5:\"Boats\";}}"));
    assertThat(site.html("[modula id=\"5\"]")).contains("p8.jpg\" alt=\"B\"", "Boats");
    assertThat(site.html("<!-- wp:modula/gallery {\"galleryId\":5} /-->")).contains("p8.jpg");
  }

  @Test
  void showsTitlesAndLinksWhereTheSettingsSay() {
    RenderedSite site =
        new RenderedSite()
            .picture(8, "Harbour")
            .row(
                TestRow.entry("modula-gallery", 5)
                    .meta(
                        "modula-images",
                        "a:1:{i:0;a:2:{s:2:\"id\";s:1:\"8\";s:4:\"link\";"
                            + "s:17:\"https://b.example\";}}")
                    .meta(
                        "modula-settings",
                        "a:3:{s:10:\"hide_title\";i:0;s:16:\"hide_description\";i:1;"
                            + "s:8:\"lightbox\";s:12:\"external-url\";}"));
    assertThat(site.html("[modula id=\"5\"]"))
        .contains("<a href=\"https://b.example\">", "Title 8")
        .doesNotContain("Harbour");
  }
}
