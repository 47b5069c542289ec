package dev.pressport.export.redirect;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An installed web server that a test runs. */
final class Program implements Closeable {
  private static final long LONGEST_SECONDS = 20;

  private final Path log;
  private final int port;
  private final Process process;

  private Program(Path log, int port, Process process) {
    this.log = log;
    this.port = port;
    this.process = process;
  }

  /** Returns the path of a program; skips the test where it is not installed. */
  static String needed(String name) {
    // Debian has servers in a folder that the path of users lacks.
    String found =
        Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse("");
    assumeTrue(!found.isEmpty(), name + " is not installed");
    return found;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts a server in the foreground, and waits until it listens. */
  static Program started(Path folder, int port, String... command) throws IOException {
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("HOME", folder.toString());
    Program program = new Program(log, port, builder.start());
    program.waitUntilReady();
    return program;
  }

  /** Runs a command to its end, and returns its output when it fails or warns. */
  static String complaints(Path folder, String... command) throws IOException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
        return "does not end";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    String said = Files.readString(log, StandardCharsets.UTF_8);
    return process.exitValue() == 0 && !said.contains("[warn]") ? "" : said;
  }

  private void waitUntilReady() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        // It is not ready yet.
      }
    }
    process.destroy();
    throw new AssertionError(Files.readString(log, StandardCharsets.UTF_8));
  }

  /** The address of its home page, without a slash at the end. */
  String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
