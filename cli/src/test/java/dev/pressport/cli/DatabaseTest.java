package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void keepsWhatIsWholeOfADumpThatIsCutOff() throws IOException {
    String dump = Files.readString(dump());
    Path cut = Files.writeString(folder.resolve("cut.sql"), dump.substring(0, 60_000));

    Session.Ended ended = export(cut);

    assertThat(ended.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(ended.err()).contains("but cut.sql ends in the").contains("The last whole row ends");
    assertThat(folder.resolve("out/_pressport/report.json")).exists();
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
}
