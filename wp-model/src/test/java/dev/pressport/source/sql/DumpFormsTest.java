package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.problem.Problem;
import dev.pressport.row.Row;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps in forms other than INSERT statements with the structure of their tables before them. */
class DumpFormsTest {
  private static final String OPTIONS =
      """
      INSERT INTO `wp_options` VALUES
      (1,'home','https://one.example','yes'),
      (2,'blogname','One \u2192 Two','yes');
      """;

  private static final String ROW =
      """
      (7,1,'2023-01-02 03:04:05','0000-00-00 00:00:00','Caf\u00e9 \uD83D\uDE00','A; title','','publish',\
      'open','open','','a-title','','','2023-01-02 03:04:05','0000-00-00 00:00:00','',0,\
      'https://one.example/?p=7',0,'post','',0)""";

  @TempDir private Path temp;
  private final List<Problem> problems = new ArrayList<>();
  private List<RowReader.Truncation> truncations = List.of();
  private String blogname = "";

  private List<Row> rows(Path path) throws IOException {
    SourceRequest request =
        SourceRequest.of(
            List.of(new Location.OnDisk(String.valueOf(path.getFileName()), path)),
            Files.createTempDirectory(temp, "work"));
    List<Row> rows = new ArrayList<>();
    problems.clear();
    try (OpenSite site = new SqlSource().open(request);
        RowReader reader = site.rows(problems::add)) {
      blogname = String.valueOf(site.site().title());
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
      truncations = reader.truncations();
    }
    return rows;
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(temp.resolve(name), bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void expectThePost(Path path) throws IOException {
    List<Row> entries = entries(path);
    assertThat(blogname).isEqualTo("One \u2192 Two");
    assertThat(entries).hasSize(1);
    Row post = entries.get(0);
    assertThat(post.string("post_title")).isEqualTo("A; title");
    assertThat(post.string("post_content")).isEqualTo("Caf\u00e9 \uD83D\uDE00");
    assertThat(post.string("post_name")).isEqualTo("a-title");
    assertThat(post.string("post_type")).isEqualTo("post");
    assertThat(truncations).isEmpty();
  }

  private List<Row> entries(Path path) throws IOException {
    return rows(path).stream().filter(row -> row.kind() == Row.Kind.ENTRY).toList();
  }

  /** The tables that were not read, each with its number of rows. */
  private List<String> unread() {
    return problems.stream()
        .filter(problem -> problem.kind().equals(SqlProblem.TABLE_UNREAD))
        .map(problem -> problem.subject() + " " + problem.times())
        .toList();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void knowsTheColumnsOfWordPressByTheirNumber() throws IOException {
    String dump =
        OPTIONS
            + "INSERT INTO `wp_posts` VALUES "
            + ROW
            + ";\nINSERT INTO `wp_orders` VALUES (1,'a'),(2,'b');\n"
            + "INSERT INTO `wp_foo_links` VALUES (1,'a'),(2,'b'),(3,'c');\n";

    expectThePost(write("data.sql", dump));
    assertThat(unread()).containsExactly("wp_foo_links 3", "wp_orders 2");
  }

  @Test
  void readsRowsThatAreUpdates() throws IOException {
    String dump =
        OPTIONS
            + """
            UPDATE `wp_posts` SET `ID` = 7, `post_author` = 1, `post_date` = '2023-01-02 03:04:05',\
             `post_content` = 'Caf\u00e9 \uD83D\uDE00', `post_title` = 'A; title',\
             `post_date_gmt` = '0000-00-00 00:00:00', `post_status` = 'publish',\
             `post_name` = 'a-title', `post_parent` = 0, `post_type` = 'post'\
             WHERE `wp_posts`.`ID` = 7;
            UPDATE `wp_posts` SET `ID` = 7, `post_author` = 1, `post_date` = '2023-01-02 03:04:05',\
             `post_content` = 'Caf\u00e9 \uD83D\uDE00', `post_title` = 'A; title',\
             `post_date_gmt` = '0000-00-00 00:00:00', `post_status` = 'publish',\
             `post_name` = 'a-title', `post_parent` = 0, `post_type` = 'post'\
             WHERE (`wp_posts`.`ID` = 7);
            UPDATE wp_posts SET post_title = 'Another', post_status = 'draft' WHERE ID = 7;
            UPDATE wp_options SET option_value = REPLACE(option_value, 'a', 'b') WHERE 1;
            UPDATE wp_orders SET total = total + 1;
            UPDATE `wp_orders` SET `id` = 5, `total` = NULL WHERE `wp_orders`.`id` = 5;
            """;

    expectThePost(write("update.sql", dump));
    assertThat(unread()).containsExactly("wp_orders 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsUnicodeWithByteOrderMarks(String charset) throws IOException {
    // phpMyAdmin begins each part of a dump in UTF-16 with a byte order mark.
    String dump =
        "\uFEFF-- a comment\n\uFEFF"
            + OPTIONS
            + "\uFEFFINSERT INTO `wp_posts` VALUES\n\uFEFF"
            + ROW
            + "\uFEFF;\n";
    byte[] bytes = dump.getBytes(Charset.forName(charset));

    expectThePost(write("dump.sql", bytes));
    expectThePost(write("dump.sql.gz", packed(bytes)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsWideUnicodeWithoutByteOrderMarks(String charset) throws IOException {
    String dump = OPTIONS + "INSERT INTO `wp_posts` VALUES " + ROW + ";\n";
    // Pieces of a decoder end between the halves of a character for some of these lengths.
    for (int blanks = 0; blanks < 4; blanks++) {
      String longer = dump.replace("VALUES (7", "VALUES " + " ".repeat(8050 + blanks) + "(7");
      expectThePost(write("dump.sql", longer.getBytes(Charset.forName(charset))));
    }
  }

  @Test
  void endsWhereUnicodeIsCutOff() throws IOException {
    String dump = OPTIONS + "INSERT INTO `wp_posts` VALUES " + ROW + ",\n" + ROW + ";\n";
    byte[] bytes = dump.getBytes(StandardCharsets.UTF_16LE);

    assertThat(entries(write("dump.sql", Arrays.copyOf(bytes, bytes.length - 21)))).hasSize(1);
    assertThat(truncations).hasSize(1);
  }
}
