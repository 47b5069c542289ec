package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.MarkedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command prints shows neither people nor secrets, and says what was left out. */
class PrivacyTest {
  private final MarkedSite site = new MarkedSite();

  @TempDir Path folder;

  private Path dump() throws IOException {
    return Files.writeString(folder.resolve("site.sql"), site.sql());
  }

  private void assertSilent(Session.Ended ended) {
    List<String> marks = Stream.concat(site.personal().stream(), site.secrets().stream()).toList();
    assertThat(ended.exit()).isZero();
    assertThat(marks).noneMatch(ended.out()::contains).noneMatch(ended.err()::contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "hugo", "csv"})
  void printsNoMarkInTheSummaryAndTheLog(String target) throws IOException {
    Path out = folder.resolve("out");

    assertSilent(new Session().run("export", dump(), "--to", target, "--out", out, "-v"));
  }

  @Test
  void printsNoMarkInAnInspection() throws IOException {
    assertSilent(new Session().run("inspect", dump(), "-v"));
    assertSilent(new Session().run("inspect", dump(), "--json"));
  }

  @Test
  void namesPersonalDataAndSecretsApartFromWhatWasRepaired() throws IOException {
    Path out = folder.resolve("out");

    String err =
        new Session()
            .run("export", dump(), "--to", "json", "--out", out, "-v")
            .err()
            .replaceAll("\\s+", " ");

    assertThat(err)
        .containsPattern(
            " Personal data left out: [^:]*meta.author_email,[^:]*type feedback,[^:]*"
                + " To include it: --include-personal-data\\. ")
        .containsPattern(
            " Secrets left out: [^:]*meta.mailer_api_key,[^:]*, 1 ACF password\\."
                + " If one is not a secret: --allow-key KEY ");
    assertThat(err.replaceFirst(" Personal data.*", "")).doesNotContain("password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--out", "--dry-run"})
  void warnsBeforeItWritesTheSourceIntoABag(String how) throws IOException {
    String out = how.equals("--out") ? folder.resolve("out").toString() : "--no-color";

    String with =
        new Session()
            .run("export", dump(), "--to", "bagit", "--include-personal-data", how, out)
            .err();
    assertThat(with).startsWith("Warning: ").contains("password hashes");

    String without = new Session().run("export", dump(), "--to", "bagit", "--dry-run").err();
    assertThat(without).doesNotContain("Warning");
  }

  @Test
  void letsAKeyThrough() throws IOException {
    Path out = folder.resolve("out");

    Session.Ended ended =
        new Session()
            .run(
                "export",
                dump(),
                "--to",
                "json",
                "--out",
                out,
                "--allow-key",
                "mailer_api_key,consumerKey");

    assertThat(ended.err()).doesNotContain("mailer_api_key", "consumerKey");
    assertThat(Files.readString(out.resolve("entries/post.ndjson")))
        .contains("\"mailer_api_key\":[\"keySecret");
  }
}
