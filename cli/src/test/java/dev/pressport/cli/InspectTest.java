package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.cli.console.Exit;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.source.Limitation;
import dev.pressport.source.wxr.WxrSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/pressport/cli");

  @TempDir Path folder;
  private Path sample = Path.of("sample.xml");

  @BeforeEach
  void copySample() {
    sample = Session.fixture("wxr/sample.xml", folder);
  }

  private static void assertGolden(String name, String text) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN.resolve(name), text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
  }

  private static JsonNode json(Session.Ended ended) throws IOException {
    return new ObjectMapper().readTree(ended.out());
  }

  @Test
  void showsTheSampleAsATable() throws IOException {
    Session.Ended ended = new Session().run("inspect", sample);

    String[] parts = ended.out().split("(?m)^(?=Missing )", 2);
    assertGolden("inspect-sample.txt", parts[0]);
    assertThat(parts[1].replaceAll("\\s+", " "))
        .contains(", event dates, ", ", options, widgets (only in the database) Targets ")
        .contains(Exporters.all().stream().map(Exporter::id).toList())
        .endsWith(" items about people ");
    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void countsTheFilesOfTheLibraryThatAreThere() throws IOException {
    JsonNode library = json(new Session().run("inspect", sample, "--json")).at("/media/library");
    assertThat(library)
        .hasToString("{\"files\":7,\"bytes\":1422336,\"missing\":7,\"host\":\"library.example\"}");

    Path site = Files.createDirectory(folder.resolve("site"));
    Files.copy(sample, site.resolve("sample.xml"));
    Path month = Files.createDirectories(site.resolve("wp-content/uploads/2023/03"));
    Files.writeString(month.resolve("four-knots.png"), "photo");

    assertThat(new Session().run("inspect", site).out().replaceAll("\\s+", " "))
        .contains(
            " Media files 1 file, 5 bytes, in site/wp-content/uploads; 6 of 7 library files are"
                + " missing ");
    assertThat(json(new Session().run("inspect", site, "--json")).at("/media/library/missing"))
        .hasToString("6");
  }

  @Test
  void writesTheSampleAsJson() throws IOException {
    Session.Ended ended = new Session().run("inspect", sample, "--json");

    assertGolden(
        "inspect-sample.json",
        ended
            .out()
            .replaceFirst("(?s)  \"lacks\": \\[.*?\\],\n", "")
            .replaceFirst("(?s)  \"targets\": \\{.*?\n  \\},\n", ""));
    assertThat(json(ended).get("lacks"))
        .extracting(JsonNode::textValue)
        .containsExactlyElementsOf(
            new WxrSource().limitations().stream().map(Limitation::what).distinct().toList());
    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 60, 72, 80, 200})
  void fitsTheScreen(int columns) {
    Session.Ended ended = new Session().columns(columns).run("inspect", sample);

    int most = Math.max(60, Math.min(80, columns));
    assertThat(ended.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(most));
  }

  @ParameterizedTest
  @ValueSource(strings = {"odd-types", "odd-statuses", "odd-slugs", "control-characters"})
  void keepsHostileNamesInTheirPlace(String hazard) {
    Path file = Session.fixture("wxr/hazards/" + hazard + ".xml", folder);

    Session.Ended ended = new Session().run("inspect", file);

    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    assertThat(ended.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void countsTheSameInEveryPacking() throws IOException {
    String plain = new Session().run("inspect", sample, "--json").out();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(Files.readAllBytes(sample));
    }

    Session.Ended ended = new Session().input(packed.toByteArray()).run("inspect", "-", "--json");

    assertThat(json(ended).get("types")).isEqualTo(new ObjectMapper().readTree(plain).get("types"));
    assertThat(json(ended).at("/source/files/0/name").asText()).isEqualTo("standard input");
  }

  @Test
  void readsSeveralFilesAsOneSite() throws IOException {
    Path one = Session.fixture("wxr/hazards/split-1.xml", folder);
    Path two = Session.fixture("wxr/hazards/split-2.xml", folder);

    Session.Ended ended = new Session().run("inspect", one, two, "--json");

    assertThat(json(ended).at("/source/files")).hasSize(2);
    assertThat(json(ended).get("authors").asInt()).isPositive();
    assertThat(ended.exit()).isZero();
  }

  @Test
  void saysThatAFileEndsInTheMiddle() throws IOException {
    Path cut = Session.fixture("wxr/hazards/truncated-in-item.xml", folder);

    Session.Ended table = new Session().run("inspect", cut);
    Session.Ended document = new Session().run("inspect", cut, "--json");

    assertThat(table.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(table.out().replaceAll("\\s+", " ")).contains("truncated-in-item.xml is cut");
    assertThat(document.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(json(document).get("complete").asBoolean(true)).isFalse();
    assertThat(document.err())
        .isEqualTo(
            """
            INCOMPLETE: the source was counted, but truncated-in-item.xml is cut off.
              Kept: 2 items. Last complete item: post 2, at byte 2,614 of 2,866.
              Try: download the export again. If it is cut off each time, export one year at
                   a time, and name all files in one pressport command.
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "empty, empty-file",
    "login-page, login-page",
    "sitemap, not-wxr",
    "feed, not-wxr-feed",
    "not-xml, unknown-format"
  })
  void refusesWhatIsNoExport(String hazard, String code) {
    Path file = Session.fixture("wxr/hazards/" + hazard + ".xml", folder);

    Session.Ended ended = new Session().run("inspect", file);

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(ended.err()).startsWith("error[" + code + "]: ");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void asksForASource() {
    Session.Ended ended = new Session().run("inspect", "--progress=x");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err())
        .isEqualTo(
            """
            error[missing-source]: No source given.
              Try: pressport inspect site.xml
            error[bad-value]: --progress cannot be "x".
              Try: --progress takes auto, always or never
            """);
  }

  @Test
  void namesTheNearestFile() {
    Session.Ended ended = new Session().run("inspect", folder.resolve("sampel.xml"));

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(ended.err()).contains("Try: " + sample);
  }

  @Test
  void tellsEachFaultWhenAsked() {
    assertThat(new Session().run("inspect", "-v", sample).err())
        .contains("changed: \"Charts, scripts & a title with markup\" (post 212)");
  }

  @Test
  void leavesNothingBehind() throws IOException {
    new Session().run("inspect", sample);

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(sample);
    }
  }
}
