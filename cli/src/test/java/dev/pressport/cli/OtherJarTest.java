package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.cli.console.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherJarTest {
  @TempDir Path folder;

  @Test
  void showsTheProblemsOfItsTargetInTheSummary() throws IOException {
    Path sample = Session.fixture("wxr/sample.xml", folder);
    Path out = folder.resolve("out");

    Session.Ended ended =
        OtherJar.with(
            folder, () -> new Session().run("export", "-v", sample, "--to", "green", "--out", out));

    assertThat(ended.exit()).isZero();
    assertThat(ended.err())
        .containsPattern(" \\d+  entries that are too blue")
        .contains("Choose another color.");
    assertThat(out.resolve("_pressport/problems.ndjson"))
        .content()
        .contains("\"code\":\"too-blue\",\"message\":\"The entry \\\"post\\\" is too blue.\"");
  }

  @Test
  void tellsWhyItsSourceCannotBeRead() throws IOException {
    Path box = Files.writeString(folder.resolve("toys.box"), "?");

    Session.Ended ended = OtherJar.with(folder, () -> new Session().run("inspect", box));

    assertThat(ended.exit()).isEqualTo(Exit.SOURCE);
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("error[sealed-box]: ", "toys.box is sealed.")
        .contains("Try: Open it, then run the same command.");
  }
}
