package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.output.Exports;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.Uploads;
import dev.pressport.source.json.JsonSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code --to json} wrote, read back. */
class CleanJsonSourceTest {
  @TempDir Path temp = Path.of("");

  private MigrationRun run() {
    return new MigrationRun(temp);
  }

  /** The files of an export but for those about the run. */
  private static SortedMap<String, String> content(Exported exported) throws IOException {
    SortedMap<String, String> tree = Exports.tree(exported.folder());
    tree.keySet().removeIf(path -> path.startsWith("_pressport/"));
    return tree;
  }

  private static void assertSame(Exported first, Exported again) throws IOException {
    assertThat(content(again)).isEqualTo(content(first));
    assertThat(again.report().ledger().total().skipped()).isZero();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void writesTheSameBytesAgain(Path source) throws IOException {
    Exported first = run().export(source);

    assertSame(first, run().export(first.folder()));
  }

  @Test
  void offersTheMediaThatWereCopied() throws IOException {
    Path folder = run().export(Fixtures.sample()).folder();
    OpenSite without = open(folder);
    assertThat(without.uploads()).isEmpty();
    without.close();

    Path month = Files.createDirectories(folder.resolve("media/2023/03"));
    Files.writeString(month.resolve("four-knots.png"), "photo");

    try (OpenSite site = open(folder)) {
      Uploads uploads = site.uploads().orElseThrow();
      assertThat(uploads.files()).isEqualTo(1);
      assertThat(uploads.open("2023/03/four-knots.png").orElseThrow()).hasContent("photo");
    }
  }

  private OpenSite open(Path folder) throws IOException {
    return new JsonSource()
        .open(SourceRequest.of(List.of(Location.of(folder)), temp.resolve("work")));
  }

  static Stream<Path> samples() {
    return Stream.concat(
        Stream.of(Fixtures.sample()),
        Stream.of(
                "serialized-zoo",
                "wrong-serialized-lengths",
                "missing-ids",
                "equal-ids",
                "odd-slugs",
                "odd-types",
                "orphan-terms",
                "unlisted-authors",
                "empty-slug-and-title",
                "protected-post",
                "repeated-meta-keys",
                "carriage-returns",
                "lone-surrogate-references",
                "control-characters",
                "loops")
            .map(Fixtures::hazard));
  }

  @Test
  void keepsPersonalDataAndAllFormsOfTheBody() throws IOException {
    Exported first = forms().export(Fixtures.sample());

    assertSame(first, forms().export(first.folder()));
  }

  private MigrationRun forms() {
    return run().withPersonalData().option("content", "raw", "html", "blocks", "markdown", "text");
  }

  @Test
  void readsAFilePerEntry() throws IOException {
    Exported first = run().option("layout", "files").export(Fixtures.sample());

    assertSame(first, run().option("layout", "files").export(first.folder()));
  }

  @Test
  void takesTheSameTextsForLongAsTheFirstExport() throws IOException {
    Exported first = run().maxValue(40).export(Fixtures.sample());

    assertSame(first, run().maxValue(40).export(first.folder()));
  }

  @Test
  void keepsWhatClassicMenusShowWithoutStoredTexts() throws IOException {
    Exported first = run().option("content", "html").export(Fixtures.sample());
    Exported again = run().option("content", "html").export(first.folder());

    assertThat(classicMenus(again).toString()).contains("The first text to read");
    assertThat(classicMenus(again)).isEqualTo(classicMenus(first));
    assertThat(again.entries()).isEqualTo(first.entries());
  }

  private static List<JsonNode> classicMenus(Exported exported) throws IOException {
    JsonNode menus = new ObjectMapper().readTree(exported.folder().resolve("menus.json").toFile());
    return menus.valueStream().filter(menu -> menu.get("kind").asText().equals("classic")).toList();
  }

  @Test
  void streamsLongTextsFromFiles() throws IOException {
    Exported first = run().export(Fixtures.sample());
    Exported again = run().maxValue(40).export(first.folder());

    assertThat(again.lines("comments.ndjson")).isEqualTo(first.lines("comments.ndjson"));
    assertThat(again.entries())
        .extracting(entry -> entry.at("/content/raw"))
        .isEqualTo(first.entries().stream().map(entry -> entry.at("/content/raw")).toList());
    assertThat(again.all("/meta")).isEqualTo(first.all("/meta"));
  }

  @Test
  void keepsDetailsThatItDoesNotKnow() throws IOException {
    Exported first = run().export(Fixtures.sample());
    Path posts = first.folder().resolve("entries/post.ndjson");
    String changed =
        Files.readString(posts)
            .replace("\"details\":{", "\"details\":{\"invented\":[-0.0,1.0E25],");
    Files.writeString(posts, changed);

    assertSame(first, run().export(first.folder()));
  }

  @Test
  void readsWithoutTheFilesAboutTheRun() throws IOException {
    Exported first = run().export(Fixtures.sample());
    for (Path file : Exports.files(first.folder().resolve("_pressport"))) {
      Files.delete(file);
    }

    assertSame(first, run().export(first.folder()));
  }

  @Test
  void skipsAMalformedLineAndTellsWhereItBegins() throws IOException {
    Exported first = run().export(Fixtures.sample());
    Path posts = first.folder().resolve("entries/post.ndjson");
    List<String> before = first.all("/id");
    long end = Files.size(posts);
    Files.write(
        posts,
        "{\"id\":1,\n\n{\"id\":\"x\"}\n[]\n{\"id\":2}x\n\u00fc\n"
            .getBytes(StandardCharsets.ISO_8859_1),
        StandardOpenOption.APPEND);

    Exported again = run().export(first.folder());

    assertThat(again.all("/id")).isEqualTo(before);
    assertThat(again.lines("_pressport/problems.ndjson"))
        .filteredOn(problem -> problem.get("code").asText().equals("item-unreadable"))
        .hasSize(5)
        .first()
        .satisfies(
            problem -> {
              assertThat(problem.get("offset").longValue()).isEqualTo(end);
              assertThat(problem.get("message").asText()).contains("entries/post.ndjson");
            });
  }

  @Test
  void keepsCommentsWhoseEntryIsGone() throws IOException {
    Exported first = run().export(Fixtures.sample());
    Files.delete(first.folder().resolve("entries/post.ndjson"));

    Exported again = run().export(first.folder());

    assertThat(again.comments()).isEqualTo(first.comments()).isNotEmpty();
  }

  @Test
  void refusesAFolderWhoseSiteFileIsMissingOrBroken() throws IOException {
    Path folder = run().export(Fixtures.sample()).folder();
    Path site = folder.resolve("site.json");

    Files.writeString(site, "{\"format\":\"pressport\",\"version\":99}");
    assertRefused(folder, "json-too-new");
    Files.writeString(site, "{\"format\":");
    assertRefused(folder, "json-broken");
    Files.delete(site);
    assertRefused(folder, "json-unfinished");
  }

  private void assertRefused(Path folder, String code) {
    assertThatThrownBy(() -> run().export(folder))
        .isInstanceOfSatisfying(SourceUnreadable.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void givesTheSameTablesAsItsOwnSource() throws IOException {
    Exporter csv = Exporters.find("csv").orElseThrow();
    SortedMap<String, String> direct = content(run().to(csv).export(Fixtures.sample()));
    Exported json = run().export(Fixtures.sample());

    SortedMap<String, String> tables = content(run().to(csv).export(json.folder()));

    // These have all types in the order of the source.
    for (String file : List.of("meta.csv", "columns.csv")) {
      assertThat(String.valueOf(tables.remove(file)).lines())
          .as(file)
          .containsExactlyInAnyOrderElementsOf(
              String.valueOf(direct.remove(file)).lines().toList());
    }
    assertThat(tables).isEqualTo(direct);
  }
}
