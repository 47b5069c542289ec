package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaBodyTest {
  private static final Value.Dict NONE = new Value.Dict(Map.of());

  private static SitePage page(SitePage.Kind kind, FrontMatter file) {
    Value.Dict facts = new FrontMatter().below("file", file).dict();
    return new SitePage(
        kind, "media/x", "/x/", "x", false, null, null, List.of(), NONE, NONE, facts, "Words.\n");
  }

  @Test
  void showsAnImageAboveTheText() {
    FrontMatter file = new FrontMatter().text("src", "/a.png").text("type", "image/png");

    assertThat(MediaBody.shown(page(SitePage.Kind.MEDIA, file)).body())
        .isEqualTo("<figure><img src=\"/a.png\" alt=\"\"></figure>\n\nWords.\n");
  }

  @Test
  void knowsAFileByItsNameWithoutAMediaType() {
    FrontMatter file = new FrontMatter().text("src", "/a.MP3");

    assertThat(MediaBody.shown(page(SitePage.Kind.MEDIA, file)).body())
        .startsWith("<figure><audio controls src=\"/a.MP3\"></audio></figure>\n");
  }

  @Test
  void linksToAFileThatBrowsersDoNotShow() {
    FrontMatter file = new FrontMatter().text("src", "/d/a.pdf").text("type", "application/pdf");

    assertThat(MediaBody.shown(page(SitePage.Kind.MEDIA, file)).body())
        .startsWith("<figure><a href=\"/d/a.pdf\">a.pdf</a></figure>\n");
  }

  @Test
  void escapesMarkupAndTagsOfTemplates() {
    FrontMatter file = new FrontMatter().text("src", "/a.png").text("type", "image/png");
    file.text("alt", "\"><script>").text("caption", "{{< x >}} {% y %}");

    assertThat(MediaBody.shown(page(SitePage.Kind.MEDIA, file)).body())
        .contains("alt=\"&quot;&gt;&lt;script&gt;\"")
        .doesNotContain("{", "<script");
  }

  @Test
  void leavesOtherPagesAsTheyAre() {
    FrontMatter file = new FrontMatter().text("src", "/a.png").text("type", "image/png");

    assertThat(MediaBody.shown(page(SitePage.Kind.PAGE, file)).body()).isEqualTo("Words.\n");
  }
}
