package dev.pressport.cli;

import dev.pressport.cli.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the command in this process, as a user with a keyboard and a screen of 80 columns. */
final class Session {
  private final Map<String, String> environment = new HashMap<>();
  private InputStream in = new ByteArrayInputStream(new byte[0]);
  private boolean terminal;
  private boolean interactive;
  private int columns = 80;

  /** What a run left behind; times are replaced by {@code 0.0 s}. */
  record Ended(int exit, String out, String err) {}

  Session terminal() {
    terminal = true;
    return this;
  }

  /** A person at a terminal, who types these lines and then leaves. */
  Session typing(String... lines) {
    interactive = true;
    String typed = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
    return terminal().input(typed.getBytes(StandardCharsets.UTF_8));
  }

  Session columns(int number) {
    columns = number;
    return this;
  }

  Session environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Session input(byte[] bytes) {
    in = new ByteArrayInputStream(bytes);
    return this;
  }

  Ended run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Ended ended = run(out, arguments);
    return new Ended(ended.exit(), out.toString(StandardCharsets.UTF_8), ended.err());
  }

  /** With an output of the test's own; {@code out} of the result is empty. */
  Ended run(OutputStream out, Object... arguments) {
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            in, out, new PrintWriter(err, true), terminal, columns, environment, () -> interactive);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int exit = Main.run(console, words);
    return new Ended(exit, "", err.toString().replaceAll("\\d+\\.\\d s\\b", "0.0 s"));
  }

  /** A sample of the fixtures as a file, such as {@code wxr/hazards/feed.xml}. */
  static Path fixture(String name, Path folder) {
    Path file = folder.resolve(Path.of(name).getFileName());
    try (InputStream in = Session.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no fixture " + name);
      }
      Files.copy(in, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
