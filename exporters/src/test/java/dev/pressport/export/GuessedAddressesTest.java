package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.Fixtures;
import dev.pressport.permalink.ListBases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old addresses of categories and tags that a source does not tell. */
class GuessedAddressesTest {
  private static final Exporter HUGO = Exporters.find("hugo").orElseThrow();
  private static final String CODE = "NOTE guessed-addresses";

  @TempDir Path temp = Path.of("");

  /** A site with a post, and perhaps with terms. */
  private Path site(String terms, String ofPost) throws IOException {
    String head = Files.readString(Fixtures.hazard("split-1"), StandardCharsets.UTF_8);
    String item =
        "<item><title>A</title><link>https://quay.example/a/</link><wp:post_id>5</wp:post_id>"
            + "<wp:post_name>a</wp:post_name><wp:status>publish</wp:status>"
            + "<wp:post_type>post</wp:post_type>"
            + ofPost
            + "</item>";
    String site =
        head.substring(0, head.indexOf("<wp:category>")) + terms + item + "</channel></rss>";
    return Files.writeString(temp.resolve("site.xml"), site, StandardCharsets.UTF_8);
  }

  private Path withCategory() throws IOException {
    return site(
        "<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>rope</wp:category_nicename>"
            + "<wp:cat_name>Rope</wp:cat_name></wp:category>",
        "<category domain=\"category\" nicename=\"rope\">Rope</category>");
  }

  private MigrationRun run() {
    return new MigrationRun(temp).to(HUGO);
  }

  @Test
  void areReportedOnceWithWhatWasAssumed() throws IOException {
    Exported exported = run().export(withCategory());

    assertThat(exported.problems()).filteredOn(CODE::equals).hasSize(1);
    assertThat(Files.readString(exported.folder().resolve("_pressport/problems.ndjson")))
        .contains("assumed: /category/. To change that");
  }

  @Test
  void areThoseOfTheUser() throws IOException {
    Exported exported = run().bases(new ListBases("the/topics", null)).export(withCategory());

    assertThat(exported.problems()).doesNotContain(CODE);
    assertThat(exported.folder().resolve("content/categories/rope/_index.md"))
        .content()
        .contains("url: \"/the/topics/rope/\"");
  }

  @Test
  void areNotReportedWhereNothingDependsOnThem() throws IOException {
    assertThat(run().export(site("", "")).problems()).doesNotContain(CODE);
    Exported json = new MigrationRun(temp).export(withCategory());
    assertThat(json.problems()).doesNotContain(CODE);
  }

  @Test
  void areToldByTheSettingsOfADatabase() throws IOException {
    List<String> problems = run().export(Fixtures.dump()).problems();

    assertThat(problems).doesNotContain(CODE);
  }
}
