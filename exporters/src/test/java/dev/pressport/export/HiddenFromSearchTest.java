package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.report.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites that ask search engines to stay away. */
class HiddenFromSearchTest {
  private static final String CODE = "hidden-from-search";

  @TempDir Path temp = Path.of("");

  private Exported exported(String target, String isPublic) throws IOException {
    Path dump =
        new PluginDump("https://rope.example")
            .option("active_plugins", "a:0:{}")
            .option("blog_public", isPublic)
            .entry(5, "post", "publish", "hemp")
            .write(temp.resolve("site.sql"));
    return new MigrationRun(temp).to(Exporters.find(target).orElseThrow()).export(dump);
  }

  private static String problems(Exported exported) throws IOException {
    return Files.readString(exported.folder().resolve("_pressport/problems.ndjson"));
  }

  private static String nextSteps(Exported exported) throws IOException {
    return Jsoup.parse(exported.folder().resolve(ReportPage.PATH).toFile(), "UTF-8")
        .select("#next")
        .text();
  }

  @Test
  void areReportedWithTheWayToChangeIt() throws IOException {
    Exported hidden = exported("hugo", "0");

    assertThat(Files.readString(hidden.folder().resolve("content/posts/hemp.md")))
        .contains("noindex: true");
    assertThat(problems(hidden)).containsOnlyOnce(CODE);
    assertThat(nextSteps(hidden))
        .contains(
            "Decide whether search engines may index the new site. Its pages have noindex",
            "To change that: clear \"Discourage search engines\" in WordPress");
  }

  @Test
  void areNotReportedWhereSearchEnginesMayCome() throws IOException {
    Exported shown = exported("hugo", "1");

    assertThat(problems(shown)).doesNotContain(CODE);
    assertThat(nextSteps(shown)).doesNotContain("noindex");
  }

  @Test
  void areNotReportedByTargetsWithoutPages() throws IOException {
    assertThat(problems(exported("json", "0"))).doesNotContain(CODE);
    assertThat(problems(exported("ghost", "0"))).doesNotContain(CODE);
  }
}
