package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.cli.console.Exit;
import dev.pressport.fixtures.FakeContent;
import dev.pressport.fixtures.FakeSite;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
  @TempDir private Path temp = Path.of("");

  private Path site = Path.of("");

  @BeforeEach
  void export() {
    site = temp.resolve("site");
    assertThat(
            new Session()
                .run("export", Fixtures.sample(), "--to", "hugo", "--out", site, "-q")
                .exit())
        .isZero();
  }

  private static Session.Ended verify(Object... more) {
    Object[] words = new Object[more.length + 1];
    words[0] = "verify";
    System.arraycopy(more, 0, words, 1, more.length);
    return new Session().run(words);
  }

  @Test
  void saysThatAnExportIsAsItWasWritten() {
    Session.Ended ended = verify(site);

    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains(": all there, none changed (SHA-256)\n")
        .containsPattern(
            "Ledger +131 read = \\d+ exported \\+ \\d+ merged \\+ \\d+ filtered \\+ 0 skipped\n")
        .contains(" broken")
        .contains("listed in _pressport/old-addresses.csv\n")
        .endsWith("complete and as it was written.\n");
    assertThat(ended.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void knowsTheMediaFilesThatTheExportDidNotFind() throws IOException {
    Path uploads = Files.createDirectories(temp.resolve("uploads/2023/02"));
    Files.writeString(uploads.resolve("harbour-at-dawn.jpg"), "image");
    Path copied = temp.resolve("copied");
    assertThat(
            new Session()
                .run(
                    "export",
                    Fixtures.sample(),
                    "--to",
                    "hugo",
                    "--media-from",
                    temp.resolve("uploads"),
                    "--out",
                    copied,
                    "-q")
                .exit())
        .isEqualTo(Exit.INCOMPLETE);

    Session.Ended ended = verify(copied);
    assertThat(ended.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(ended.out())
        .containsPattern(
            "Media +\\d+ files were missing at the export \\(_pressport/media.ndjson\\)\n")
        .containsPattern("NOT OK\\. \\d+ media files were\\s+missing at the export.\n$");
    JsonNode json = new ObjectMapper().readTree(verify(copied, "--json").out());
    assertThat(json.findValue("missingMedia").asLong()).isPositive();

    Files.delete(copied.resolve("static/wp-content/uploads/2023/02/harbour-at-dawn.jpg"));
    Session.Ended damaged = verify(copied);
    assertThat(damaged.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(damaged.out()).contains("harbour-at-dawn.jpg").contains("NOT OK. 1 of ");
  }

  @Test
  void namesALostAndAChangedFile() throws IOException {
    Files.delete(site.resolve("content/media/foghorn.md"));
    Path changed = site.resolve("content/posts/summer-hours.md");
    Files.writeString(changed, Files.readString(changed).replace("title", "Title"));

    Session.Ended ended = verify(site);

    assertThat(ended.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(ended.out())
        .contains("  missing   content/media/foghorn.md\n")
        .contains("  changed   content/posts/summer-hours.md (SHA-256 ")
        .containsPattern("NOT OK\\. 2 of \\d+ files are not as written\\.");
  }

  @Test
  void printsOnlyTheVerdictWhenQuiet() {
    assertThat(verify(site, "-q").out()).startsWith("OK. ").hasLineCount(1);
  }

  @Test
  void printsJson() throws IOException {
    Files.delete(site.resolve("hugo.yaml"));

    Session.Ended ended = verify(site, "--json");

    JsonNode json = new ObjectMapper().readTree(ended.out());
    assertThat(ended.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(json.get("passed").booleanValue()).isFalse();
    assertThat(json.at("/files/damaged/0/path").textValue()).isEqualTo("hugo.yaml");
    assertThat(json.at("/files/damaged/0/kind").textValue()).isEqualTo("missing");
    assertThat(json.at("/files/damaged/0/expectedSha256").textValue()).hasSize(64);
    assertThat(json.at("/ledger/read").intValue()).isEqualTo(131);
    assertThat(json.at("/links/brokenCount").intValue()).isZero();
  }

  @Test
  void namesThePagesThatABuiltSiteDoesNotHave() throws IOException {
    Path built = Files.createDirectories(site.resolve("public"));
    Files.writeString(built.resolve("index.html"), "<title>Home</title><main>x</main>");

    Session.Ended ended = verify(site, "--old", Fixtures.sample());

    assertThat(ended.exit()).isEqualTo(Exit.INCOMPLETE);
    assertThat(ended.out())
        .contains("Pages       19 compared: 19 differ; 0.0 % of the words, ")
        .contains("            7 pages of files are not there; the old site may have had none\n")
        .contains("  no page   /2023/03/four-knots-worth-knowing/: no file\n")
        .contains(": --verbose\n")
        .contains("19 of 19 pages differ.");
    assertThat(verify(site, "--old", Fixtures.sample(), "-v").out()).doesNotContain("--verbose");
  }

  @Test
  void comparesWithARecordingAndWithTheLiveSite() throws IOException {
    Path recording = temp.resolve("recording");
    Path built = Files.createDirectories(temp.resolve("built"));
    Files.writeString(built.resolve("index.html"), "<title>Home</title><main>x</main>");
    try (FakeSite live = FakeSite.of(FakeContent.generated(12))) {
      String address = live.address().toString();
      assertThat(new Session().run("pull", address, "--out", recording).exit()).isZero();

      String ofRecording = verify(built, "--old", recording).out();

      assertThat(ofRecording).contains(": no file\n").contains("NOT OK. ");
      assertThat(verify(built, "--old", address).out()).isEqualTo(ofRecording);
    }
  }

  @Test
  void saysThatAnExportIsNotBuilt() {
    Session.Ended ended = verify(site, "--old", Fixtures.sample());

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).contains("error[not-built]");
  }

  @Test
  void reportsAllFaultsOfUsage() {
    assertThat(verify().err()).contains("error[missing-folder]");
    assertThat(verify("https://new.example").err()).contains("error[verify-address]");
    assertThat(verify(site, "x").err()).contains("error[word-too-many]");
    assertThat(verify(site, "--new", site).err()).contains("error[new-without-old]");
    assertThat(verify(site, "--user", "anna").err()).contains("error[no-live-site]");
    assertThat(verify(site, "--old", "none.xml").err()).contains("error[no-such-file]");
    assertThat(verify(site, "--old", Fixtures.sample(), "--new", "http://a:b@new.example").err())
        .contains("error[password-on-line]");
    assertThat(verify(site, "--old", Fixtures.sample(), "--site", "all").err())
        .contains("error[bad-value]");
    assertThat(verify(site, "--old", Fixtures.sample(), "--user", "anna").err())
        .contains("error[no-live-site]");
    assertThat(verify().exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void refusesAFolderWithNothingToVerify() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));

    assertThat(verify(empty).exit()).isEqualTo(Exit.SOURCE);
    assertThat(verify(empty).err()).contains("error[not-verifiable]");
    assertThat(verify(temp.resolve("none")).exit()).isEqualTo(Exit.SOURCE);
    assertThat(verify(Fixtures.sample()).err()).contains("error[no-folder]");
  }
}
