package dev.pressport.plugin.wpcarousel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class WpCarouselTest {
  private static TestRow carousel(String source, String settings) {
    return TestRow.entry("sp_wp_carousel", 5)
        .named("Boats & co", "boats")
        .meta("sp_wpcp_upload_options", source)
        .meta("sp_wpcp_shortcode_options", settings);
  }

  @Test
  void showsPictures() {
    RenderedSite site =
        new RenderedSite()
            .picture(8, "")
            .row(
                carousel(
                    "a:2:{s:18:\"wpcp_carousel_type\";s:14:\"image-carousel\";"
                        + "s:12:\"wpcp_gallery\";s:3:\"8,9\";}",
                    "a:2:{s:13:\"section_title\";b:1;s:15:\"wpcp_post_title\";b:1;}"));
    assertThat(site.html("[sp_wpcarousel id=\"5\"]"))
        .contains("<h2>Boats &amp; co</h2>", "<a href=\"https://a.example/p8.jpg\">", "Title 8");
    assertThat(site.problems()).containsExactly("media-not-found");
    assertThat(site.html("<!-- wp:sp-wp-carousel-free/shortcode {\"shortcode\":\"5\"} /-->"))
        .contains("p8.jpg");
  }

  @Test
  void showsPostsAndFilms() {
    RenderedSite site =
        new RenderedSite()
            .entry("post", 2, "About gulls")
            .row(
                carousel(
                    "a:1:{s:18:\"wpcp_carousel_type\";s:13:\"post-carousel\";}",
                    "a:2:{s:15:\"wpcp_post_title\";b:1;s:22:\"wpcp_post_content_show\";b:1;}"));
    assertThat(site.html("[sp_wpcarousel id=\"5\"]"))
        .contains("Other 2", "About gulls")
        .doesNotContain("Mine");
    RenderedSite films =
        new RenderedSite()
            .row(
                carousel(
                    "a:2:{s:18:\"wpcp_carousel_type\";s:14:\"video-carousel\";"
                        + "s:21:\"carousel_video_source\";a:1:{i:0;a:2:{"
                        + "s:24:\"carousel_video_source_id\";s:5:\"abcde\";"
                        + "s:26:\"carousel_video_description\";s:10:\"A <b>b</b>\";}}}",
                    "a:0:{}"));
    assertThat(films.html("[sp_wpcarousel id=\"5\"]")).contains("abcde", "A <b>b</b>");
  }
}
