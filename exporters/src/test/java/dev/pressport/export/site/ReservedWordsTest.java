package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.output.Exports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReservedWordsTest {
  @TempDir Path temp = Path.of("");

  /** The paths of an export of one entry of a type. */
  private String paths(String type, String target) throws IOException {
    String wxr =
        "<?xml version=\"1.0\"?><rss version=\"2.0\""
            + " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
            + "<wp:wxr_version>1.2</wp:wxr_version>"
            + "<item><title>A</title><link>https://site.example/a/</link>"
            + "<wp:post_id>1</wp:post_id><wp:post_name>a</wp:post_name>"
            + "<wp:status>publish</wp:status><wp:post_type>%s</wp:post_type></item>"
            + "</channel></rss>";
    Path site = Files.createTempFile(temp, "site", ".xml");
    Files.writeString(site, wxr.formatted(type), StandardCharsets.UTF_8);
    MigrationRun run = new MigrationRun(temp).to(Exporters.find(target).orElseThrow());
    return Exports.tree(run.export(site).folder()).keySet().toString();
  }

  @Test
  void areThoseOfTheTarget() throws IOException {
    assertThat(paths("resources", "hugo")).contains("content/resources-2/a.md");
    assertThat(paths("resources", "jekyll")).contains("_resources/a.md");
    assertThat(paths("lists", "jekyll")).contains("_lists-2/a.md");
    assertThat(paths("lists", "hugo")).contains("content/lists/a.md");
  }

  @Test
  void ofThePagesThemselvesAreThoseOfEveryTarget() throws IOException {
    assertThat(paths("authors", "hugo")).contains("content/authors-2/a.md");
    assertThat(paths("authors", "eleventy")).contains("content/authors-2/a.md");
  }
}
