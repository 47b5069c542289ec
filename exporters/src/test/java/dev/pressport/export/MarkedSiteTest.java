package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.Pressport;
import dev.pressport.WordPressSite;
import dev.pressport.export.output.Exports;
import dev.pressport.fixtures.MarkedSite;
import dev.pressport.source.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No mark of a person or a secret comes out, and each mark of published content does. */
class MarkedSiteTest {
  private final MarkedSite site = new MarkedSite();

  @TempDir Path temp = Path.of("");

  static Stream<Arguments> runs() {
    return Exporters.all().stream()
        .flatMap(target -> Stream.of("wxr", "sql").map(kind -> Arguments.of(target, kind)));
  }

  private Path source(String kind) throws IOException {
    boolean wxr = kind.equals("wxr");
    Path file = temp.resolve(wxr ? "site.xml" : "site.sql");
    return Files.writeString(file, wxr ? site.wxr() : site.sql());
  }

  private static List<String> found(List<String> marks, Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    texts(folder)
        .forEach(
            (file, text) ->
                marks.stream()
                    .filter(mark -> text.contains(mark) || file.contains(mark))
                    .forEach(mark -> found.add(file + ": " + mark)));
    return found;
  }

  /** The texts of all files; those of Parquet files are compressed. */
  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = Exports.tree(folder);
    for (Map.Entry<String, String> file : texts.entrySet()) {
      if (file.getKey().endsWith(".parquet")) {
        file.setValue(rows(folder.resolve(file.getKey())));
      }
    }
    return texts;
  }

  private static String rows(Path parquet) throws IOException {
    StringBuilder rows = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet results =
            statement.executeQuery("SELECT to_json(file) FROM '" + parquet + "' AS file")) {
      while (results.next()) {
        rows.append(results.getString(1)).append('\n');
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return rows.toString();
  }

  @Test
  void hasAHundredMarks() {
    assertThat(site.personal().size() + site.secrets().size()).isGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void keepsPeopleAndSecretsOutOfEveryTarget(Exporter target, String kind) throws IOException {
    Exported exported = new MigrationRun(temp).to(target).export(source(kind));

    assertThat(found(site.personal(), exported.folder())).isEmpty();
    assertThat(found(site.secrets(), exported.folder())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void keepsSecretsOutEvenWithPersonalData(Exporter target, String kind) throws IOException {
    MigrationRun run =
        new MigrationRun(temp).to(target).withPersonalData().allowing("session_tokens", "hash");

    List<String> found = found(site.secrets(), run.export(source(kind)).folder());
    // A bag contains the source itself, after a warning.
    found.removeIf(mark -> target.id().equals("bagit") && mark.startsWith("data/source/"));
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.pressport.export.Exporters#all")
  void keepsPeopleOutOfWhatIsMadeOfAnArchiveThatHasThem(Exporter target) throws IOException {
    Path archive = new MigrationRun(temp).withPersonalData().export(source("sql")).folder();

    Path folder = new MigrationRun(temp).to(target).export(archive).folder();

    assertThat(found(site.personal(), folder)).isEmpty();
  }

  @Test
  void includesPeopleWhenRequested() throws IOException {
    Path folder = new MigrationRun(temp).withPersonalData().export(source("sql")).folder();

    List<String> missing = new ArrayList<>(site.personal());
    String all = String.join("\n", Exports.tree(folder).values());
    missing.removeIf(mark -> all.contains(mark) || all.contains(mark.replace("/", "\\/")));
    // The administrator's address is none of the settings that are exported.
    assertThat(missing).hasSizeLessThan(8);
  }

  @Test
  void keepsPublishedContent() throws IOException {
    Path folder = new MigrationRun(temp).export(source("sql")).folder();

    String all = String.join("\n", Exports.tree(folder).values());
    assertThat(site.published()).allSatisfy(mark -> assertThat(all).contains(mark));
  }

  @Test
  void letsAnAllowedKeyThrough() throws IOException {
    Path folder = new MigrationRun(temp).allowing("mailer_api_key").export(source("sql")).folder();

    assertThat(found(site.secrets(), folder)).hasSize(1);
  }

  @Test
  void namesEachSecretOnceWithoutItsValue() throws IOException {
    Exported exported = new MigrationRun(temp).export(source("wxr"));

    assertThat(exported.report().secrets())
        .contains("meta.mailer_api_key", "meta.stripe.secret", "meta.deep.a.b.access_token");
    assertThat(exported.problems())
        .filteredOn(problem -> problem.contains("meta.mailer_api_key"))
        .containsExactly("NOTE secret-withheld meta.mailer_api_key");
  }

  @Test
  void namesAnAuthorWhoseLoginIsAnAddressByTheId() throws IOException {
    Exported exported = new MigrationRun(temp).export(source("sql"));

    assertThat(exported.lines("authors.ndjson").get(0).get("login").asText()).isEqualTo("author-7");
    assertThat(exported.lines("entries/page.ndjson").get(0).get("author").asText())
        .isEqualTo("author-7");
  }

  @Test
  void keepsMarksOutOfTheItemsOfALibrary() throws IOException {
    try (WordPressSite opened =
            Pressport.source(List.of(Location.of(source("sql"))))
                .workFolder(Files.createTempDirectory(temp, "work"))
                .open();
        var items = opened.items()) {
      String all = items.map(Object::toString).collect(Collectors.joining("\n"));

      assertThat(site.personal()).noneMatch(all::contains);
      assertThat(site.secrets()).noneMatch(all::contains);
      assertThat(site.personal()).noneMatch(opened.site().toString()::contains);
    }
  }
}
