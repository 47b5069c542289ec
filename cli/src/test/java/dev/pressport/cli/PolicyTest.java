package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.cli.console.Exit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTest {
  @TempDir Path folder;
  private Path sample;
  private Path policy;
  private Path out;

  @BeforeEach
  void setUp() {
    sample = Session.fixture("wxr/sample.xml", folder);
    policy = folder.resolve("policy.yaml");
    out = folder.resolve("out");
  }

  private Session.Ended export(String yaml) throws IOException {
    Files.writeString(policy, yaml);
    return new Session()
        .run(
            "export",
            sample,
            "--to",
            "json",
            "--out",
            out,
            "--policy",
            policy,
            "--overwrite",
            "-v");
  }

  @Test
  void tellsOfEachUnknownShortcodeHowOftenAndWhere() {
    Session.Ended ended = new Session().run("export", sample, "--to", "json", "--out", out, "-v");

    assertThat(ended.err())
        .contains(
            """
                1  unknown shortcode; its inner text was kept:
                     [tide_clock]  1 time: "Four knots worth knowing" (post 202)
            """)
        .contains("--policy FILE (docs/policy.md)");
  }

  @Test
  void doesWhatItSays() throws IOException {
    Session.Ended ended =
        export(
            """
            shortcodes:
              tide_clock: '<p class="clock">{{attr station}}</p>'
            blocks:
              tidewater/gauge: drop
            """);

    assertThat(ended.exit()).isZero();
    assertThat(ended.err())
        .contains("Changed by your policy: 2 places")
        .contains("[tide_clock]     1 time: \"Four knots worth knowing\" (post 202)")
        .doesNotContain("unknown shortcode")
        .contains("core/post-content  1 time: \"Wide page\" (wp_template 610)");
    assertThat(Files.readString(out.resolve("entries/post.ndjson")))
        .contains("<p class=\\\"clock\\\">")
        .doesNotContain("data-block=\\\"tidewater/gauge\\\"");
    assertThat(Files.readString(out.resolve("_pressport/report.json")))
        .contains("\"subject\": \"[tide_clock]\"");
  }

  @Test
  void takesWhatThePolicySaysForNoLoss() throws IOException {
    Files.writeString(policy, "shortcodes: {tide_clock: drop}\n");
    Session.Ended ended =
        new Session()
            .columns(100)
            .run("export", sample, "--to", "json", "-n", "-v", "--policy", policy);

    assertThat(ended.err())
        .containsPattern(
            "  note: \"Four knots worth knowing\" \\(post 202\\),\\s+https://\\S+, content:")
        .contains("The policy dropped");
  }

  @Test
  void tellsWhereTheFileIsWrong() throws IOException {
    Session.Ended ended = export("shortcodes:\n  tide_clock: dorp\n");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("error[bad-policy]: " + policy + ", line 2, column 15: Unknown value \"dorp\"")
        .contains("Try: Correct that line");
    assertThat(out).doesNotExist();
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Files.write(policy, "shortcodes: {ä: keep}".getBytes(StandardCharsets.UTF_16));
    Session.Ended ended =
        new Session().run("export", sample, "--to", "json", "--out", out, "--policy", policy);

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).contains("error[bad-policy]");
  }

  @Test
  void tellsThatThereIsNoFile() {
    Session.Ended ended =
        new Session().run("export", sample, "--to", "json", "--out", out, "--policy", policy);

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err()).contains("error[no-such-policy]").contains("--policy FILE");
  }
}
