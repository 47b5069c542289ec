package dev.pressport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.link.CssAddresses;
import dev.pressport.verify.PageLinks.PageLink;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {
  private static List<String> addresses(String html) {
    return PageLinks.of(Jsoup.parse(html)).stream().map(PageLink::address).toList();
  }

  private static List<String> css(String css) {
    List<String> found = new ArrayList<>();
    CssAddresses.forEach(css, found::add);
    return found;
  }

  @Test
  void findsLinksAndAllParts() {
    String html =
        """
        <head><link rel="stylesheet" href="/s.css"><link rel="preconnect" href="https://x.example">
        <meta http-equiv="Refresh" content="0; url='/to/'"><style>p { background: url(/b.png) }</style></head>
        <a href=" /a/ ">a</a><img src="/i.jpg" srcset="/i-1.jpg 300w, /i-2.jpg 2x,/i-3.jpg">
        <video poster="/v.jpg"><source src="/v.mp4"></video><object data="/o.pdf"></object>
        <div style="background: url('/d.png')"></div><area href="/m/"><iframe src="/f/"></iframe>
        """;
    assertThat(addresses(html))
        .containsExactlyInAnyOrder(
            "/s.css",
            "/to/",
            "/b.png",
            "/a/",
            "/i.jpg",
            "/i-1.jpg",
            "/i-2.jpg",
            "/i-3.jpg",
            "/v.jpg",
            "/v.mp4",
            "/o.pdf",
            "/d.png",
            "/m/",
            "/f/");
  }

  @Test
  void tellsPartsFromLinks() {
    assertThat(PageLinks.of(Jsoup.parse("<a href=/a/><img src=/b.png></a>")))
        .containsExactly(new PageLink("/a/", false), new PageLink("/b.png", true));
  }

  @Test
  void readsStyleSheets() {
    assertThat(
            css(
                "@import \"/a.css\"; /* url(/no.png) */ @font-face { src: URL( '/f.woff' ),"
                    + " url(/g.woff) } p { background: url(\"/h.png\") }"))
        .containsExactly("/a.css", "/f.woff", "/g.woff", "/h.png");
    assertThat(css("url(")).isEmpty();
    assertThat(css("url('a")).isEmpty();
    assertThat(css("@import")).isEmpty();
  }

  @Test
  @Timeout(20)
  void takesLinearTimeForAnOpenStyleSheet() {
    assertThat(css("/*".repeat(500_000))).isEmpty();
    assertThat(css("url(\"".repeat(200_000))).hasSize(100_000);
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b/, /x/, /a/b/",
    "b/, /x/y/, /x/y/b/",
    "../c.html, /x/y/, /x/c.html",
    "../../../etc, /x/y/, /etc",
    "./, /x/y/z, /x/y/",
    "?a=1, /x/, ''",
    "/%C3%A9t%C3%A9/, /x/, /été/",
  })
  void findsThePathOfAnAddress(String address, String page, String path) {
    SitePaths.Goal goal = new SitePaths(null, "").goal(address, page);
    if (path.isEmpty()) {
      assertThat(goal).isInstanceOf(SitePaths.Goal.Elsewhere.class);
    } else {
      assertThat(goal).isEqualTo(new SitePaths.Goal.Path(path));
    }
  }

  @Test
  void knowsTheSiteByItsHome() {
    SitePaths paths = SitePaths.of("https://www.new.example/blog/");
    assertThat(paths.goal("https://new.example/blog/a/", "/"))
        .isEqualTo(new SitePaths.Goal.Whole("/a/"));
    assertThat(paths.goal("/blog/a/", "/")).isEqualTo(new SitePaths.Goal.Path("/a/"));
    assertThat(paths.goal("b/", "/a/")).isEqualTo(new SitePaths.Goal.Path("/a/b/"));
    assertThat(paths.goal("/other/", "/")).isEqualTo(new SitePaths.Goal.Outside("/other/"));
    assertThat(paths.goal("https://other.example/", "/"))
        .isInstanceOf(SitePaths.Goal.Elsewhere.class);
    assertThat(paths.goal("mailto:a@b.example", "/")).isInstanceOf(SitePaths.Goal.Elsewhere.class);
    assertThat(paths.goal("#top", "/")).isInstanceOf(SitePaths.Goal.Elsewhere.class);
  }
}
