package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.migrate.Filters;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems name the entry that they are in, and where it went. */
class ProblemReferenceTest {
  @TempDir Path temp = Path.of("");
  private Path file = Path.of("");

  private static String item(long id, String type, String status, String title) {
    return """
    <item><title><![CDATA[%s]]></title><link>https://quay.example/entry-%d/</link>
    <dc:creator>marta</dc:creator><content:encoded><![CDATA[[frob_note to="x"] text]]></content:encoded>
    <wp:post_id>%d</wp:post_id><wp:post_date>2020-01-06 10:00:00</wp:post_date>
    <wp:post_name>entry-%d</wp:post_name><wp:status>%s</wp:status><wp:post_type>%s</wp:post_type>
    <wp:postmeta><wp:meta_key>widget</wp:meta_key>
    <wp:meta_value><![CDATA[a:1:{s:1:"a";s:99:"b";}]]></wp:meta_value></wp:postmeta></item>
    """
        .formatted(title, id, id, id, status, type);
  }

  @BeforeEach
  void write() throws IOException {
    String head = Files.readString(Fixtures.hazard("split-1"));
    file =
        Files.writeString(
            temp.resolve("site.xml"),
            head.substring(0, head.indexOf("<item>"))
                + item(31, "post", "publish", "Tides &amp; <em>times</em>")
                + item(32, "post", "private", "A secret plan")
                + item(33, "user_request", "request-completed", "ines@example.org")
                + item(34, "page", "publish", "Write to ines@example.org")
                + item(35, "post", "draft", "An early draft")
                + "</channel></rss>");
  }

  private static JsonNode problem(Exported exported, long id) {
    return exported.lines("_pressport/problems.ndjson").stream()
        .filter(problem -> problem.get("id").asLong() == id)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no problem in " + id));
  }

  private static String text(JsonNode problem, String field) {
    return problem.get(field).isNull() ? "" : problem.get(field).asText();
  }

  @Test
  void nameTheTitleAndBothAddressesOfAPage() throws IOException {
    JsonNode problem = problem(new MigrationRun(temp).to(target("hugo")).export(file), 31);

    assertThat(text(problem, "title")).isEqualTo("Tides & times");
    assertThat(text(problem, "url")).isEqualTo("https://quay.example/entry-31/");
    assertThat(text(problem, "newUrl")).isEqualTo("/entry-31/");
    assertThat(text(problem, "path")).isEqualTo("content/posts/entry-31.md");
  }

  private static Exporter target(String id) {
    return Exporters.find(id).orElseThrow();
  }

  @Test
  void nameTheFileOfTheTypeAndNoNewAddressInAnArchive() throws IOException {
    JsonNode problem = problem(new MigrationRun(temp).export(file), 32);

    assertThat(text(problem, "title")).isEqualTo("A secret plan");
    assertThat(text(problem, "url")).isEmpty();
    assertThat(text(problem, "newUrl")).isEmpty();
    assertThat(text(problem, "path")).isEqualTo("entries/post.ndjson");
  }

  @Test
  void quoteNoTitleOfWhatIsLeftOutAndWasNotPublic() throws IOException {
    Filters published =
        new Filters(
            Set.of(), Set.of(), Set.of("publish"), null, null, Set.of(), Set.of(), Long.MAX_VALUE);
    Exported filtered = new MigrationRun(temp).with(published).export(file);
    Exported site = new MigrationRun(temp).to(target("hugo")).export(file);

    for (Exported exported : List.of(filtered, site)) {
      assertThat(reports(exported)).doesNotContain("secret plan");
    }
    assertThat(reports(site)).contains("An early draft");
    assertThat(reports(filtered)).doesNotContain("An early draft");
  }

  @Test
  void quoteNoEmailAddress() throws IOException {
    Exported exported = new MigrationRun(temp).export(file);

    assertThat(reports(exported)).doesNotContain("ines@example.org");
    assertThat(text(problem(exported, 34), "url")).isEqualTo("https://quay.example/entry-34/");
    assertThat(reports(new MigrationRun(temp).withPersonalData().export(file)))
        .contains("Write to ines@example.org");
  }

  private static String reports(Exported exported) throws IOException {
    Path folder = exported.folder().resolve("_pressport");
    return Files.readString(folder.resolve("problems.ndjson"))
        + Files.readString(folder.resolve("report.json"));
  }

  @Test
  void areTheExamplesOfTheReport() throws IOException {
    Exported exported = new MigrationRun(temp).to(target("hugo")).export(file);
    JsonNode report =
        new ObjectMapper().readTree(exported.folder().resolve("_pressport/report.json").toFile());

    assertThat(report.get("problemKinds"))
        .filteredOn(kind -> kind.path("subject").asText().equals("[frob_note]"))
        .singleElement()
        .satisfies(
            kind -> assertThat(kind.at("/examples/0/title").asText()).isEqualTo("Tides & times"));
    assertThat(exported.report().problemGroups().stream())
        .flatMap(group -> group.examples().stream().map(Problem::item).toList())
        .anySatisfy(item -> assertThat(item.title()).isEqualTo("Tides & times"));
  }
}
