package dev.pressport.render.shortcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbedShortcodesTest {
  private final RenderedSite site = new RenderedSite();

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '~',
      value = {
        "~[youtube abc_DEF-123]~ https://www.youtube.com/embed/abc_DEF-123",
        "~[youtube=http://www.youtube.com/watch?v=abc_DEF-123&amp;w=640]~ https://www.youtube.com/embed/abc_DEF-123",
        "~[vimeo 12345]~ https://player.vimeo.com/video/12345",
        "~[vimeo=12345]~ https://player.vimeo.com/video/12345",
        "~[vimeo https://vimeo.com/12345 w=400&h=300]~ https://player.vimeo.com/video/12345"
      })
  void playsFilmsOfKnownProviders(String body, String url) {
    assertThat(site.html(body))
        .isEqualTo(
            "<figure class=\"wp-block-embed\"><iframe src=\""
                + url
                + "\" allowfullscreen></iframe></figure>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '~',
      value = {
        "~[youtube=http://www.youtube.com/watch?v=abc&amp;w=640&h=385]~ http://www.youtube.com/watch?v=abc",
        "~[youtube]https://youtu.be/abc[/youtube]~ https://youtu.be/abc",
        "~[youtube id=\"abc\" width=\"600\"]~ https://www.youtube.com/watch?v=abc",
        "~[youtube \"https://youtu.be/abc\"]~ https://youtu.be/abc",
        "~[dailymotion id=x1y2]~ https://www.dailymotion.com/video/x1y2",
        "~[wpvideo AbCd1234 w=640]~ https://videopress.com/v/AbCd1234",
        "~[videopress AbCd1234]~ https://videopress.com/v/AbCd1234",
        "~[gist]7654321[/gist]~ https://gist.github.com/7654321",
        "~[gist https://gist.github.com/me/7]~ https://gist.github.com/me/7",
        "~[tweet https://twitter.com/a/status/1]~ https://twitter.com/a/status/1",
        "~[tweet 123]~ https://twitter.com/i/status/123",
        "~[instagram url=\"https://www.instagram.com/p/x/\"]~ https://www.instagram.com/p/x/",
        "~[soundcloud url=\"https://api.soundcloud.com/tracks/9\" params=\"a=b\"]~ https://api.soundcloud.com/tracks/9",
        "~[slideshare id=55&doc=talk]~ https://www.slideshare.net/slideshow/embed_code/55",
        "~[scribd id=77 key=k mode=list]~ https://www.scribd.com/document/77",
        "~[ted id=8]~ https://www.ted.com/talks/8",
        "~[spotify spotify:track:4x]~ https://open.spotify.com/track/4x",
        "~[bandcamp album=1 size=large]~ https://bandcamp.com/EmbeddedPlayer/album=1/",
        "~[flickr photo=\"https://www.flickr.com/photos/a/1\"]~ https://www.flickr.com/photos/a/1",
        "~[googlemaps https://maps.example/?q=a&amp;z=1&w=4&h=3]~ https://maps.example/?q=a&amp;z=1",
        "~[googleapps domain=\"docs\" dir=\"document/d/1/pub\" query=\"embedded=true\"]~ https://docs.google.com/document/d/1/pub?embedded=true",
        "~[polldaddy poll=12]~ https://poll.fm/12",
        "~[codepen_embed slug_hash=\"ab\" user=\"me\"]x[/codepen_embed]~ https://codepen.io/me/pen/ab"
      })
  void linksToWhatIsEmbedded(String body, String url) {
    String figure =
        "<figure class=\"wp-block-embed\"><a href=\""
            + url.replaceAll("&(?!amp;)", "&amp;")
            + "\">";
    assertThat(site.html(body)).startsWith(figure).endsWith("</figure>\n");
    assertThat(site.problems()).isEmpty();
    assertThat(site.html("A " + body + " b"))
        .startsWith("<p>A </p>\n" + figure)
        .endsWith("</figure>\n<p> b</p>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '~',
      value = {
        "~[audio http://e.example/a.mp3]~ http://e.example/a.mp3",
        "~[audio:http://e.example/a.mp3]~ http://e.example/a.mp3",
        "~[audio:http://e.example/a.mp3|titles=One]~ http://e.example/a.mp3",
        "~[audio:a.mp3]~ a.mp3"
      })
  void playsSoundWithoutTheNameOfAnAttribute(String body, String url) {
    assertThat(site.html(body)).contains("<audio controls><source src=\"" + url + "\">");
  }

  @Test
  void reportsWhatNamesNothing() {
    assertThat(site.html("a [youtube] b [facebook 12] c")).isEqualTo("<p>a  b  c</p>\n");
    assertThat(site.problems())
        .containsExactly("unknown-shortcode [youtube]", "unknown-shortcode [facebook]");
  }

  @Test
  void listsTheArchives() {
    assertThat(site.html("[archives type=\"monthly\"]"))
        .contains("<ul class=\"wp-block-archives\"><li>", "January 2024");
    assertThat(site.html("[archives]")).contains("Mine");
  }
}
