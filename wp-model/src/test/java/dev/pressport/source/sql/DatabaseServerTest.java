package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.MariaDbServer;
import dev.pressport.http.HttpSettings;
import dev.pressport.option.Options;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.Connection;
import dev.pressport.source.Location;
import dev.pressport.source.Login;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real server, where one can be had. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseServerTest {
  private static final String DATABASE = "pressport_test";
  private static final String EMPTY = "pressport_test_empty";
  private static final String CHANGING = "pressport_test_changing";
  private static final String PLUGIN = "pressport_test_plugin";
  private static final Login READER =
      new Login(MariaDbServer.READER, () -> MariaDbServer.READER_PASSWORD);

  @TempDir Path temp = Path.of("");

  private static MariaDbServer server() {
    Optional<MariaDbServer> server = MariaDbServer.get();
    assumeTrue(server.isPresent(), "there is no MariaDB");
    return server.orElseThrow();
  }

  @BeforeAll
  void load() throws IOException, SQLException {
    server().load(DATABASE, Fixtures.dump());
    server().load(EMPTY, Files.writeString(temp.resolve("empty.sql"), "SELECT 1"));
  }

  private Location location(String database) throws IOException {
    return new Location.Address(server().address(database));
  }

  private static Connection connection(Login login) {
    return new Connection(login, HttpSettings.visitor("Test/1"));
  }

  private List<Row> rows(Location location, Login login, long maxValue) throws IOException {
    return rows(location, login, maxValue, Problems.MUTE);
  }

  private List<Row> rows(Location location, Login login, long maxValue, Problems problems)
      throws IOException {
    Path work = Files.createTempDirectory(temp, "work");
    SourceRequest request =
        SourceRequest.of(List.of(location), work)
            .withMaxValue(maxValue)
            .withConnection(connection(login));
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
  void holdsTheSameRowsAsItsDump() throws IOException {
    Location dump = new Location.OnDisk("sample.sql", Fixtures.dump());

    List<Object> live = parts(rows(location(DATABASE), READER, 1 << 24));
    List<Object> dumped = parts(rows(dump, READER, 1 << 24));

    assertThat(live).hasSameSizeAs(dumped);
    for (int i = 0; i < live.size(); i++) {
      assertThat(live.get(i)).isEqualTo(dumped.get(i));
    }
  }

  @Test
  void countsTheRowsOfTablesThatItDoesNotRead() throws IOException, SQLException {
    server().load(PLUGIN, Fixtures.dump());
    server()
        .run(
            PLUGIN,
            "CREATE TABLE tide_gf_entry (id INT); INSERT INTO tide_gf_entry VALUES (1), (2)");
    List<String> messages = new ArrayList<>();

    rows(location(PLUGIN), READER, 1 << 24, problem -> messages.add(problem.message()));

    assertThat(messages).contains("The table tide_gf_entry was not read: 2 rows.");
  }

  @Test
  void seesNothingThatIsWrittenWhileItReads() throws IOException, SQLException {
    server().load(CHANGING, Fixtures.dump());
    Path work = Files.createTempDirectory(temp, "work");
    Intruder intruder = new Intruder();
    try (LargeValues large = new LargeValues(work.resolve("values"))) {
      ValueBuffer buffer = new ValueBuffer(large, 1 << 20);
      DatabaseServer address = DatabaseServer.of(server().address(CHANGING));

      address.read(READER, intruder, buffer, 1 << 20, new ReadProgress(OpeningProgress.NONE));
      int before = intruder.posts;
      intruder.posts = 0;
      address.read(READER, intruder, buffer, 1 << 20, new ReadProgress(OpeningProgress.NONE));

      assertThat(before).isPositive();
      assertThat(intruder.posts).isEqualTo(before + 1);
    }
  }

  /** Writes a post when the reading has begun, and counts those that are read. */
  private static final class Intruder implements TableListener {
    private int posts;
    private boolean wrote;

    @Override
    public void charset(String name) {}

    @Override
    public void create(TableName name, List<Column> columns) throws IOException {
      if (!wrote) {
        wrote = true;
        try {
          server()
              .run(
                  CHANGING,
                  "CREATE TEMPORARY TABLE one SELECT * FROM tide_posts LIMIT 1;"
                      + " UPDATE one SET ID = 999999; INSERT INTO tide_posts SELECT * FROM one");
        } catch (SQLException e) {
          throw new IOException(e);
        }
      }
    }

    @Override
    public void load(LoadData data) {}

    @Override
    public void drop(TableName name) {}

    @Override
    public void unread(TableName name, long rows) {}

    @Override
    public Rows insert(TableName name, @Nullable List<String> columns, boolean replaces) {
      boolean counted = name.table().equals("tide_posts");
      return (row, offset) -> posts += counted ? 1 : 0;
    }

    @Override
    public void repaired(TableName name) {}

    @Override
    public void lost(TableName name, String row, long offset) {}

    @Override
    public void unapplied(TableName name, String statement, long offset) {}

    @Override
    public void fault(long offset, String why) {}
  }

  @Test
  void readsZeroDatesTextsInLatin1AndLargeOnes() throws IOException, SQLException {
    String large = "é".repeat(2_000_000);
    server()
        .run(
            DATABASE,
            String.join(
                ";",
                "SET sql_mode = ''",
                "CREATE TABLE other_posts LIKE tide_posts",
                "ALTER TABLE other_posts MODIFY post_title text CHARACTER SET latin1",
                "INSERT INTO other_posts SELECT * FROM tide_posts WHERE ID = 201",
                "UPDATE other_posts"
                    + " SET post_title = CONVERT(CAST('Über – 日' AS BINARY) USING latin1),"
                    + " post_date_gmt = '0000-00-00 00:00:00',"
                    + " post_content = REPEAT('é', 2000000)",
                "CREATE TABLE other_options LIKE tide_options",
                "INSERT INTO other_options SELECT * FROM tide_options"));
    Path work = Files.createTempDirectory(temp, "work");
    SourceRequest request =
        SourceRequest.of(List.of(location(DATABASE)), work)
            .withOptions(new Options(Map.of("table-prefix", "other_")))
            .withConnection(connection(READER));
    try (OpenSite open = new SqlSource().open(request);
        RowReader reader = open.rows(Problems.MUTE)) {
      Row row = Objects.requireNonNull(reader.next());
      assertThat(row.string("post_title")).isEqualTo("Über – 日");
      assertThat(row.string("post_date_gmt")).isEqualTo("0000-00-00 00:00:00");
      assertThat(Objects.requireNonNull(row.text("post_content")).string()).isEqualTo(large);
    } finally {
      server().run(DATABASE, "DROP TABLE other_posts, other_options");
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
              assertThat(e.facts().toString()).doesNotContain("s3cret", "wrong");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mariadb://127.0.0.1:1/wordpress, database-unreachable",
    "jdbc:mysql://no-such-host.invalid/wordpress, database-unreachable",
    "jdbc:mariadb://localhost, no-database",
    "'jdbc:mariadb:sequential://a,b/wordpress', no-database",
  })
  void tellsThatNoServerIsThere(String address, String code) {
    Location location = new Location.Address(address);

    assertThatThrownBy(() -> rows(location, READER, 1 << 24))
        .isInstanceOfSatisfying(SourceUnreadable.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
