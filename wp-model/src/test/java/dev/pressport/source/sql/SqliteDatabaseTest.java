package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.fixtures.Fixtures;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of WordPress in a file of SQLite, made from the sample's dump. */
class SqliteDatabaseTest {
  @TempDir Path temp = Path.of("");

  /** Makes the tables of a dump anew, with the types that WordPress's drop-in gives them. */
  private void load(Path dump, Path file) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      Dump read = Dump.read(Files.readAllBytes(dump));
      for (String table : read.tables()) {
        String columns =
            read.columns(table).stream()
                .map(
                    column ->
                        '"'
                            + column.name()
                            + (column.name().endsWith("ID") ? "\" INTEGER" : "\" TEXT"))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
          statement.execute("CREATE TABLE \"" + table + "\" (" + columns + ")");
        }
        String marks = read.columns(table).stream().map(c -> "?").collect(Collectors.joining(","));
        try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO \"" + table + "\" VALUES (" + marks + ")")) {
          for (List<@Nullable String> row : read.rows(table)) {
            for (int i = 0; i < row.size(); i++) {
              insert.setString(i + 1, row.get(i));
            }
            insert.executeUpdate();
          }
        }
      }
      connection.commit();
    }
  }

  private List<Row> rows(Path file, long maxValue) throws IOException {
    return rows(file, maxValue, Problems.MUTE);
  }

  private List<Row> rows(Path file, long maxValue, Problems problems) throws IOException {
    Path work = Files.createTempDirectory(temp, "work");
    Location location = new Location.OnDisk(file.getFileName().toString(), file);
    SourceRequest request = SourceRequest.of(List.of(location), work).withMaxValue(maxValue);
    List<Row> rows = new ArrayList<>();
    try (OpenSite open = new SqlSource().open(request);
        RowReader reader = open.rows(problems)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<Object> parts(List<Row> rows) {
    return rows.stream()
        .<Object>map(row -> List.of(row.columns(), row.metas(), row.terms(), row.attached()))
        .toList();
  }

  @Test
  void holdsTheSameRowsAsADump() throws IOException, SQLException {
    Path file = temp.resolve(".ht.sqlite");
    load(Fixtures.dump(), file);
    byte[] before = Files.readAllBytes(file);

    assertThat(parts(rows(file, 1 << 24))).isEqualTo(parts(rows(Fixtures.dump(), 1 << 24)));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var beside = Files.list(temp)) {
      assertThat(beside.filter(Files::isRegularFile)).containsExactly(file);
    }
  }

  @Test
  void isFoundInAFolder() throws IOException, SQLException {
    Path folder = temp.resolve("wp-content");
    Files.createDirectories(folder.resolve("database"));
    load(Fixtures.dump(), folder.resolve("database/.ht.sqlite"));

    assertThat(rows(folder, 1 << 24)).hasSameSizeAs(rows(Fixtures.dump(), 1 << 24));
  }

  @Test
  void readsLargeValuesInParts() throws IOException, SQLException {
    Path file = temp.resolve("site.sqlite");
    load(Fixtures.dump(), file);
    String large = "é".repeat(2_000_000);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement update =
            connection.prepareStatement("UPDATE tide_posts SET post_content = ? WHERE ID = 201")) {
      update.setString(1, large);
      update.executeUpdate();
    }

    Row row =
        rows(file, 3_000_000).stream()
            .filter(each -> each.kind() == Row.Kind.ENTRY && each.string("ID").equals("201"))
            .findFirst()
            .orElseThrow();
    assertThat(Objects.requireNonNull(row.text("post_content")).string()).isEqualTo(large);
  }

  @Test
  void countsTheRowsOfTablesThatItDoesNotRead() throws IOException, SQLException {
    Path file = temp.resolve("site.sqlite");
    load(Fixtures.dump(), file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE tide_gf_entry (id INTEGER)");
      statement.execute("CREATE TABLE tide_gf_form (id INTEGER)");
      statement.execute("CREATE TABLE orders (id INTEGER)");
      statement.execute("INSERT INTO tide_gf_entry VALUES (1), (2), (3)");
      statement.execute("INSERT INTO orders VALUES (1)");
    }
    List<String> messages = new ArrayList<>();

    rows(file, 1 << 24, problem -> messages.add(problem.message()));

    assertThat(messages)
        .filteredOn(message -> message.contains("table"))
        .containsExactly("The table tide_gf_entry was not read: 3 rows.");
  }

  @Test
  void refusesADamagedFile() throws IOException {
    Path file = Files.writeString(temp.resolve("x.sqlite"), "SQLite format 3\0 and then nothing");

    assertThatThrownBy(() -> rows(file, 1 << 24))
        .isInstanceOfSatisfying(
            SourceUnreadable.class, e -> assertThat(e.code()).isEqualTo("database-broken"));
  }
}
