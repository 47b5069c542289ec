package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.cli.console.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir Path folder;

  @Test
  void tellsAllFaultsOfACommandAtOnce() throws Exception {
    Files.createFile(folder.resolve("export.xml"));

    Session.Ended ended =
        new Session()
            .columns(100)
            .run(
                "export",
                folder.resolve("expotr.xml"),
                "--to=jsno",
                "--progress=sometimes",
                "--limit=all",
                "--after=2024",
                "--term=news",
                "--wat");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.out()).isEmpty();
    assertThat(unwrapped(ended.err()).lines())
        .containsExactlyInAnyOrder(
            "error[no-such-file]: There is no file expotr.xml in " + folder + ".",
            "  Try: " + folder.resolve("export.xml"),
            "error[no-such-target]: There is no target jsno.",
            "  Try: json.  All of them: pressport targets",
            "error[bad-value]: --progress cannot be \"sometimes\".",
            "  Try: --progress takes auto, always or never",
            "error[bad-value]: --limit cannot be \"all\".",
            "  Try: --limit 10, or another number",
            "error[bad-value]: --after cannot be \"2024\".",
            "  Try: --after 2024-01-31",
            "error[bad-value]: --term cannot be \"news\".",
            "  Try: --term TAXONOMY:SLUG, such as category:news",
            "error[no-such-option]: There is no option --wat.",
            "  Try: All of them: pressport export --help",
            "error[missing-out]: No output folder given.",
            "  Try: --out DIR, a folder that does not exist yet");
  }

  @Test
  void takesANameWithTheEndingOfAFileForNoHost() {
    Session.Ended ended = new Session().run("inspect", "pmo.xml");

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(ended.err())
        .isEqualTo(
            """
            error[no-such-file]: There is no file pmo.xml in this folder.
              Try: pom.xml
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "sit.xml, site.xml",
    "Site.XML, site.xml",
    "exports/sit.xml, exports/site.xml",
    "export/sit.xml, exports/site.xml",
    "my.exprots/sit.xml, my.exports/site.xml",
    "my.exports/dmup.sql.gz, my.exports/dump.sql.gz",
    "backp, backup",
    "backup.tra, backup.tar",
    "other.xml, the whole path of the file"
  })
  void namesTheFileOrFolderThatWasMeant(String typed, String meant) throws IOException {
    for (String file :
        List.of(
            "site.xml",
            "exports/site.xml",
            "my.exports/site.xml",
            "my.exports/dump.sql.gz",
            "backup/dump.sql",
            "backup.tar")) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), "");
    }

    Session.Ended ended = new Session().columns(200).run("inspect", folder.resolve(typed));

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(unwrapped(ended.err()))
        .contains("error[no-such-file]")
        .contains("  Try: " + (meant.contains(" ") ? meant : folder.resolve(meant)));
  }

  @Test
  void takesTheValueOfAnUnknownOptionForNoSource() throws IOException {
    Files.createFile(folder.resolve("export.xml"));

    Session.Ended ended =
        new Session()
            .run(
                "export",
                folder.resolve("export.xml"),
                "--to=json",
                "--dry-run",
                "--statsu",
                "draft");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).contains("error[no-such-option]").doesNotContain("draft");
  }

  @ParameterizedTest
  @ValueSource(strings = {"htps://example.org", "https:/example.org"})
  void takesANameThatNoFileHasForAHost(String typed) {
    Session.Ended ended = new Session().run("inspect", typed);

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(unwrapped(ended.err())).contains("pressport inspect https://example.org");
  }

  private static String unwrapped(String err) {
    return err.replaceAll("\n {7}", " ").replaceAll("(?m)^(error.*)\n(?! |error)", "$1 ");
  }

  @Test
  void asksForWhatAnExportNeeds() {
    Session.Ended ended = new Session().run("export");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err())
        .isEqualTo(
            """
            error[missing-source]: No source given.
              Try: pressport export site.xml --to json --out archive
            error[missing-target]: No target given.
              Try: --to json. All targets: pressport targets
            error[missing-out]: No output folder given.
              Try: --out DIR, a folder that does not exist yet
            """);
  }

  @Test
  void namesTheNearestCommand() {
    assertThat(new Session().run("exprot", "site.xml", "--to", "json").err())
        .isEqualTo(
            """
            error[no-such-command]: There is no command exprot.
              Try: export.  All of them: pressport --help
            """);
    assertThat(new Session().run("help", "tpyes").err()).contains("Try: types.  All of them");
  }

  @Test
  void namesTheNearestOption() {
    assertThat(new Session().run("export", "--overwirte").err()).contains("Try: --overwrite.  ");
    assertThat(new Session().run("--vesrion").err())
        .isEqualTo(
            """
            error[no-such-option]: There is no option --vesrion.
              Try: --version.  All of them: pressport --help
            """);
  }

  @Test
  void namesTheNearestOptionOfATarget() {
    Session.Ended ended = new Session().run("export", "-O", "layuot=files", "--to", "json");

    assertThat(ended.err())
        .contains(
            """
            error[no-such-target-option]: Target json has no option layuot.
              Try: layout.  All of them: pressport targets json
            """);
  }

  @Test
  void refusesAValueThatATargetOptionCannotHave() {
    assertThat(new Session().run("export", "-O", "layout", "--to", "json").err())
        .contains("error[bad-value]: -O layout cannot be \"\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "ftp://example.org",
        "https://",
        "https://me:secret@example.org",
        "https://example.org/?p=1",
        "https://example.org/#top",
        "https://exam ple.org"
      })
  void refusesABaseUrlThatIsNone(String url) {
    Session.Ended ended = new Session().run("export", "--to", "json", "--base-url", url);

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err())
        .contains("error[bad-value]: --base-url cannot be")
        .contains("Try: --base-url https://www.example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://old.example.org", "old.example.org/blog", "a b"})
  void refusesASameSiteThatIsNoHost(String host) {
    Session.Ended ended =
        new Session().run("export", "--to", "json", "--same-site", "good.example," + host);

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err())
        .contains("error[bad-value]: --same-site cannot be \"" + host + "\".")
        .contains("Try: --same-site www.example.org, a host alone");
  }

  @Test
  void namesTheNearestTypeAndTarget() {
    assertThat(new Session().run("types", "pgae").err()).contains("Try: page.  All of them");
    assertThat(new Session().run("targets", "jsn").err()).contains("Try: json.  All of them");
  }

  @ParameterizedTest
  @CsvSource({
    "JSON, json",
    "Hugo, hugo",
    "md, markdown",
    "Excel, csv",
    "11ty, eleventy",
    "hgo, hugo"
  })
  void namesTheTargetThatWasMeant(String typed, String meant) {
    assertThat(new Session().run("export", "-", "--to", typed, "--out", "x").err())
        .contains("There is no target " + typed + ".\n  Try: " + meant + ".  All of them");
  }

  @Test
  void namesNoTargetForAnotherSystem() {
    assertThat(new Session().run("targets", "drupal").err()).contains("Try: All of them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--too", "-to"})
  void blamesAMistypedOptionAlone(String option) {
    Session.Ended ended = new Session().run("export", "-", option, "hugo", "--out", "x");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).contains("Try: --to.  ").doesNotContain("missing-target");
  }

  @Test
  void asksForNoUserOfAnAddressThatNamesOne() {
    Session.Ended ended = new Session().run("inspect", "jdbc:mysql://me:secret@db.example/wp");

    assertThat(ended.err())
        .contains("error[password-on-line]")
        .doesNotContain("database-user", "secret");
  }

  @Test
  void refusesAWordTooMany() {
    assertThat(new Session().run("types", "page", "post").err())
        .isEqualTo(
            """
            error[word-too-many]: "post" is one argument too many.
              Try: pressport types --help
            """);
  }

  @Test
  void asksForTheValueOfAnOption() {
    assertThat(new Session().run("export", "--out").err())
        .contains("error[missing-value]: --out needs a value.\n  Try: --out DIR, as pressport");
  }

  @Test
  void cutsAPasswordOutOfAnAddress() {
    Session.Ended ended =
        new Session().run("export", "https://anna:secret@example.org", "--to=json", "--out=x");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).contains("error[password-on-line]").doesNotContain("secret");
  }

  @Test
  void letsNoNameMoveTheCursor() {
    Session.Ended ended =
        new Session().run("export", "a\u001b[2J\u202eb.xml", "--to=json", "--out=x");

    assertThat(ended.err()).contains("There is no file a?[2J?b.xml in this folder.");
  }

  @Test
  void takesOneTypeOnlyOnStandardOutput() {
    Session.Ended ended = new Session().run("export", "-", "--to=json", "--out=-");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).startsWith("error[stream-one-type]: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "a b", "../x", "a//b", "top?x", "<b>"})
  void refusesPathsThatAreNone(String path) {
    Session.Ended ended = new Session().run("export", "--to", "json", "--category-base", path);

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err())
        .contains("error[bad-value]: --category-base cannot be \"" + path + "\".")
        .contains("Try: --category-base topics, the part of the path before the slug");
  }
}
