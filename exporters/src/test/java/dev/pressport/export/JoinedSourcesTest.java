package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressport.export.migrate.Report;
import dev.pressport.fixtures.FakeContent;
import dev.pressport.fixtures.FakeSite;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.http.Credentials;
import dev.pressport.http.HttpSettings;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.rest.Pull;
import dev.pressport.source.rest.PullListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several sources of one site are one site: what docs/merging.md promises. */
class JoinedSourcesTest {
  /** A post that was changed after the export file was made, before the answers were recorded. */
  private static final long CHANGED_LATER = 101;

  @TempDir Path temp = Path.of("");

  private MigrationRun run() {
    return new MigrationRun(temp).withPersonalData().option("content", "raw", "html", "blocks");
  }

  private static Path data() {
    Path data = Path.of(System.getProperty("pressport.data", ""));
    assumeFalse(data.toString().isEmpty(), "pressport.data is not set");
    return data;
  }

  private static List<JsonNode> without(List<JsonNode> entries, Set<String> fields) {
    return entries.stream()
        .<JsonNode>map(entry -> ((ObjectNode) entry.deepCopy()).without(fields))
        .toList();
  }

  /** A changed copy of the sample's export file. */
  private Path changed(String from, String to) throws IOException {
    String text = Files.readString(Fixtures.sample());
    assertThat(text).contains(from);
    return Files.writeString(Files.createTempFile(temp, "changed", ".xml"), text.replace(from, to));
  }

  private static List<JsonNode> problems(Exported exported, String code) {
    return exported.lines("_pressport/problems.ndjson").stream()
        .filter(problem -> problem.get("code").asText().equals(code))
        .toList();
  }

  @Test
  void anExportFileAddsNothingToItsDatabaseButAddresses() throws IOException {
    Path dump = data().resolve("site-a/sql/dump.sql");
    Exported alone = run().export(dump);
    Exported joined = run().export(data().resolve("site-a/wxr/all.xml"), dump);

    assertThat(without(joined.entries(), Set.of("url")))
        .isEqualTo(without(alone.entries(), Set.of("url")));
    assertThat(joined.entries().stream().filter(entry -> !isPrivate(entry)).toList())
        .isEqualTo(alone.entries().stream().filter(entry -> !isPrivate(entry)).toList());
    assertThat(joined.comments()).isEqualTo(alone.comments());
    assertThat(joined.authors()).isEqualTo(alone.authors());
    assertThat(joined.terms()).isEqualTo(alone.terms());
    assertThat(problems(joined, "sources-differ")).isEmpty();
  }

  private static boolean isPrivate(JsonNode entry) {
    return entry.get("status").asText().equals("private");
  }

  @Test
  void theOrderOfSourcesDoesNotMatter() throws IOException {
    Exported one = run().export(Fixtures.sample(), Fixtures.dump());
    Exported other = run().export(Fixtures.dump(), Fixtures.sample());

    assertThat(other.entries()).isEqualTo(one.entries());
    assertThat(other.comments()).isEqualTo(one.comments());
    assertThat(other.authors()).isEqualTo(one.authors());
    assertThat(other.terms()).isEqualTo(one.terms());
  }

  @Test
  void countsWhatEachSourceHadAndEachItemOnce() throws IOException {
    Exported joined = run().export(Fixtures.sample(), Fixtures.dump());
    Report alone = run().export(Fixtures.dump()).report();
    Report file = run().export(Fixtures.sample()).report();

    assertThat(joined.report().ledger().balances()).isTrue();
    assertThat(joined.report().ledger().total()).isEqualTo(alone.ledger().total());
    assertThat(joined.report().readFrom())
        .containsAllEntriesOf(alone.readFrom())
        .containsAllEntriesOf(file.readFrom());
  }

  @Test
  void tellsWhereSourcesDifferAndTakesTheRicher() throws IOException {
    Path changed = changed("Four knots worth knowing", "Five knots worth knowing");
    Exported joined = run().export(changed, Fixtures.dump());

    List<JsonNode> told = problems(joined, "sources-differ");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).get("severity").asText()).isEqualTo("LOSSY");
    assertThat(told.get(0).get("field").asText()).isEqualTo("title");
    assertThat(told.get(0).get("message").asText())
        .contains(changed.getFileName().toString(), Fixtures.dump().getFileName().toString());
    assertThat(joined.entry(told.get(0).get("id").asLong()).get("title").asText())
        .isEqualTo("Four knots worth knowing");
  }

  private static String item(long id, String guid, String slug, String date) {
    return """
    <item><title>Newcomer</title><guid isPermaLink="false">%s</guid>
    <dc:creator>marta</dc:creator><content:encoded><![CDATA[Hello]]></content:encoded>
    <wp:post_id>%d</wp:post_id><wp:post_date>%s</wp:post_date>
    <wp:post_name>%s</wp:post_name><wp:status>publish</wp:status>
    <wp:post_type>post</wp:post_type>
    <wp:comment><wp:comment_id>7001</wp:comment_id>
    <wp:comment_author>Someone</wp:comment_author>
    <wp:comment_date>2024-01-01 10:00:00</wp:comment_date>
    <wp:comment_content>Well</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
    </wp:comment></item></channel>\
    """
        .formatted(guid, id, date, slug);
  }

  @Test
  void keepsBothOfTwoThingsUnderOneId() throws IOException {
    Path file = changed("</channel>", item(201, "urn:x", "newcomer", "2024-01-01 09:00:00"));
    Exported joined = run().export(file, Fixtures.dump());

    assertThat(joined.entries()).hasSize(run().export(Fixtures.dump()).entries().size() + 1);
    JsonNode newcomer =
        joined.entries().stream()
            .filter(entry -> entry.get("title").asText().equals("Newcomer"))
            .findFirst()
            .orElseThrow();
    assertThat(newcomer.get("id").asLong()).isNegative();
    assertThat(problems(joined, "id-taken")).isNotEmpty();
    assertThat(joined.comments())
        .anyMatch(
            comment ->
                comment.get("content").asText().equals("Well")
                    && comment.get("entryId").equals(newcomer.get("id")));
  }

  @Test
  void joinsOneThingUnderTwoIdsByItsGuid() throws IOException {
    Exported alone = run().export(Fixtures.dump());
    JsonNode known =
        alone.entries().stream()
            .filter(entry -> entry.get("slug").asText().equals("four-knots-worth-knowing"))
            .findFirst()
            .orElseThrow();
    String text = Files.readString(Fixtures.sample());
    // Elsewhere the entry came back under another id, with a comment of its own.
    Path file =
        Files.writeString(
            temp.resolve("moved.xml"),
            text.substring(0, text.indexOf("<item>"))
                + item(
                    90210,
                    known.get("guid").asText(),
                    "four-knots-worth-knowing",
                    known.get("date").asText().replace('T', ' '))
                + "</rss>");
    Exported joined = run().export(file, Fixtures.dump());

    assertThat(joined.entries()).hasSameSizeAs(alone.entries());
    assertThat(joined.comments())
        .filteredOn(comment -> comment.get("content").asText().equals("Well"))
        .singleElement()
        .satisfies(comment -> assertThat(comment.get("entryId")).isEqualTo(known.get("id")));
  }

  @Test
  void refusesTwoSites() throws IOException {
    Path other = changed("https://library.example", "https://elsewhere.example");

    assertThatThrownBy(() -> run().export(other, Fixtures.dump()))
        .isInstanceOfSatisfying(
            SourceUnreadable.class,
            refused ->
                assertThat(refused.facts()).contains("library.example", "elsewhere.example"));
    Exported joined = run().sameSite("elsewhere.example").export(other, Fixtures.dump());
    assertThat(joined.report().ledger().total())
        .isEqualTo(run().export(Fixtures.dump()).report().ledger().total());
  }

  @Test
  void keepsTextsTooLargeForMemory() throws IOException {
    Exported small = run().export(Fixtures.sample(), Fixtures.dump());
    Exported large = run().maxValue(50).export(Fixtures.sample(), Fixtures.dump());

    assertThat(raw(large)).isEqualTo(raw(small));
  }

  private static Map<Long, String> raw(Exported exported) {
    Map<Long, String> raw = new LinkedHashMap<>();
    exported
        .entries()
        .forEach(entry -> raw.put(entry.get("id").asLong(), entry.at("/content/raw").asText()));
    return raw;
  }

  @Test
  void aRecordingTakesNothingFromAnExportFile() throws IOException {
    Path file = data().resolve("site-a/wxr/all.xml");
    Exported alone = run().export(file);
    for (boolean editor : List.of(true, false)) {
      Path recording = recording(editor);
      Exported joined = run().export(file, recording);

      Map<Long, JsonNode> entries = new LinkedHashMap<>();
      joined.entries().forEach(entry -> entries.put(entry.get("id").asLong(), entry));
      for (JsonNode entry : alone.entries()) {
        JsonNode found = entries.getOrDefault(entry.get("id").asLong(), NullNode.instance);
        assertThat(found.isObject()).as("%s", entry.get("id")).isTrue();
        for (String field : List.of("type", "status", "slug", "title", "date", "author")) {
          assertThat(found.get(field)).as("%s of %s", field, entry).isEqualTo(entry.get(field));
        }
        if (entry.get("id").asLong() != CHANGED_LATER) {
          assertThat(found.at("/content/raw")).isEqualTo(entry.at("/content/raw"));
        }
        entry
            .get("meta")
            .properties()
            .forEach(
                meta ->
                    assertThat(found.get("meta").get(meta.getKey()))
                        .as("%s of %s", meta.getKey(), entry.get("id"))
                        .isEqualTo(meta.getValue()));
      }
      assertThat(problems(joined, "sources-differ"))
          .allMatch(problem -> problem.get("id").asLong() == CHANGED_LATER);
      assertThat(logins(joined)).doesNotHaveDuplicates().containsAll(logins(alone));
      assertThat(joined.report().ledger().balances()).isTrue();
    }
  }

  private static List<String> logins(Exported exported) {
    return exported.authors().stream().map(author -> author.get("login").asText()).toList();
  }

  private Path recording(boolean editor) throws IOException {
    Path folder = Files.createTempDirectory(temp, "recording").resolve("site");
    HttpSettings visitor = HttpSettings.visitor("Test/1");
    try (FakeSite site = FakeSite.of(FakeContent.recorded(data().resolve("site-a/rest")))) {
      HttpSettings settings =
          editor ? visitor.with(new Credentials(FakeSite.USER, FakeSite.PASSWORD)) : visitor;
      new Pull(site.address(), folder, settings, PullListener.DEAF).run();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isNotEmpty();
    }
    return folder;
  }
}
