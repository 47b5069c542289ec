package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.PluginDump;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heads of pages that only list others. */
class ListHeadsTest {
  @TempDir Path temp = Path.of("");

  private Exported exported() throws IOException {
    PluginDump dump =
        new PluginDump("https://rope.example")
            .entry(5, "page", "publish", "welcome")
            .entry(6, "page", "publish", "log")
            .entry(7, "post", "publish", "hemp")
            .option("permalink_structure", "/%postname%/")
            .option("show_on_front", "page")
            .option("page_on_front", "5")
            .option("page_for_posts", "6")
            .option("active_plugins", "a:1:{i:0;s:24:\"wordpress-seo/wp-seo.php\";}");
    return new MigrationRun(temp)
        .to(Exporters.find("hugo").orElseThrow())
        .export(dump.write(temp.resolve("site.sql")));
  }

  @Test
  void areThoseOfThePageThatShowsThePosts() throws IOException {
    Path list = exported().folder().resolve("content/posts/_index.md");
    assertThat(Files.readString(list))
        .contains("url: \"/log/\"", "title: \"Title log - ")
        .doesNotContain("Archive");
  }

  @Test
  void areThoseOfMonths() throws IOException {
    Path archives = exported().folder().resolve("content/archives");
    try (var files = Files.walk(archives)) {
      assertThat(files.filter(Files::isRegularFile).map(ListHeadsTest::text))
          .isNotEmpty()
          .allMatch(
              page -> !page.contains("layout:") || page.contains("robots: \"noindex, follow\""));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
