package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.luben.zstd.ZstdOutputStream;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.model.Link;
import dev.pressport.model.Site;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.option.Options;
import dev.pressport.problem.Problem;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.source.Connection;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class SqlSourceTest {
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
      INSERT INTO `wp_options` VALUES (1,'home','https://one.example'),(2,'blogname','One');
      """;

  @TempDir Path temp = Path.of("");
  private final List<Problem> problems = new ArrayList<>();
  private List<RowReader.Truncation> truncations = List.of();
  private Site site = new Site(null, null, null, null, null, null);

  private static String post(long id, String title) {
    return "INSERT INTO `wp_posts` VALUES ("
        + id
        + ",1,'2023-01-02 03:04:05',"
        + "'0000-00-00 00:00:00','','"
        + title
        + "','publish','slug-"
        + id
        + "',0,'post');\n";
  }

  private List<Row> rows(Path... files) throws IOException {
    return rows(Map.of(), 1 << 24, files);
  }

  private List<Row> rows(Map<String, String> options, long maxValue, Path... files)
      throws IOException {
    List<Location> locations = new ArrayList<>();
    for (Path file : files) {
      locations.add(new Location.OnDisk(file.getFileName().toString(), file));
    }
    Path work = Files.createTempDirectory(temp, "work");
    List<Row> rows = new ArrayList<>();
    try (OpenSite open =
            new SqlSource()
                .open(
                    SourceRequest.of(locations, work)
                        .withMaxValue(maxValue)
                        .withOptions(new Options(options)));
        RowReader reader = open.rows(this::add)) {
      site = open.site();
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
      truncations = reader.truncations();
    }
    return rows;
  }

  /** The dumps here have few tables. */
  private void add(Problem problem) {
    if (!problem.kind().equals(SqlProblem.TABLES_MISSING)) {
      problems.add(problem);
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private static List<String> titles(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.kind() == Row.Kind.ENTRY)
        .map(row -> row.string("post_title"))
        .toList();
  }

  @Test
  void joinsTheFilesOfOneDump() throws IOException {
    Path first = write("1.sql", POSTS + post(2, "Two"));
    Path second = write("2.sql", OPTIONS + post(1, "One"));

    assertThat(titles(rows(first, second))).containsExactly("One", "Two");
    assertThat(site.title()).isEqualTo("One");
  }

  /** Packs a stream. */
  @FunctionalInterface
  private interface Packer {
    OutputStream pack(OutputStream out) throws IOException;
  }

  static Stream<Packer> packers() {
    return Stream.of(
        GZIPOutputStream::new,
        BZip2CompressorOutputStream::new,
        out -> new XZOutputStream(out, new LZMA2Options(0)),
        ZstdOutputStream::new);
  }

  @ParameterizedTest
  @MethodSource("packers")
  void readsPackedDumps(Packer packer) throws IOException {
    Path packed = temp.resolve("dump.packed");
    byte[] dump = Files.readAllBytes(Fixtures.dump());
    try (OutputStream file = Files.newOutputStream(packed)) {
      // Two packed parts in a row are one, as log rotation and parallel packers leave them.
      for (byte[] part : List.of(Arrays.copyOf(dump, 5000), from(dump, 5000))) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packer.pack(bytes)) {
          out.write(part);
        }
        bytes.writeTo(file);
      }
    }

    assertThat(rows(packed)).isEqualTo(renamed(rows(Fixtures.dump()), packed));
  }

  private static byte[] from(byte[] bytes, int start) {
    return Arrays.copyOfRange(bytes, start, bytes.length);
  }

  @Test
  void keepsTheWholeRowsOfAPackedDumpThatIsCutOff() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(Files.readAllBytes(Fixtures.dump()));
    }
    Path cut = temp.resolve("cut.sql.gz");
    Files.write(cut, Arrays.copyOf(bytes.toByteArray(), bytes.size() * 9 / 10));

    assertThat(titles(rows(cut))).isNotEmpty();
    assertThat(truncations).hasSize(1);
  }

  private static List<Row> renamed(List<Row> rows, Path file) {
    String origin = file.getFileName().toString();
    Function<Row, Row> rename =
        row ->
            new Row(
                row.kind(),
                origin,
                row.offset(),
                row.columns(),
                row.metas(),
                row.terms(),
                row.unreadable(),
                row.problems(),
                row.item(),
                row.attached());
    return rows.stream().map(rename).toList();
  }

  @Test
  void tellsWhereARowStands() throws IOException {
    String dump = OPTIONS + POSTS + post(1, "One");
    Row row = rows(write("dump.sql", dump)).get(0);

    assertThat(dump.substring((int) row.offset())).startsWith("(1,1,");
  }

  @Test
  void readsUtf8WhereLatin1IsDeclared() throws IOException {
    String dump = "/*!40101 SET NAMES latin1 */;\n" + OPTIONS + POSTS + post(1, "Café – 日本");

    assertThat(titles(rows(write("dump.sql", dump)))).containsExactly("Café – 日本");
    assertThat(problems).noneMatch(problem -> problem.code().equals("encoded-twice"));
  }

  @Test
  void readsLatin1WhereItIsDeclaredAndTrue() throws IOException {
    String dump = "/*!40101 SET NAMES latin1 */;\n" + OPTIONS + POSTS + post(1, "Café – “x”");
    Path file = temp.resolve("dump.sql");
    Files.write(file, dump.getBytes(Charset.forName("windows-1252")));

    assertThat(titles(rows(file))).containsExactly("Café – “x”");
  }

  @Test
  void readsSingleBytesThatAreNoUtf8AsWindows1252() throws IOException {
    Path file = temp.resolve("dump.sql");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((OPTIONS + POSTS + post(1, "Größe")).getBytes(StandardCharsets.UTF_8));
      out.write(post(2, "Größe").getBytes(Charset.forName("windows-1252")));
    }

    assertThat(titles(rows(file))).containsExactly("Größe", "Größe");
  }

  @Test
  void putsRightWhatWasEncodedTwice() throws IOException {
    String twice =
        new String("Café – 日本".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    String dump =
        "SET NAMES utf8mb4;\n"
            + OPTIONS
            + POSTS.replace("utf8mb4", "latin1")
            + post(1, twice)
            + post(2, "Größe");

    assertThat(titles(rows(write("dump.sql", dump)))).containsExactly("Café – 日本", "Größe");
    assertThat(problems).extracting(Problem::code).contains("encoded-twice");
  }

  @Test
  void keepsLargeTextsInFiles() throws IOException {
    String large = "é".repeat(5000);
    Path file = write("dump.sql", OPTIONS + POSTS + post(1, large) + post(2, "small"));
    Path work = Files.createTempDirectory(temp, "work");
    Location location = new Location.OnDisk("dump.sql", file);
    try (OpenSite open =
            new SqlSource().open(SourceRequest.of(List.of(location), work).withMaxValue(1000));
        RowReader reader = open.rows(problems::add)) {
      Row row = Objects.requireNonNull(reader.next());
      Text title = Objects.requireNonNull(row.text("post_title"));
      assertThat(title.inline()).isFalse();
      try (BufferedReader text = new BufferedReader(title.reader())) {
        assertThat(text.readLine()).isEqualTo(large);
      }
    }
    try (Stream<Path> left = Files.walk(work)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void asksWhichOfSeveralSitesIsMeant() throws IOException {
    String one = OPTIONS + POSTS + post(1, "One");
    Path file = write("dump.sql", one + one.replace("`wp_", "`shop_").replace("'One'", "'Shop'"));

    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            SourceUnreadable.class,
            e -> {
              assertThat(e.code()).isEqualTo("several-sites");
              assertThat(e.facts()).containsExactly("dump.sql", "wp_, shop_", "--table-prefix wp_");
            });
    assertThat(titles(rows(Map.of("table-prefix", "shop_"), 1 << 24, file)))
        .containsExactly("Shop");
    assertThatThrownBy(() -> rows(Map.of("table-prefix", "blog_"), 1 << 24, file))
        .isInstanceOfSatisfying(
            SourceUnreadable.class, e -> assertThat(e.code()).isEqualTo("no-such-site"));
  }

  @Test
  void tellsOfRowsWhoseOwnersAreGone() throws IOException {
    String others =
        """
        CREATE TABLE `wp_postmeta` (`meta_id` bigint, `post_id` bigint, `meta_key` text,
          `meta_value` longtext);
        INSERT INTO `wp_postmeta` VALUES (1,1,'a','1'),(2,7,'a','1'),(3,8,'a','1');
        CREATE TABLE `wp_comments` (`comment_ID` bigint, `comment_post_ID` bigint,
          `comment_author` text, `comment_author_email` text);
        INSERT INTO `wp_comments` VALUES (5,1,'Ann',''),(6,7,'Ben','');
        CREATE TABLE `wp_commentmeta` (`meta_id` bigint, `comment_id` bigint, `meta_key` text,
          `meta_value` longtext);
        INSERT INTO `wp_commentmeta` VALUES (1,5,'a','1'),(2,9,'a','1');
        CREATE TABLE `wp_term_relationships` (`object_id` bigint, `term_taxonomy_id` bigint,
          `term_order` int);
        INSERT INTO `wp_term_relationships` VALUES (1,77,0);
        CREATE TABLE `wp_term_taxonomy` (`term_taxonomy_id` bigint, `term_id` bigint,
          `taxonomy` text, `description` text);
        INSERT INTO `wp_term_taxonomy` VALUES (5,5,'category','');
        CREATE TABLE `wp_users` (`ID` bigint, `user_login` text, `user_nicename` text);
        INSERT INTO `wp_users` VALUES (9,'ann','ann');
        """;

    rows(write("dump.sql", OPTIONS + POSTS + post(1, "One") + others));

    assertThat(problems)
        .extracting(Problem::severity, Problem::code, Problem::message)
        .containsExactlyInAnyOrder(
            orphans("Rows without an owner: 2 (custom fields of deleted entries)."),
            orphans("Rows without an owner: 1 (custom fields of deleted comments)."),
            orphans("Rows without an owner: 1 (links to deleted terms)."),
            orphans("Rows without an owner: 1 (entries of deleted users)."),
            orphans("Rows without an owner: 1 (comments on deleted entries)."));
  }

  private static Tuple orphans(String message) {
    return tuple(Problem.Severity.NOTE, "orphans", message);
  }

  @Test
  void namesTheTablesThatItDoesNotReadWithTheirRows() throws IOException {
    String others =
        """
        CREATE TABLE `wp_gf_entry` (`id` int, `ip` text);
        INSERT INTO `wp_gf_entry` VALUES (1,'a); (b'),(2,'c\\'),('),(3,NULL);
        INSERT INTO `wp_gf_entry` (`id`, `ip`) VALUES (4,concat('(','x')) ON DUPLICATE KEY UPDATE
          `ip` = VALUES(`ip`);
        CREATE TABLE `wp_wc_orders` (`id` int);
        INSERT INTO `wp_wc_orders` VALUES (1);
        DROP TABLE `wp_wc_orders`;
        CREATE TABLE `wp_wc_orders` (`id` int);
        INSERT INTO `wp_wc_orders` VALUES (7),(8);
        CREATE TABLE `wp_gf_form` (`id` int);
        CREATE TABLE `wp_actionscheduler_logs` (`id` int);
        INSERT INTO `wp_actionscheduler_logs` VALUES (1);
        CREATE TABLE `shop_orders` (`id` int);
        INSERT INTO `shop_orders` VALUES (1);
        CREATE TABLE `wp_backup_commentmeta` (`meta_id` bigint, `comment_id` bigint,
          `meta_key` text, `meta_value` longtext);
        INSERT INTO `wp_backup_commentmeta` VALUES (1,5,'a','1');
        """;

    rows(write("dump.sql", OPTIONS + POSTS + others));

    assertThat(problems)
        .extracting(Problem::severity, Problem::code, Problem::message)
        .containsExactly(
            tuple(
                Problem.Severity.NOTE,
                "table-unread",
                "The table wp_gf_entry was not read: 4 rows."),
            tuple(
                Problem.Severity.NOTE,
                "table-unread",
                "The table wp_wc_orders was not read: 2 rows."),
            tuple(
                Problem.Severity.NOTE,
                "upkeep-table-unread",
                "The table wp_actionscheduler_logs was not read: 1 row."),
            tuple(
                Problem.Severity.NOTE,
                "table-unread",
                "The table wp_backup_commentmeta was not read: 1 row."));
  }

  @Test
  void givesCategoriesOfEventsTheirColours() throws IOException {
    String others =
        """
        CREATE TABLE `wp_terms` (`term_id` bigint, `name` text, `slug` text);
        INSERT INTO `wp_terms` VALUES (3,'Walks','walks');
        CREATE TABLE `wp_term_taxonomy` (`term_taxonomy_id` bigint, `term_id` bigint,
          `taxonomy` text, `description` text, `parent` bigint);
        INSERT INTO `wp_term_taxonomy` VALUES (4,3,'events_categories','',0);
        CREATE TABLE `wp_ai1ec_event_category_meta` (`term_id` bigint, `term_color` text,
          `term_image` text);
        INSERT INTO `wp_ai1ec_event_category_meta` VALUES (3,'#ff8800',NULL);
        """;

    List<Row> rows = rows(write("dump.sql", OPTIONS + POSTS + post(1, "One") + others));

    assertThat(rows.get(0).metas())
        .containsExactly(new Row.Meta("term_color", Cell.stored("#ff8800")));
  }

  @Test
  void tellsHowFarItIsWhileItReads() throws IOException {
    Path dump = write("dump.sql", OPTIONS + POSTS + post(1, "x".repeat(300_000)));
    Path packed = temp.resolve("dump.sql.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(dump, out);
    }
    for (Path file : List.of(dump, packed)) {
      List<Long> told = new ArrayList<>();
      SourceRequest request =
          new SourceRequest(
              List.of(new Location.OnDisk("dump", file)),
              Files.createTempDirectory(temp, "work"),
              temp.resolve("kept"),
              SourceRequest.MAX_VALUE,
              Options.NONE,
              Connection.visitor("test"),
              (bytes, of) -> {
                assertThat(of).isEqualTo(file.toFile().length());
                told.add(bytes);
              });

      new SqlSource().open(request).close();

      assertThat(told).isSorted().endsWith(Files.size(file));
    }
  }

  @Test
  void choosesASiteOfANetworkByItsNumber() throws IOException {
    String one = OPTIONS + POSTS + post(1, "One");
    String users =
        """
        CREATE TABLE `wp_users` (`ID` bigint, `user_login` varchar(60), `user_nicename` text);
        INSERT INTO `wp_users` VALUES (1,'ann','ann');
        CREATE TABLE `wp_blogs` (`blog_id` bigint, `domain` text, `path` text);
        INSERT INTO `wp_blogs` VALUES (1,'one.example','/'),(2,'one.example','/two/');
        """;
    Path file =
        write("dump.sql", one + users + one.replace("`wp_", "`wp_2_").replace("'One'", "'Two'"));

    List<Row> second = rows(Map.of("site", "2"), 1 << 24, file);
    assertThat(titles(second)).containsExactly("Two");
    assertThat(second.get(second.size() - 1).string("post_author")).isEqualTo("ann");
    assertThat(titles(rows(Map.of("site", "1"), 1 << 24, file))).containsExactly("One");
  }

  @Test
  void refusesADatabaseWithoutWordPress() throws IOException {
    Path file =
        write(
            "shop.sql",
            "CREATE TABLE `orders` (`id` int); INSERT INTO `orders` VALUES (1);"
                + "CREATE TABLE `blog_posts` (`id` int, `body` text);");

    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            SourceUnreadable.class,
            e -> {
              assertThat(e.code()).isEqualTo("no-wordpress-tables");
              assertThat(e.facts()).containsExactly("shop.sql", "the tables orders, blog_posts");
            });
  }

  @Test
  void takesNoSecretsAlong() throws IOException {
    List<Row> rows = rows(Fixtures.dump());

    assertThat(Files.readString(Fixtures.dump())).contains("notarealhash", "session_tokens");
    assertThat(rows.toString()).doesNotContain("notarealhash", "session_tokens", "unique phrase");
    assertThat(site.toString()).doesNotContain("unique phrase", "_transient");
  }

  @Test
  void readsTheBlogroll() throws IOException {
    rows(Fixtures.dump());

    assertThat(site.links())
        .containsExactly(
            new Link(
                1,
                "https://tides.example/",
                "Tide tables & more",
                "Where our numbers come from",
                null,
                "_blank",
                true,
                0,
                "acquaintance",
                null,
                null,
                LocalDateTime.parse("2023-02-01T10:00:00"),
                List.of("blogroll")));
  }

  @Test
  void tellsWhichStatementsAreBroken() throws IOException {
    Path file =
        write(
            "dump.sql",
            OPTIONS
                + POSTS
                + post(1, "One")
                + "INSERT INTO wp_posts VALUES (2, x);\n"
                + post(3, "Three"));

    assertThat(titles(rows(file))).containsExactly("One", "Three");
    assertThat(problems)
        .extracting(Problem::severity, Problem::code)
        .containsExactly(tuple(Problem.Severity.SKIPPED, "rows-damaged"));
  }

  @Test
  void keepsTheWholeRowsOfADumpThatIsCutOff() throws IOException {
    String dump = OPTIONS + POSTS + post(1, "One") + post(2, "Two");
    Path file = write("dump.sql", dump.substring(0, dump.length() - 20));

    assertThat(titles(rows(file))).containsExactly("One");
    assertThat(truncations).hasSize(1);
    assertThat(problems).extracting(Problem::code).containsExactly("source-truncated");
  }

  @Test
  void replacesRowsWhereTheDumpSaysSo() throws IOException {
    Path file =
        write(
            "dump.sql",
            OPTIONS + POSTS + post(1, "Old") + post(1, "New").replace("INSERT", "REPLACE"));

    assertThat(titles(rows(file))).containsExactly("New");
  }

  @Test
  void endsWhereParentsGoInCircles() throws IOException {
    String circle =
        "INSERT INTO `wp_posts` VALUES (1,1,'2023-01-02"
            + " 03:04:05','','','A','publish','a',2,'page'),(2,1,'2023-01-02"
            + " 03:04:05','','','B','publish','b',1,'page'),(3,1,'2023-01-02"
            + " 03:04:05','','','C','inherit','c',4,'attachment'),(4,1,'2023-01-02"
            + " 03:04:05','','','D','inherit','d',3,'attachment');\n";
    String pretty = "INSERT INTO `wp_options` VALUES (3,'permalink_structure','/%postname%/');\n";

    List<Row> rows = rows(write("dump.sql", OPTIONS + pretty + POSTS + circle));

    assertThat(rows.get(0).string("link")).isEqualTo("https://one.example/b/a/");
    assertThat(rows).hasSize(4);
  }

  @Test
  void keepsRowsWhoseValuesOnlyADatabaseComputes() throws IOException {
    String rows =
        """
        INSERT INTO `wp_posts` VALUES
        (1,1,NOW(),UTC_TIMESTAMP(),'a','One','publish','one',0,'post'),
        (2,1,NOW(),'2023-01-02 03:04:05',UNHEX('4869'),CONCAT('Tw','o'),'publish','two',0,'post');
        """;

    List<Row> found = rows(write("dump.sql", POSTS + OPTIONS + rows));

    assertThat(titles(found)).containsExactly("One", "Two");
    assertThat(found.get(0).text("post_date")).isNull();
    assertThat(found.get(1).string("post_content")).isEqualTo("Hi");
    assertThat(truncations).isEmpty();
    assertThat(problems)
        .extracting(Problem::code, Problem::severity, Problem::message, Problem::times)
        .startsWith(
            tuple(
                "value-computed",
                Problem.Severity.LOSSY,
                "posts.post_date is NOW(), which only a database computes. It is left empty.",
                2L),
            tuple(
                "value-computed",
                Problem.Severity.LOSSY,
                "posts.post_date_gmt is UTC_TIMESTAMP(), which only a database computes. It is left"
                    + " empty.",
                1L));
  }

  @Test
  void tellsNullFromAnEmptyMeta() throws IOException {
    String metas =
        """
        CREATE TABLE `wp_postmeta` (`meta_id` bigint, `post_id` bigint, `meta_key` varchar(255),
          `meta_value` longtext);
        INSERT INTO `wp_postmeta` VALUES (1,1,'none',NULL),(2,1,'empty','');
        """;

    List<Row> found = rows(write("dump.sql", POSTS + OPTIONS + post(1, "One") + metas));

    assertThat(found.get(0).metas())
        .containsExactly(
            new Row.Meta("none", new Cell.Decoded(Value.NULL)),
            new Row.Meta("empty", Cell.stored("")));
  }

  @Test
  void putsRightWhatWasEncodedTwiceInColumnsOfUtf8() throws IOException {
    String text = POSTS + OPTIONS + post(1, "CafÃ© â€” Paris") + post(2, "AMANHÃ…");

    assertThat(titles(rows(write("dump.sql", text)))).containsExactly("Café — Paris", "AMANHÃ…");
    assertThat(problems)
        .filteredOn(problem -> problem.code().equals("encoded-twice"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).startsWith("1 text was"));
  }

  @Test
  void leavesRelationsOfTermsToTerms() throws IOException {
    String terms =
        """
        CREATE TABLE `wp_terms` (`term_id` bigint, `name` varchar(200), `slug` varchar(200));
        INSERT INTO `wp_terms` VALUES (1,'News','news'),(2,'Deutsch','pll_de'),(3,'English','en');
        CREATE TABLE `wp_term_taxonomy` (`term_taxonomy_id` bigint, `term_id` bigint,
          `taxonomy` varchar(32), `description` longtext, `parent` bigint);
        INSERT INTO `wp_term_taxonomy` VALUES (1,1,'category','',0),(2,2,'term_language','',0),
          (3,3,'language','',0);
        CREATE TABLE `wp_term_relationships` (`object_id` bigint, `term_taxonomy_id` bigint,
          `term_order` int);
        INSERT INTO `wp_term_relationships` VALUES (1,1,0),(1,2,0),(1,3,0);
        """;
    List<Row> rows = rows(write("dump.sql", OPTIONS + POSTS + terms + post(1, "One")));
    Row entry = rows.stream().filter(row -> row.kind() == Row.Kind.ENTRY).findFirst().orElseThrow();
    assertThat(entry.terms())
        .extracting(Row.TermName::taxonomy)
        .containsExactlyInAnyOrder("category", "language");
  }
}
