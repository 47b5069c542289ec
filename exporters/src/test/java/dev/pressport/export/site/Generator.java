package dev.pressport.export.site;

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
@SuppressWarnings("ImmutableEnumChecker")
enum Generator {
  HUGO(
      "hugo",
      Pattern.compile("(?m)^(?:ERROR|WARN|Error).*"),
      "hugo",
      "--panicOnWarning",
      "--printPathWarnings",
      "--source",
      "IN",
      "--destination",
      "OUT"),

  JEKYLL(
      "jekyll",
      Pattern.compile("(?m)^.*(?:Conflict:|Skipping:|Error|Warning|Invalid).*"),
      "jekyll",
      "build",
      "--strict_front_matter",
      "--disable-disk-cache",
      "--source",
      "IN",
      "--destination",
      "OUT"),

  ELEVENTY(
      "eleventy",
      Pattern.compile("(?mi)^.*(?:problem|error|warn).*"),
      "node",
      "node_modules/@11ty/eleventy/cmd.cjs",
      "--quiet",
      "--output=OUT"),

  ASTRO(
      "astro",
      Pattern.compile("(?m)^.*(?:WARN|ERROR|\\[error\\]).*"),
      "node",
      "node_modules/astro/astro.js",
      "build",
      "--outDir",
      "OUT");

  private static final long LONGEST_MINUTES = 5;

  private final String target;
  private final Pattern complaint;
  private final List<String> command;

  Generator(String target, Pattern complaint, String... command) {
    this.target = target;
    this.complaint = complaint;
    this.command = List.of(command);
  }

  /** The id of the exporter whose sites it builds. */
  String target() {
    return target;
  }

  /** Skips a test where the generator is not installed. */
  void needed() {
    boolean installed =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command.get(0))));
    assumeTrue(installed && (!ofNode() || !modules().isEmpty()), target + " is not installed");
  }

  private boolean ofNode() {
    return command.get(0).equals("node");
  }

  /** The folder {@code node_modules} that holds it, empty when nobody named one. */
  private String modules() {
    return System.getProperty("pressport." + target, "");
  }

  /** Builds a site into a new folder, and fails on the smallest complaint. */
  BuiltSite build(Path site) throws IOException {
    Path out = Files.createTempDirectory(site.getParent(), "built").resolve("site");
    Path log = out.resolveSibling("log");
    List<String> arguments = new ArrayList<>();
    for (String argument : command) {
      arguments.add(argument.replace("IN", site.toString()).replace("OUT", out.toString()));
    }
    if (ofNode()) {
      Files.createSymbolicLink(site.resolve("node_modules"), Path.of(modules()));
    }
    ProcessBuilder builder =
        new ProcessBuilder(arguments)
            .directory(site.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("ASTRO_TELEMETRY_DISABLED", "1");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).as(target).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroy();
      Files.deleteIfExists(site.resolve("node_modules"));
    }
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as("%s", said).isZero();
    assertThat(complaint.matcher(said).results().map(result -> result.group()).toList())
        .as("%s", said)
        .isEmpty();
    return new BuiltSite(out);
  }
}
