package dev.pressport.export.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Imports into the real systems, by the scripts {@code fixtures/TARGET/accept}. Only those run that
 * {@code fixtures/cms/install} has put into the folder of the property {@code pressport.cms}.
 */
@ParameterizedClass
@MethodSource("dev.pressport.export.cms.CmsContractTest#targets")
class RealImportTest {
  private static final long MINUTES = 10;

  @Parameter Exporter target = CmsContractTest.targets().get(0);

  @TempDir Path temp = Path.of("");

  private static Path installed(String name) {
    String folder = System.getProperty("pressport.cms", "");
    Path system = Path.of(folder, name);
    assumeTrue(
        !folder.isEmpty() && Files.exists(system.resolve("installed")), name + " is not installed");
    return system.toAbsolutePath();
  }

  @Test
  void importsTheSample() throws IOException, InterruptedException {
    accept(Fixtures.sample());
  }

  @Test
  void importsSiteA() throws IOException, InterruptedException {
    Path data = Path.of(System.getProperty("pressport.data", ""), "site-a/wxr/all.xml");
    assumeTrue(Files.exists(data), "the recorded site is not at hand");

    accept(data);
  }

  /** Exports a site, and lets the script of the target import and compare it. */
  private void accept(Path source) throws IOException, InterruptedException {
    Path system = installed(target.id());
    Path export = new MigrationRun(temp).to(target).export(source).folder();
    Path json =
        new MigrationRun(temp).to(Exporters.find("json").orElseThrow()).export(source).folder();
    Path log = temp.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(script().toString(), system.toString(), export.toString(), json.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Path node = system.resolveSibling("node22/bin");
    builder
        .environment()
        .merge("PATH", node.toString(), (path, first) -> first + File.pathSeparator + path);

    Process process = builder.start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroy();

    assertThat(ended && process.exitValue() == 0).as(() -> read(log)).isTrue();
  }

  private Path script() {
    Path script = Path.of("../fixtures", target.id(), "accept").toAbsolutePath().normalize();
    assertThat(script).isExecutable();
    return script;
  }

  private static String read(Path log) {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
