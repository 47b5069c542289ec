package dev.pressport.source.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.problem.Problem;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLite files that were copied while the site wrote into them, or that are damaged. */
class DamagedSqliteTest {
  private static final int POSTS = 200;
  private static final int PAGE = 4096;

  @TempDir private Path temp;
  private Path folder = Path.of("");

  @BeforeEach
  void makeDatabase() throws IOException, SQLException {
    folder = Files.createDirectories(temp.resolve("site/wp-content/database"));
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "CREATE TABLE wp_posts (ID INTEGER PRIMARY KEY AUTOINCREMENT, post_author INTEGER,"
              + " post_date TEXT, post_date_gmt TEXT, post_content TEXT, post_title TEXT,"
              + " post_status TEXT, post_name TEXT, post_type TEXT)");
      statement.execute("CREATE INDEX wp_posts__post_name ON wp_posts (post_name)");
      statement.execute(
          "CREATE TABLE wp_options (option_id INTEGER, option_name TEXT, option_value TEXT)");
      statement.execute("INSERT INTO wp_options VALUES (1, 'blogname', 'One')");
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO wp_posts VALUES (?, 1, '2023-01-02 03:04:05', '', ?, ?, 'publish', ?,"
                  + " 'post')")) {
        for (int id = 1; id <= POSTS; id++) {
          insert.setInt(1, id);
          insert.setString(2, "Text ".repeat(40));
          insert.setString(3, "Post " + id);
          insert.setString(4, "post-" + id);
          insert.executeUpdate();
        }
      }
      connection.commit();
    }
  }

  private Path file() {
    return folder.resolve(".ht.sqlite");
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file());
  }

  /** Copies the files of the database while it is open. */
  private Path snapshot() throws IOException {
    Path copy = Files.createDirectories(temp.resolve("copy/wp-content/database"));
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    return temp.resolve("copy");
  }

  private Path copyWithLog() throws IOException, SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA wal_autocheckpoint = 0");
      statement.execute("UPDATE wp_posts SET post_title = 'Changed' WHERE ID = 1");
      statement.execute("DELETE FROM wp_posts WHERE ID > 5");
      return snapshot();
    }
  }

  private static List<String> paths(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private Path packed(Path folder, String name) throws IOException {
    Path file = temp.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      if (name.endsWith(".zip")) {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String path : paths(folder)) {
          zip.putNextEntry(new ZipEntry(path));
          Files.copy(folder.resolve(path), zip);
        }
        zip.finish();
      } else {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out));
        for (String path : paths(folder)) {
          tar.putArchiveEntry(new TarArchiveEntry(folder.resolve(path), path));
          Files.copy(folder.resolve(path), tar);
          tar.closeArchiveEntry();
        }
        tar.close();
      }
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "backup.zip", "backup.tar.gz"})
  void readsTheLogBesideTheFile(String archive) throws IOException, SQLException {
    Path copy = copyWithLog();
    assertThat(paths(copy)).contains("wp-content/database/.ht.sqlite-wal");
    byte[] before = Files.readAllBytes(copy.resolve("wp-content/database/.ht.sqlite"));
    List<String> files = paths(copy);

    ReadSite site = ReadSite.of(archive.isEmpty() ? copy : packed(copy, archive));

    assertThat(site.titles()).containsExactly("Changed", "Post 2", "Post 3", "Post 4", "Post 5");
    assertThat(copy.resolve("wp-content/database/.ht.sqlite")).hasBinaryContent(before);
    assertThat(paths(copy)).isEqualTo(files);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "backup.zip", "backup.tar.gz"})
  void takesBackWhatAJournalHolds(String archive) throws IOException, SQLException {
    Path copy;
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = DELETE");
      statement.execute("PRAGMA cache_size = 5");
      connection.setAutoCommit(false);
      statement.execute("UPDATE wp_posts SET post_title = 'Half done'");
      copy = snapshot();
      connection.rollback();
    }
    assertThat(Files.readString(copy.resolve("wp-content/database/.ht.sqlite"), ISO_8859_1))
        .contains("Half done");

    ReadSite site = ReadSite.of(archive.isEmpty() ? copy : packed(copy, archive));

    assertThat(site.titles()).hasSize(POSTS).doesNotContain("Half done");
  }

  /** The number of a page. */
  private int page(String query) throws SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.getInt(1);
    }
  }

  private void overwrite(int page) throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, (page - 1) * PAGE, page * PAGE, (byte) 0x55);
    Files.write(file(), bytes);
  }

  private int leafWith(String title) throws IOException {
    String bytes = Files.readString(file(), ISO_8859_1);
    return bytes.indexOf(title) / PAGE + 1;
  }

  @Test
  void readsTheRowsAroundADamagedPage() throws IOException {
    overwrite(leafWith("Post 100"));

    ReadSite site = ReadSite.of(file());

    List<String> titles = site.titles();
    assertThat(titles).contains("Post 1", "Post 200").doesNotContain("Post 100");
    int lost = POSTS - titles.size();
    assertThat(lost).isBetween(1, 20);
    Problem problem = site.problem("rows-damaged");
    assertThat(problem.severity()).isEqualTo(Problem.Severity.SKIPPED);
    assertThat(problem.message()).startsWith(lost + " rows of wp_posts cannot be read: ID ");
    assertThat(problem.times()).isEqualTo(lost);
  }

  @Test
  void readsTheRowsAroundADamagedPageWithoutAnIndex() throws IOException, SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP INDEX wp_posts__post_name");
    }
    overwrite(leafWith("Post 50"));
    overwrite(leafWith("Post 150"));

    ReadSite site = ReadSite.of(file());

    assertThat(site.titles())
        .contains("Post 1", "Post 100", "Post 200")
        .doesNotContain("Post 50", "Post 150")
        .hasSizeGreaterThan(POSTS - 40);
    assertThat(site.problem("rows-damaged").message())
        .isEqualTo("An unknown number of rows of wp_posts cannot be read.");
  }

  @Test
  void readsAFileThatIsCutOff() throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 3 * PAGE - 100));

    ReadSite site = ReadSite.of(file());

    assertThat(site.titles()).contains("Post 1").hasSizeLessThan(POSTS);
    assertThat(site.codes()).contains("rows-damaged");
  }

  @Test
  void refusesAFileWithoutAnyReadablePost() throws IOException, SQLException {
    overwrite(page("SELECT rootpage FROM sqlite_master WHERE name = 'wp_posts'"));

    assertThatThrownBy(() -> ReadSite.of(file()))
        .isInstanceOfSatisfying(
            SourceUnreadable.class, e -> assertThat(e.code()).isEqualTo("no-row-readable"));
  }

  @Test
  void refusesAFileWithoutItsFirstPage() throws IOException {
    Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), 60));

    assertThatThrownBy(() -> ReadSite.of(file()))
        .isInstanceOfSatisfying(
            SourceUnreadable.class, e -> assertThat(e.code()).isEqualTo("database-broken"));
  }
}
