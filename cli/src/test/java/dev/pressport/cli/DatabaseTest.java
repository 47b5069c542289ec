package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.cli.console.Exit;
import dev.pressport.fixtures.GoldenTree;
import dev.pressport.fixtures.MariaDbServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dumps and databases as sources of the command. */
class DatabaseTest {
  @TempDir Path folder = Path.of("");

  private Path dump() {
    return Session.fixture("sql/sample.sql", folder);
  }

  private Session.Ended export(Path source, String... more) {
    Object[] arguments = {"export", source, "--to", "json", "--out", folder.resolve("out")};
    Object[] all = new Object[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return new Session().run(all);
  }

  @Test
  void exportsADump() throws IOException {
    Session.Ended ended = export(dump());

    assertThat(ended.exit()).isEqualTo(Exit.DONE);
    assertThat(ended.err()).contains("Reading sample.sql (SQL dump, ");
    assertThat(Files.readString(folder.resolve("out/site.json"))).contains("Europe/London");
    assertThat(folder.resolve("out/entries/revision.ndjson")).exists();
  }

  @Test
  void namesTheTablesThatItDoesNotRead() throws IOException {
    String tables =
        """
        CREATE TABLE `tide_gf_entry` (`id` int);
        INSERT INTO `tide_gf_entry` VALUES (1),(2),(3);
        CREATE TABLE `tide_gf_entry_meta` (`id` int);
        INSERT INTO `tide_gf_entry_meta` VALUES (1),(2),(3),(4);
        CREATE TABLE `tide_redirection_logs` (`id` int);
        INSERT INTO `tide_redirection_logs` VALUES (1);
        """;
    Path dump = Files.writeString(folder.resolve("forms.sql"), tables + Files.readString(dump()));
    String sentence =
        "2 tables of plugins were not read: tide_gf_entry_meta (4 rows), tide_gf_entry (3 rows).";
    String upkeep =
        "1 table with logs, caches or settings was not read: tide_redirection_logs (1 row).";

    Session.Ended ended = export(dump, "-v");
    Session.Ended quiet = export(dump, "-q", "--overwrite");
    Session.Ended inspected = new Session().run("inspect", dump);
    JsonNode json = new ObjectMapper().readTree(new Session().run("inspect", dump, "--json").out());
    JsonNode report =
        new ObjectMapper().readTree(folder.resolve("out/_pressport/report.json").toFile());

    assertThat(ended.err().replaceAll("\\s+", " ")).contains(sentence).contains(upkeep);
    assertThat(quiet.err().replaceAll("\\s+", " "))
        .contains("is ready, but 2 tables of plugins were not read");
    assertThat(inspected.out().replaceAll("\\s+", " "))
        .contains("Complete, but 2 tables of plugins were not read.")
        .contains(sentence)
        .contains(upkeep);
    for (JsonNode document : List.of(json, report)) {
      assertThat(document.path("unreadTables"))
          .hasToString(
              "{\"tide_gf_entry_meta\":4,\"tide_gf_entry\":3,\"tide_redirection_logs\":1}");
    }
  }

  @Test
  void keepsWhatIsWholeOfADumpThatIsCutOff() throws IOException {
    String dump = Files.readString(dump());
    Path cut = Files.writeString(folder.resolve("cut.sql"), dump.substring(0, 60_000));

    Session.Ended ended = export(cut);

    assertThat(ended.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("but cut.sql is cut off")
        .contains("The last complete row ends")
        .contains("make the dump again");
    assertThat(folder.resolve("out/_pressport/report.json")).exists();
  }

  @Test
  void namesTheTrueReasonWhyARunIsIncomplete() throws IOException {
    String broken = Files.readString(dump()) + "INSERT INTO `tide_posts` VALUES (1,oops);\n";

    Session.Ended ended = export(Files.writeString(folder.resolve("broken.sql"), broken), "-q");

    assertThat(ended.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("content is missing: 1 row of tide_posts cannot be read: ID 1.")
        .doesNotContain("strict");
  }

  @Test
  void refusesADumpOfSomethingElse() throws IOException {
    Path shop = folder.resolve("shop.sql");
    Files.writeString(
        shop, "CREATE TABLE `orders` (`id` int);\nINSERT INTO `orders` VALUES (1);\n");

    Session.Ended ended = export(shop);

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(ended.err()).contains("error[no-wordpress-tables]").contains("orders");
  }

  @Test
  void asksWhichSiteOfADatabaseIsMeant() throws IOException {
    String dump = Files.readString(dump());
    Path both = folder.resolve("both.sql");
    Files.writeString(both, dump + dump.replace("`tide_", "`blog_"));

    assertThat(export(both).err()).contains("error[several-sites]").contains("tide_, blog_");
    assertThat(export(both, "--table-prefix", "blog_").exit()).isEqualTo(Exit.DONE);
  }

  /** Two sites of a network, of which the second has one post more. */
  private Path network() throws IOException {
    String dump = Files.readString(dump());
    String second =
        dump.replaceAll("(?s)DROP TABLE IF EXISTS `tide_user(s|meta)`.*?UNLOCK TABLES;", "")
            .replace("`tide_", "`tide_2_");
    String blogs =
        """
        CREATE TABLE `tide_blogs` (`blog_id` bigint, `domain` text, `path` text);
        INSERT INTO `tide_blogs` VALUES (1,'one.example','/'),(2,'one.example','/two/');
        """;
    return Files.writeString(folder.resolve("network.sql"), blogs + dump + second);
  }

  @Test
  void exportsEachSiteOfANetworkIntoAFolderOfItsOwn() throws IOException {
    Path network = network();

    Session.Ended ended = export(network, "--site", "all");

    assertThat(ended.exit()).isEqualTo(Exit.DONE);
    assertThat(files(folder.resolve("out"))).containsExactly("1", "2");
    for (String number : List.of("1", "2")) {
      Path alone = folder.resolve("alone-" + number);
      new Session().run("export", network, "--to", "json", "--out", alone, "--site", number);
      GoldenTree.at(alone)
          .without(path -> path.equals("_pressport/run.json"))
          .assertSameAs(folder.resolve("out/" + number));
    }
    assertThat(export(network, "--site", "all").err()).contains("error[out-exists]");
    assertThat(export(network, "--site", "all", "--overwrite").exit()).isEqualTo(Exit.DONE);
    assertThat(files(folder.resolve("out"))).containsExactly("1", "2");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void endsWithTheWorstOfItsSites() throws IOException {
    String dump = Files.readString(network());
    Path cut = Files.writeString(folder.resolve("cut.sql"), dump.substring(0, dump.length() - 300));

    assertThat(export(cut, "--site", "all").exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(files(folder.resolve("out"))).containsExactly("1", "2");
  }

  @Test
  void leavesNothingWhereThereIsNoSite() throws IOException {
    Path shop = Files.writeString(folder.resolve("shop.sql"), "CREATE TABLE `orders` (`id` int);");

    assertThat(export(shop, "--site", "all").exit()).isEqualTo(Exit.SOURCE);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void listsTheSitesOfANetwork() throws IOException {
    Session.Ended list = new Session().run("inspect", network());
    Session.Ended json = new Session().run("inspect", folder.resolve("network.sql"), "--json");

    assertThat(list.exit()).isEqualTo(Exit.DONE);
    assertThat(list.out()).contains("2 sites").containsPattern("(?m)^1 .*\\n2 ");
    JsonNode sites = new ObjectMapper().readTree(json.out()).get("sites");
    assertThat(sites.get("1").get("types")).isEqualTo(sites.get("2").get("types"));
  }

  @Test
  void takesOptionsOfDatabasesForThoseOnly() {
    Path sample = Session.fixture("wxr/sample.xml", folder);

    Session.Ended ended = export(sample, "--table-prefix", "wp_");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).contains("error[option-not-for-source]");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mariadb://ann:s3cret@db.example/wp, 2, password-on-line",
    "jdbc:mariadb://db.example/wp?user=ann&password=s3cret, 2, password-on-line",
    "jdbc:mariadb://ann:s3cret/s3cret@s3cret?s3cret@db.example/wp, 2, password-on-line",
    "jdbc:mariadb://db.example/wp?keyStorePassword=s3cret, 2, password-on-line",
    "jdbc:mariadb://127.0.0.1:1/wp, 3, database-unreachable",
    "jdbc:postgresql://127.0.0.1/wp, 3, no-database",
  })
  void tellsWhatIsWrongWithAnAddressAndKeepsItsSecrets(String address, int exit, String code) {
    Session.Ended ended =
        new Session()
            .environment("PRESSPORT_PASSWORD", "s3cret")
            .run("inspect", address, "--user", "ann");

    assertThat(ended.exit()).isEqualTo(exit);
    assertThat(ended.err()).contains("error[" + code + "]").doesNotContain("s3cret");
  }

  @Test
  void wantsToKnowWhoAsksADatabase() {
    Session.Ended ended = new Session().run("inspect", "jdbc:mariadb://127.0.0.1:1/wp");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).contains("error[database-user]");
  }

  private static MariaDbServer server() {
    Optional<MariaDbServer> server = MariaDbServer.get();
    assumeTrue(server.isPresent(), "there is no MariaDB");
    return server.orElseThrow();
  }

  @Test
  void exportsADatabaseAndWritesItsPasswordNowhere() throws IOException, SQLException {
    server().load("pressport_command", dump());
    Path out = folder.resolve("live");

    Session.Ended ended =
        new Session()
            .environment("PRESSPORT_PASSWORD", MariaDbServer.READER_PASSWORD)
            .run(
                "export",
                server().address("pressport_command"),
                "--user",
                MariaDbServer.READER,
                "--to",
                "json",
                "--out",
                out,
                "-v");

    assertThat(ended.exit()).isEqualTo(Exit.DONE);
    assertThat(ended.err()).contains("MariaDB database").doesNotContain("s3cret");
    assertThat(out.resolve("entries/revision.ndjson")).exists();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as("%s", file).doesNotContain("s3cret");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pressport_command_one, not mine, 3, database-login",
    "pressport_command_empty, s3cret word, 3, no-wordpress-tables",
    "pressport_command_none, s3cret word, 3, database-denied",
    "pressport_command_both, s3cret word, 2, several-sites",
  })
  void tellsInASentenceWhyADatabaseCannotBeRead(
      String database, String password, int exit, String code) throws IOException, SQLException {
    Path dump = dump();
    String sample = Files.readString(dump);
    server().load("pressport_command_one", dump);
    server().load("pressport_command_empty", Files.writeString(folder.resolve("1"), "SELECT 1"));
    server()
        .load(
            "pressport_command_both",
            Files.writeString(folder.resolve("2"), sample + sample.replace("`tide_", "`blog_")));

    Session.Ended ended =
        new Session()
            .environment("PRESSPORT_PASSWORD", password)
            .run(
                "export",
                server().address(database),
                "--user",
                MariaDbServer.READER,
                "--to",
                "json",
                "--out",
                folder.resolve("out"));

    assertThat(ended.exit()).isEqualTo(exit);
    assertThat(ended.err()).contains("error[" + code + "]").doesNotContain(password);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void saysThatSearchEnginesStayAwayFromTheNewSite() throws IOException {
    String dump =
        Files.readString(dump())
            .replace("(3,'blogname',", "(9001,'blog_public','0','on'),\n(3,'blogname',");
    Path hidden = Files.writeString(folder.resolve("hidden.sql"), dump);

    Session.Ended ended =
        new Session().run("export", hidden, "--to", "hugo", "--out", folder.resolve("site"));

    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains(
            "All pages have noindex, as on the old site, so search engines leave them out. To change"
                + " that: clear \"Discourage search engines\" in WordPress (Settings > Reading), then"
                + " export again.");
  }
}
