package dev.pressport.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A WordPress that runs on this computer, with a database of its own, until it is closed. */
final class RealWordPress implements AutoCloseable {
  private static final Path SCRIPTS = Path.of("../fixtures/wordpress");

  private final Path folder;

  private RealWordPress(Path folder) {
    this.folder = folder;
  }

  /** Starts one; the test is left out where there is none. */
  static RealWordPress start(Path folder, String... options) throws IOException {
    assumeTrue(
        !System.getProperty("pressport.wordpress", "").isEmpty()
            && Stream.of("/usr/bin/php", "/usr/sbin/mariadbd", "/usr/bin/curl", "/bin/bash")
                .allMatch(program -> Files.isExecutable(Path.of(program)))
            && run(folder.resolveSibling("php.log"), List.of("php", "-r", MYSQL)) == 0,
        "needs WordPress, PHP with mysqli, MariaDB and curl");
    List<String> command = new ArrayList<>();
    command.add("bash");
    command.add(SCRIPTS.resolve("start").toString());
    command.add(folder.toString());
    command.addAll(List.of(options));
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    if (run(log, command) != 0) {
      throw new IOException(Files.readString(log));
    }
    return new RealWordPress(folder);
  }

  private static final String MYSQL = "exit(extension_loaded('mysqli') ? 0 : 1);";

  private static int run(Path log, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve(name)).strip();
  }

  String address() throws IOException {
    return file("address");
  }

  /** The Application Password of {@code admin}. */
  String password() throws IOException {
    return file("password");
  }

  /** The Application Password of {@code alma.author}, who may edit two posts of her own. */
  String authorPassword() throws IOException {
    return file("author-password");
  }

  /** The address of its database; user and password are {@code wordpress}. */
  String database() throws IOException {
    return file("database");
  }

  @Override
  public void close() throws IOException {
    run(
        folder.resolveSibling("stop.log"),
        List.of("bash", SCRIPTS.resolve("stop").toString(), folder.toString()));
  }
}
