package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePathTest {

  @ParameterizedTest
  @CsvSource({
    "/2024/01/hello/, /2024/01/hello/",
    "/archives/5, /archives/5/",
    "/about/team.html, /about/team.html",
    "/../../etc/passwd, /etc/passwd/",
    "/a//b/./c/, /a/b/c/",
    "'', /",
    "/, /",
    "/version-2.0/, /version-2.0/",
    "/100%-off/, /100-off/",
    "/a#b/, /a-b/",
    "/日本/, /日本/"
  })
  void keepsPathsInsideAndAsTheyWere(String wanted, String path) {
    assertThat(SitePath.of(wanted)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/2024/hello/, /2024/, hello",
    "/hello/, /, hello",
    "/a/b.html, /a/, b.html",
    "/, /, ''"
  })
  void tellsParentAndLast(String path, String parent, String last) {
    assertThat(SitePath.last(path)).isEqualTo(last);
    if (!path.equals("/")) {
      assertThat(SitePath.parent(path)).isEqualTo(parent);
      assertThat(SitePath.withLast(path, "x"))
          .isEqualTo(parent + "x" + (path.endsWith("/") ? "/" : ""));
    }
  }

  @ParameterizedTest
  @CsvSource({"/a b/, /a%20b/", "/é/, /%c3%a9/"})
  void encodesForLinks(String path, String encoded) {
    assertThat(SitePath.encoded(path)).isEqualTo(encoded);
  }
}
