package dev.pressport.plugin.nextgen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import org.junit.jupiter.api.Test;

class NextGenGalleryTest {
  private static RenderedSite site() {
    return new RenderedSite()
        .table(
            "ngg_gallery", "gid", "3", "path", "/wp-content/gallery/boats/", "title", "Boats & co")
        .table(
            "ngg_pictures",
            "pid",
            "11",
            "galleryid",
            "3",
            "sortorder",
            "2",
            "filename",
            "red boat.jpg",
            "alttext",
            "A \"red\" boat",
            "description",
            "Seen in Porto",
            "updated_at",
            "17")
        .table(
            "ngg_pictures", "pid", "12", "galleryid", "3", "sortorder", "1", "filename", "blue.jpg")
        .table("ngg_pictures", "pid", "13", "galleryid", "3", "exclude", "1", "filename", "hid.jpg")
        // ["3","a2"] in Base64: the gallery 3 and the album 2, which is itself.
        .table("ngg_album", "id", "2", "sortorder", "WyIzIiwiYTIiXQ==");
  }

  @Test
  void showsThumbnailsThatLeadToThePictures() {
    String html = site().html("[ngg src=\"galleries\" ids=\"3\" display=\"basic_thumbnail\"]");
    assertThat(html)
        .containsSubsequence("blue.jpg", "red%20boat.jpg")
        .contains(
            "<a href=\"https://a.example/wp-content/gallery/boats/red%20boat.jpg?t=17\">",
            "src=\"https://a.example/wp-content/gallery/boats/thumbs/thumbs_red%20boat.jpg?t=17\"",
            "alt=\"A &quot;red&quot; boat\"",
            "Seen in Porto")
        .doesNotContain("hid.jpg");
  }

  @Test
  void knowsTheShortcodesOfAllVersions() {
    for (String shortcode :
        new String[] {
          "[nggallery id=3]",
          "[slideshow id=3]",
          "[ngg_images source=\"galleries\" container_ids=\"3\"]",
          "[ngg_images gallery_ids=\"3\"]",
          "[ngg src=\"images\" ids=\"12\"]",
          "[singlepic id=12 w=320]",
          "<!-- wp:imagely/main-block {\"content\":\"[ngg src=\\u0022galleries\\u0022"
              + " ids=\\u00223\\u0022]\"} /-->"
        }) {
      assertThat(site().html(shortcode)).as(shortcode).contains("blue.jpg");
    }
  }

  @Test
  void showsTheGalleriesOfAnAlbumOnce() {
    assertThat(site().html("[nggalbum id=2]")).contains("Boats &amp; co", "blue.jpg");
  }

  @Test
  void reportsGalleriesWithoutTheirTables() {
    RenderedSite site = new RenderedSite();
    site.html("[nggallery id=3]");
    assertThat(site.problems()).containsExactly("unknown-shortcode [nggallery]");
  }
}
