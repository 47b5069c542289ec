package dev.pressport.export.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.HostileTexts;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.migrate.Filters;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.problem.Refusal;
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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteExporterTest {
  @TempDir private Path temp;

  private Exported export(Path source) throws IOException {
    return run().export(source);
  }

  private MigrationRun run() {
    return new MigrationRun(temp).to(Exporters.get("sqlite"));
  }

  private static List<List<String>> rows(Exported run, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + run.folder().resolve("site.sqlite"));
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (results.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
          String text = results.getString(i);
          row.add(text == null ? "NULL" : text);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private static List<String> firsts(Exported run, String sql) throws SQLException {
    return rows(run, sql).stream().map(row -> row.get(0)).toList();
  }

  private static void assertSound(Exported run) throws SQLException {
    assertThat(firsts(run, "PRAGMA integrity_check")).containsExactly("ok");
    assertThat(rows(run, "PRAGMA foreign_key_check")).isEmpty();
    assertThat(rows(run, "SELECT * FROM pragma_foreign_key_list('entries')")).hasSize(4);
    long entries =
        run.report().ledger().entries().values().stream().mapToLong(line -> line.exported()).sum();
    assertThat(firsts(run, "SELECT count(*) FROM entries")).containsExactly("" + entries);
  }

  @Test
  void isSoundWhateverTheSource() throws IOException, SQLException {
    int sound = 0;
    for (String hazard : Fixtures.hazards()) {
      Exported run;
      try {
        run = export(Fixtures.hazard(hazard));
      } catch (Refusal e) {
        continue;
      }
      assertSound(run);
      sound++;
    }
    assertThat(sound).isGreaterThan(40);
  }

  @Test
  void keepsReferencesToItemsThatAreLeftOut() throws IOException, SQLException {
    Exported run =
        run()
            .with(
                new Filters(
                    Set.of(),
                    Set.of("attachment"),
                    Set.of(),
                    null,
                    null,
                    Set.of(),
                    Set.of(),
                    Long.MAX_VALUE))
            .export(Fixtures.sample());

    assertSound(run);
    assertThat(
            rows(
                run,
                "SELECT e.id, e.featured_media_id, m.value FROM missing_references m JOIN entries"
                    + " e ON e.rowid = m.row_id WHERE m.column_name = 'featured_media_id'"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get(1)).isEqualTo("NULL"));
  }

  @Test
  void explainsEveryTableAndColumn() throws IOException, SQLException {
    Exported run = export(Fixtures.sample());

    JsonNode tables =
        new ObjectMapper()
            .readTree(run.folder().resolve("metadata.json").toFile())
            .at("/databases/site/tables");
    for (String table :
        firsts(
            run,
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
                + " AND name NOT LIKE 'search%' AND name <> 'entry_texts'")) {
      assertThat(tables.at("/" + table + "/description").asText()).as(table).isNotBlank();
    }
    for (String column : firsts(run, "SELECT name FROM pragma_table_info('entries')")) {
      assertThat(tables.at("/entries/columns/" + column).asText()).as(column).isNotBlank();
    }
    for (Table table : Tables.ALL) {
      assertThat(table.columns()).allSatisfy(c -> assertThat(c.meaning()).isNotBlank());
    }
    assertThat(firsts(run, "SELECT sql FROM sqlite_master WHERE name = 'entries'").get(0))
        .contains("-- when it was last changed, in UTC");
  }

  @Test
  void runsEveryViewAndQuery() throws IOException, SQLException {
    Exported run = export(Fixtures.sample());

    for (String view : firsts(run, "SELECT name FROM sqlite_master WHERE type = 'view'")) {
      assertThat(rows(run, "SELECT * FROM \"" + view + "\"")).as(view).isNotNull();
    }
    assertThat(SavedQuery.all()).hasSize(10);
    for (SavedQuery query : SavedQuery.all()) {
      // Datasette brings the function.
      String sql = query.sql().replaceAll(":[a-z]+", "'tide'").replace("escape_fts", "lower");
      assertThat(rows(run, sql)).as(query.name()).isNotNull();
    }
  }

  @Test
  void findsWordsInTitlesAndTexts() throws IOException, SQLException {
    Exported run = export(Fixtures.sample());

    assertThat(
            firsts(
                run,
                "SELECT e.id FROM search JOIN entries e ON e.id = search.rowid"
                    + " WHERE search MATCH 'promise' AND e.type = 'post'"))
        .containsExactly("201");
    assertThat(firsts(run, "SELECT count(*) FROM search WHERE search MATCH 'nosuchword'"))
        .containsExactly("0");
  }

  @ParameterizedTest
  @MethodSource("dev.pressport.export.HostileTexts#all")
  void keepsHostileTexts(String text) throws IOException, SQLException {
    Path sample = new MigrationRun(temp).export(Fixtures.sample()).folder();
    Path json = HostileTexts.into(sample, text, "k");
    Exported run = export(json);

    assertSound(run);
    assertThat(firsts(run, "SELECT title_html FROM entries WHERE id = 201")).containsExactly(text);
    assertThat(firsts(run, "SELECT value FROM entry_meta WHERE key = 'k'")).containsExactly(text);
  }

  @Test
  void streamsATextTooLargeForMemory() throws IOException, SQLException {
    String sentence = "A tide table looks like a promise.";
    String large = sentence.repeat(400_000);
    Path source = temp.resolve("site.xml");
    Files.writeString(source, Files.readString(Fixtures.sample()).replace(sentence, large));
    Exported run = run().maxValue(1 << 20).export(source);

    assertSound(run);
    assertThat(firsts(run, "SELECT raw FROM contents WHERE entry_id = 201").get(0))
        .hasSizeGreaterThan(13_000_000)
        .contains(large);
  }
}
