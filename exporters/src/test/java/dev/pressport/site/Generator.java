package dev.pressport.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A site generator that is installed, run so strictly that it hides nothing. */
enum Generator {
  HUGO(
      "hugo",
      Pattern.compile("(?m)^(?:ERROR|WARN|Error).*"),
      "--panicOnWarning",
      "--printPathWarnings",
      "--source",
      "IN",
      "--destination",
      "OUT"),

  JEKYLL(
      "jekyll",
      Pattern.compile("(?m)^.*(?:Conflict:|Skipping:|Error|Warning|Invalid).*"),
      "build",
      "--strict_front_matter",
      "--disable-disk-cache",
      "--source",
      "IN",
      "--destination",
      "OUT");

  private static final long LONGEST_MINUTES = 5;

  private final String target;
  private final Pattern complaint;
  private final List<String> arguments;

  Generator(String target, Pattern complaint, String... arguments) {
    this.target = target;
    this.complaint = complaint;
    this.arguments = List.of(arguments);
  }

  /** The id of the exporter whose sites it builds. */
  String target() {
    return target;
  }

  /** Skips a test where the generator is not installed. */
  void needed() {
    boolean installed =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, target)));
    assumeTrue(installed, target + " is not installed");
  }

  /** Builds a site into a new folder, and fails on the smallest complaint. */
  BuiltSite build(Path site) throws IOException {
    Path out = Files.createTempDirectory(site.getParent(), "built").resolve("site");
    Path log = out.resolveSibling("log");
    List<String> command = new ArrayList<>(List.of(target));
    for (String argument : arguments) {
      command.add(argument.replace("IN", site.toString()).replace("OUT", out.toString()));
    }
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).as(target).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroy();
    }
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as("%s", said).isZero();
    assertThat(complaint.matcher(said).results().map(result -> result.group()).toList())
        .as("%s", said)
        .isEmpty();
    return new BuiltSite(out);
  }
}
