package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.Backup;
import dev.pressport.problem.Problem;
import dev.pressport.row.Row;
import dev.pressport.source.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps whose rows lie in files beside the statements. */
class SeparateRowsTest {
  private static final String POSTS =
      """
      CREATE TABLE `wp_posts` (`ID` bigint, `post_author` bigint, `post_date` datetime,
        `post_date_gmt` datetime, `post_content` longtext, `post_title` text,
        `post_status` varchar(20), `post_name` varchar(200), `post_parent` bigint,
        `post_type` varchar(20)) DEFAULT CHARSET=utf8mb4;
      """;
  private static final String OPTIONS =
      """
      CREATE TABLE `wp_options` (`option_id` bigint, `option_name` varchar(191),
        `option_value` longtext);
      """;
  private static final String CONTENT = "a\tb\r\nc,d;e|f\"g\\h\0i INSERT INTO t VALUES (1);\n";

  @TempDir private Path temp;
  private List<Problem> problems = List.of();
  private List<RowReader.Truncation> truncations = List.of();
  private String blogname = "";

  private List<Row> entries(Path path) throws IOException {
    ReadSite read = ReadSite.of(path);
    blogname = String.valueOf(read.site().title());
    problems = read.problems();
    truncations = read.truncations();
    return read.rows().stream().filter(row -> row.kind() == Row.Kind.ENTRY).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path folder(Map<String, byte[]> files) throws IOException {
    Path folder = Files.createTempDirectory(temp, "dump");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    Path path = temp.resolve("dump.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry("dump/" + file.getKey()));
        out.write(file.getValue());
      }
    }
    return path;
  }

  private Path tar(Map<String, byte[]> files) throws IOException {
    Path path = temp.resolve("dump.tar");
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(path))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry("dump/" + file.getKey());
        entry.setSize(file.getValue().length);
        out.putArchiveEntry(entry);
        out.write(file.getValue());
        out.closeArchiveEntry();
      }
    }
    return path;
  }

  private Path stream(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      stream.writeBytes(bytes("\n-- " + file.getKey() + " " + file.getValue().length + "\n"));
      stream.writeBytes(file.getValue());
    }
    return Files.write(temp.resolve("stream"), stream.toByteArray());
  }

  /** Writes a value as SELECT INTO OUTFILE does. */
  private static String field(String text, String fieldEnd, String enclosure, String lineEnd) {
    StringBuilder field = new StringBuilder(enclosure);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special =
          c == '\\'
              || c == fieldEnd.charAt(0)
              || c == lineEnd.charAt(0)
              || (!enclosure.isEmpty() && c == enclosure.charAt(0));
      field.append(special ? "\\" : "").append(c == 0 ? "\\0" : c);
    }
    return field + enclosure;
  }

  private static String lines(String fieldEnd, String enclosure, String lineEnd, String[]... rows) {
    StringBuilder lines = new StringBuilder();
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        lines
            .append(i == 0 ? "" : fieldEnd)
            .append(row[i].equals("\\N") ? row[i] : field(row[i], fieldEnd, enclosure, lineEnd));
      }
      lines.append(lineEnd);
    }
    return lines.toString();
  }

  private static String posts(String fieldEnd, String enclosure, String lineEnd) {
    return lines(
        fieldEnd,
        enclosure,
        lineEnd,
        new String[] {
          "7", "1", "2023-01-02 03:04:05", "\\N", CONTENT, "N", "publish", "slug", "0", "post"
        },
        new String[] {
          "8", "1", "2023-01-02 03:04:05", "\\N", "", "Caf\u00e9", "draft", "", "0", "page"
        });
  }

  private static String options(String fieldEnd, String enclosure, String lineEnd) {
    return lines(
        fieldEnd,
        enclosure,
        lineEnd,
        new String[] {"1", "home", "https://one.example"},
        new String[] {"2", "blogname", "One"});
  }

  private void expectThePosts(Path path) throws IOException {
    List<Row> entries = entries(path);
    assertThat(blogname).isEqualTo("One");
    assertThat(entries)
        .extracting(row -> row.string("post_title"))
        .containsExactly("N", "Caf\u00e9");
    assertThat(entries.get(0).string("post_content")).isEqualTo(CONTENT);
    assertThat(entries.get(1).string("post_content")).isEmpty();
    assertThat(truncations).isEmpty();
    assertThat(problems).noneMatch(problem -> problem.kind().equals(SqlProblem.DUMP_BROKEN));
  }

  private static Map<String, byte[]> tab(String fieldEnd, String enclosure, String lineEnd) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("wp_posts.txt", bytes(posts(fieldEnd, enclosure, lineEnd)));
    files.put("wp_posts.sql", bytes(POSTS));
    files.put("wp_options.txt", bytes(options(fieldEnd, enclosure, lineEnd)));
    files.put("wp_options.sql", bytes(OPTIONS));
    files.put("wp_orders.sql", bytes("CREATE TABLE `wp_orders` (`id` int, `total` int);"));
    files.put("wp_orders.txt", bytes("1\t2\n2\t3\n"));
    return files;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "/",
      quoteCharacter = '\u00a7',
      value = {
        "TAB//LF",
        "TAB//CRLF",
        "TAB/\"/LF",
        ",/\"/LF",
        ",//LF",
        ";/\"/CRLF",
        "|//LF",
      })
  void readsTheFilesOfTab(String fieldEnd, String enclosure, String lineEnd) throws IOException {
    Map<String, byte[]> files =
        tab(
            fieldEnd.equals("TAB") ? "\t" : fieldEnd,
            enclosure == null ? "" : enclosure,
            lineEnd.equals("LF") ? "\n" : "\r\n");

    expectThePosts(folder(files));
    assertThat(problems)
        .filteredOn(problem -> problem.kind().equals(SqlProblem.TABLE_UNREAD))
        .extracting(problem -> problem.subject() + " " + problem.times())
        .containsExactly("wp_orders 2");
  }

  @Test
  void readsTheFilesOfTabInArchivesAndPacked() throws IOException {
    Map<String, byte[]> files = tab("\t", "", "\n");
    Map<String, byte[]> packed = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      packed.put(file.getKey() + ".gz", Backup.gzip(file.getValue()));
    }

    expectThePosts(zip(files));
    expectThePosts(tar(files));
    expectThePosts(folder(packed));
    expectThePosts(tar(packed));
  }

  private static String load(String file, String table, String clauses) {
    return "/*!40101 SET NAMES binary*/;\nLOAD DATA LOCAL INFILE '"
        + file
        + "' REPLACE INTO TABLE `"
        + table
        + "` CHARACTER SET binary "
        + clauses
        + ";\n";
  }

  private static Map<String, byte[]> mydumper(
      String fieldEnd, String enclosure, String marks, String first) {
    String clauses =
        "FIELDS TERMINATED BY '"
            + marks
            + "' ENCLOSED BY '"
            + enclosure
            + "' ESCAPED BY '\\\\'"
            + " LINES STARTING BY '' TERMINATED BY '\\n' "
            + (first.isEmpty() ? "" : "IGNORE 1 LINES ");
    String names =
        "(`ID`,`post_author`,`post_date`,`post_date_gmt`,`post_content`,`post_title`,"
            + "`post_status`,`post_name`,`post_parent`,`post_type`)";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("metadata", bytes("# Started dump at: 2026-11-26 17:33:20\n"));
    files.put("one.wp_posts.00000.dat", bytes(first + posts(fieldEnd, enclosure, "\n")));
    files.put(
        "one.wp_posts.00000.sql",
        bytes(load("one.wp_posts.00000.dat", "wp_posts", clauses + names)));
    files.put("one.wp_options-schema.sql", bytes(OPTIONS));
    files.put(
        "one.wp_options.00000.sql", bytes(load("one.wp_options.00000.dat", "wp_options", clauses)));
    files.put("one.wp_options.00000.dat", bytes(first + options(fieldEnd, enclosure, "\n")));
    return files;
  }

  @Test
  void readsTheFilesThatStatementsLoad() throws IOException {
    for (Map<String, byte[]> files :
        List.of(
            mydumper("\t", "", "\\t", ""),
            mydumper(",", "\"", ",", ""),
            mydumper(",", "\"", ",", "\"a\",\"b\"\n"))) {
      expectThePosts(folder(files));
      expectThePosts(tar(files));
      expectThePosts(zip(files));
      expectThePosts(stream(files));
    }
  }

  @Test
  void readsPackedFilesInAStream() throws IOException {
    Map<String, byte[]> files = mydumper("\t", "", "\\t", "");
    Map<String, byte[]> packed = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      packed.put(file.getKey() + ".gz", Backup.gzip(file.getValue()));
    }

    expectThePosts(stream(packed));
  }

  @Test
  void readsColumnsInHexadecimalDigits() throws IOException {
    Map<String, byte[]> files = mydumper("\t", "", "\\t", "");
    String clauses =
        "(`ID`,`post_author`,`post_date`,`post_date_gmt`,@post_content,`post_title`,"
            + "`post_status`,`post_name`,`post_parent`,`post_type`)"
            + "SET `post_content`=UNHEX(@post_content)";
    files.put("one.wp_posts.00000.sql", bytes(load("one.wp_posts.00000.dat", "wp_posts", clauses)));
    files.put(
        "one.wp_posts.00000.dat",
        bytes("7\t1\t2023-01-02 03:04:05\t\\N\t48c3A9\tN\tpublish\tslug\t0\tpost\n"));

    assertThat(entries(folder(files)).get(0).string("post_content")).isEqualTo("H\u00e9");
  }

  @Test
  void tellsAFileThatIsMissing() throws IOException {
    Map<String, byte[]> files = mydumper("\t", "", "\\t", "");
    files.put(
        "one.wp_posts.00001.sql", bytes(load("one.wp_posts.00001.dat", "wp_posts", "(`ID`)")));

    assertThat(entries(folder(files))).hasSize(2);
    assertThat(problems)
        .extracting(Problem::message)
        .contains(
            "1 statement for wp_posts (LOAD of one.wp_posts.00001.dat) cannot be applied; the first"
                + " is at byte 29.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 40})
  void readsTheWholeRowsOfAFileThatIsCutOff(int less) throws IOException {
    Map<String, byte[]> files = tab("\t", "", "\n");
    byte[] rows = files.getOrDefault("wp_posts.txt", new byte[0]);
    files.put("wp_posts.txt", Arrays.copyOf(rows, rows.length - less));

    assertThat(entries(folder(files))).hasSize(1);
    assertThat(truncations).hasSize(1);
  }

  @Test
  void readsTheWholeFilesOfAStreamThatIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(stream(mydumper("\t", "", "\\t", "")));
    Path cut = Files.write(temp.resolve("cut"), Arrays.copyOf(whole, whole.length - 5));

    assertThat(entries(cut)).hasSize(2);
    assertThat(problems).anyMatch(problem -> problem.kind().code().contains("truncated"));
  }

  @Test
  void endsAtARowWithAbsurdlyManyFields() throws IOException {
    Map<String, byte[]> files = tab("\t", "", "\n");
    String rows = posts("\t", "", "\n") + "1" + "\t".repeat(1 << 20) + "\n";
    files.put("wp_posts.txt", bytes(rows));

    assertThat(entries(folder(files))).hasSize(2);
    assertThat(problems).anyMatch(problem -> problem.kind().equals(SqlProblem.DUMP_BROKEN));
  }
}
