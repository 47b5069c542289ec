package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pressport.fixtures.Fixtures;
import dev.pressport.source.Location;
import dev.pressport.source.Login;
import dev.pressport.source.OpenSite;
import dev.pressport.source.Problems;
import dev.pressport.source.Row;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real server, of which the property pressport.mariadb has the address, as root of which one may.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseServerTest {
  private static final String DATABASE = "pressport_test";
  private static final Login READER = new Login("pressport_reader", () -> "s3cret word");

  private static final List<String> HOSTS = List.of("127.0.0.1", "localhost");

  private final String server = System.getProperty("pressport.mariadb", "");
  @TempDir Path temp = Path.of("");

  @BeforeAll
  void load() throws IOException, SQLException {
    assumeFalse(server.isEmpty(), "pressport.mariadb is not set");
    String url = server + "?user=root&allowMultiQueries=true";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + DATABASE);
      statement.execute("CREATE DATABASE " + DATABASE + " CHARACTER SET utf8mb4");
      statement.execute("CREATE DATABASE IF NOT EXISTS " + DATABASE + "_empty");
      statement.execute("USE " + DATABASE);
      statement.execute(Files.readString(Fixtures.dump()));
      for (String host : HOSTS) {
        String reader = "pressport_reader@'" + host + "'";
        statement.execute("CREATE OR REPLACE USER " + reader + " IDENTIFIED BY 's3cret word'");
        statement.execute("GRANT SELECT ON " + DATABASE + ".* TO " + reader);
        statement.execute("GRANT SELECT ON " + DATABASE + "_empty.* TO " + reader);
      }
    }
  }

  @AfterAll
  void drop() throws SQLException {
    if (!server.isEmpty()) {
      try (Connection connection = DriverManager.getConnection(server + "?user=root");
          Statement statement = connection.createStatement()) {
        statement.execute("DROP DATABASE IF EXISTS " + DATABASE);
        statement.execute("DROP DATABASE IF EXISTS " + DATABASE + "_empty");
        for (String host : HOSTS) {
          statement.execute("DROP USER IF EXISTS pressport_reader@'" + host + "'");
        }
      }
    }
  }

  private Location location(String database) throws IOException {
    return new Location(server + database, Files.createTempFile(temp, "database", ""));
  }

  private List<Row> rows(Location location, Login login, long maxValue) throws IOException {
    Path work = Files.createTempDirectory(temp, "work");
    SourceRequest request = new SourceRequest(List.of(location), work, maxValue, Map.of(), login);
    List<Row> rows = new ArrayList<>();
    try (OpenSite open = new SqlSource().open(request);
        RowReader reader = open.rows(Problems.MUTE)) {
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
  void holdsTheSameRowsAsItsDump() throws IOException {
    Location dump = new Location("sample.sql", Fixtures.dump());

    List<Object> live = parts(rows(location(DATABASE), READER, 1 << 24));
    List<Object> dumped = parts(rows(dump, READER, 1 << 24));

    assertThat(live).hasSameSizeAs(dumped);
    for (int i = 0; i < live.size(); i++) {
      assertThat(live.get(i)).isEqualTo(dumped.get(i));
    }
  }

  @Test
  void readsZeroDatesTextsInLatin1AndLargeOnes() throws IOException, SQLException {
    String large = "é".repeat(2_000_000);
    String url = server + DATABASE + "?user=root";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("SET sql_mode = ''");
      statement.execute("CREATE TABLE other_posts LIKE tide_posts");
      statement.execute("ALTER TABLE other_posts MODIFY post_title text CHARACTER SET latin1");
      statement.execute("INSERT INTO other_posts SELECT * FROM tide_posts WHERE ID = 201");
      statement.execute(
          "UPDATE other_posts SET post_title = CONVERT(CAST('Über – 日' AS BINARY) USING latin1),"
              + " post_date_gmt = '0000-00-00 00:00:00', post_content = REPEAT('é', 2000000)");
      statement.execute("CREATE TABLE other_options LIKE tide_options");
      statement.execute("INSERT INTO other_options SELECT * FROM tide_options");
    }
    Path work = Files.createTempDirectory(temp, "work");
    SourceRequest request =
        new SourceRequest(
            List.of(location(DATABASE)), work, 3_000_000, Map.of("table-prefix", "other_"), READER);
    try (OpenSite open = new SqlSource().open(request);
        RowReader reader = open.rows(Problems.MUTE)) {
      Row row = Objects.requireNonNull(reader.next());
      assertThat(row.string("post_title")).isEqualTo("Über – 日");
      assertThat(row.string("post_date_gmt")).isEqualTo("0000-00-00 00:00:00");
      assertThat(Objects.requireNonNull(row.text("post_content")).string()).isEqualTo(large);
    } finally {
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute("DROP TABLE other_posts, other_options");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pressport_test, pressport_reader, wrong, database-login",
    "mysql, pressport_reader, 's3cret word', database-denied",
    "pressport_test_empty, pressport_reader, 's3cret word', no-wordpress-tables",
    "'', pressport_reader, x, no-database",
  })
  void tellsWhyItCannotRead(String database, String user, String password, String code)
      throws IOException {
    Location location = location(database);

    assertThatThrownBy(() -> rows(location, new Login(user, () -> password), 1 << 24))
        .isInstanceOfSatisfying(
            SourceUnreadable.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(String.join(" ", e.facts())).doesNotContain("s3cret", "wrong");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mariadb://127.0.0.1:1/wordpress, database-unreachable",
    "jdbc:mysql://no-such-host.invalid/wordpress, database-unreachable",
    "jdbc:mariadb://localhost, no-database",
    "'jdbc:mariadb:sequential://a,b/wordpress', no-database",
  })
  void tellsThatNoServerIsThere(String address, String code) throws IOException {
    Location location = new Location(address, Files.createTempFile(temp, "database", ""));

    assertThatThrownBy(() -> rows(location, READER, 1 << 24))
        .isInstanceOfSatisfying(SourceUnreadable.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
