package dev.pressport.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.HostileTexts;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.problem.Refusal;
import dev.pressport.problem.RefusalKind;
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
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParquetExporterTest {
  private static final ClassLoader WITHOUT_DRIVER = ClassLoader.getPlatformClassLoader();

  @TempDir private Path temp;

  private MigrationRun run() {
    return new MigrationRun(temp).to(Exporters.get("parquet"));
  }

  private static List<String> firsts(Exported run, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet results =
            statement.executeQuery(sql.replace("FROM '", "FROM '" + run.folder() + "/"))) {
      List<String> firsts = new ArrayList<>();
      while (results.next()) {
        firsts.add(String.valueOf(results.getString(1)));
      }
      return firsts;
    }
  }

  @Test
  void refusesBeforeTheSourceIsReadWhereTheDriverIsMissing() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("optional"));

    assertThatThrownBy(new DuckDb(WITHOUT_DRIVER, List.of(folder))::require)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("no-duckdb");
              assertThat(refusal.kind().at()).isEqualTo(RefusalKind.At.TARGET);
              assertThat(refusal.facts()).containsExactly(DuckDb.JAR, folder);
            });
  }

  @Test
  void loadsTheDriverFromAFolder() throws IOException, SQLException {
    Path jar =
        Path.of(DuckDBDriver.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    assertThat(jar).as("the version of the pom").hasFileName(DuckDb.JAR);
    Path folder = Files.createDirectories(temp.resolve("optional"));
    Files.createSymbolicLink(folder.resolve(DuckDb.JAR), jar);

    DuckDb driver = new DuckDb(WITHOUT_DRIVER, List.of(temp.resolve("none"), folder));
    driver.require();
    try (DuckDb.Opened opened = driver.open();
        Statement statement = opened.connection().createStatement();
        ResultSet results = statement.executeQuery("SELECT 6 * 7")) {
      assertThat(opened.connection().getClass().getClassLoader())
          .isNotSameAs(DuckDBDriver.class.getClassLoader());
      results.next();
      assertThat(results.getInt(1)).isEqualTo(42);
    }
  }

  @Test
  void writesNestedColumns() throws IOException, SQLException {
    Exported run = run().export(Fixtures.sample());

    assertThat(firsts(run, "SELECT terms[1].name FROM 'entries/post.parquet' WHERE id = 201"))
        .hasSize(1)
        .doesNotContain("null");
    assertThat(firsts(run, "SELECT typeof(dateUtc) FROM 'entries/post.parquet' LIMIT 1"))
        .containsExactly("TIMESTAMP WITH TIME ZONE");
    assertThat(firsts(run, "SELECT typeof(meta) FROM 'entries/post.parquet' LIMIT 1"))
        .containsExactly("MAP(VARCHAR, VARCHAR[])");
    assertThat(
            firsts(run, "SELECT typeof(details.sizes) FROM 'entries/attachment.parquet' LIMIT 1"))
        .allMatch(type -> type.startsWith("STRUCT(") && type.endsWith("[]"));
    assertThat(firsts(run, "SELECT fields.download_pdf.url FROM 'entries/resource.parquet'"))
        .anyMatch(url -> url.startsWith("http"));
  }

  @Test
  void listsTheAddressesOfBodiesWhateverFormsAreSelected() throws IOException, SQLException {
    Exported run = run().option("content", "text").export(Fixtures.sample());

    assertThat(firsts(run, "SELECT count(*) FROM 'links.parquet'"))
        .doesNotContain("0")
        .isEqualTo(firsts(run().export(Fixtures.sample()), "SELECT count(*) FROM 'links.parquet'"));
    assertThat(
            firsts(
                run,
                "SELECT p.slug FROM 'links.parquet' l JOIN '%s/entries/page.parquet' p"
                        .formatted(run.folder())
                    + " ON p.id = l.targetEntryId WHERE l.kind = 'link' AND l.internal"))
        .contains("about");
    assertThat(firsts(run, "SELECT typeof(targetTerm) FROM 'links.parquet' LIMIT 1"))
        .containsExactly("STRUCT(taxonomy VARCHAR, slug VARCHAR)");
    assertThat(firsts(run, "SELECT typeof(content) FROM 'entries/post.parquet' LIMIT 1"))
        .allMatch(type -> !type.contains("html"));
  }

  @Test
  void hasARowForEachItemWhateverTheSource() throws IOException, SQLException {
    int read = 0;
    for (String hazard : Fixtures.hazards()) {
      Exported run;
      try {
        run = run().export(Fixtures.hazard(hazard));
      } catch (Refusal e) {
        continue;
      }
      long rows = 0;
      try (var files = Files.list(run.folder().resolve("entries"))) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString().replace("'", "''");
          rows += Long.parseLong(firsts(run, "SELECT count(*) FROM 'entries/" + name + "'").get(0));
        }
      }
      long exported =
          run.report().ledger().entries().values().stream()
              .mapToLong(line -> line.exported())
              .sum();
      assertThat(rows).as(hazard).isEqualTo(exported);
      read++;
    }
    assertThat(read).isGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("dev.pressport.export.HostileTexts#all")
  void keepsHostileTexts(String text) throws IOException, SQLException {
    Path sample = new MigrationRun(temp).export(Fixtures.sample()).folder();
    Path json = HostileTexts.into(sample, text, text);
    Exported run = run().export(json);

    String where = " FROM 'entries/post.parquet' WHERE id = 201";
    assertThat(firsts(run, "SELECT titleHtml" + where)).containsExactly(text);
    assertThat(firsts(run, "SELECT map_keys(meta)[1]" + where)).containsExactly(text);
    assertThat(firsts(run, "SELECT map_values(meta)[1][1]" + where)).containsExactly(text);
  }

  @Test
  void streamsATextTooLargeForMemory() throws IOException, SQLException {
    String sentence = "A tide table looks like a promise.";
    String large = sentence.repeat(200_000);
    Path source = temp.resolve("site.xml");
    Files.writeString(source, Files.readString(Fixtures.sample()).replace(sentence, large));
    Exported run = run().maxValue(1 << 20).export(source);

    assertThat(firsts(run, "SELECT content.raw FROM 'entries/post.parquet' WHERE id = 201").get(0))
        .hasSizeGreaterThan(6_000_000)
        .contains(large);
  }
}
