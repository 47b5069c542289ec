package dev.pressport.plugin.photogallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import org.junit.jupiter.api.Test;

class PhotoGalleryTest {
  private static RenderedSite site() {
    return new RenderedSite()
        .table(
            "bwg_gallery",
            "id",
            "2",
            "published",
            "1",
            "name",
            "Boats & co",
            "description",
            "All <b>boats</b>")
        .table(
            "bwg_image",
            "id",
            "5",
            "gallery_id",
            "2",
            "order",
            "2",
            "published",
            "1",
            "image_url",
            "/red boat.jpg",
            "alt",
            "A red boat",
            "description",
            "Seen in Porto")
        .table(
            "bwg_image",
            "id",
            "6",
            "gallery_id",
            "2",
            "order",
            "1",
            "published",
            "1",
            "image_url",
            "/blue.jpg",
            "alt",
            "Blue")
        .table(
            "bwg_image",
            "id",
            "7",
            "gallery_id",
            "2",
            "order",
            "3",
            "published",
            "0",
            "image_url",
            "/hid.jpg")
        .table("bwg_album_gallery", "id", "1", "album_id", "4", "alb_gal_id", "2", "order", "0")
        .table(
            "bwg_shortcode",
            "id",
            "1",
            "tagtext",
            " gallery_type=\"thumbnails\" gallery_id=\"2\" sort_by=\"order\" order_by=\"asc\""
                + " image_title=\"show\" showthumbs_name=\"1\" show_gallery_description=\"1\"")
        .table(
            "bwg_shortcode", "id", "2", "tagtext", " gallery_type=\"blog_style\" gallery_id=\"2\"")
        .table(
            "bwg_shortcode",
            "id",
            "3",
            "tagtext",
            " gallery_type=\"album_compact_preview\" album_id=\"4\"");
  }

  @Test
  void showsAGallery() {
    assertThat(site().html("[Best_Wordpress_Gallery id=\"1\" gal_title=\"Boats\"]"))
        .containsSubsequence(
            "<h3>Boats &amp; co</h3>",
            "All <b>boats</b>",
            "blue.jpg",
            "Blue",
            "<a href=\"https://a.example/wp-content/uploads/photo-gallery/red%20boat.jpg\">",
            "A red boat")
        .doesNotContain("hid.jpg", "Seen in Porto");
    assertThat(site().html("[Best_Wordpress_Gallery id=\"2\"]")).contains("Seen in Porto");
  }

  @Test
  void showsTheGalleriesOfAnAlbum() {
    assertThat(site().html("[Best_Wordpress_Gallery id=\"3\"]"))
        .containsSubsequence("<h3>Boats &amp; co</h3>", "blue.jpg");
  }
}
