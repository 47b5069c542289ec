package dev.pressport.cli.guide;

import dev.pressport.cli.console.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The person at a terminal, who is asked. */
final class Keyboard {
  private final Console console;
  private final BufferedReader lines;

  Keyboard(Console console) {
    this.console = console;
    this.lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
  }

  /** Asks for a line. */
  String line(String prompt) throws IOException, Left {
    show(prompt);
    return answered(lines.readLine());
  }

  /** Asks for a line that is not shown while it is typed. */
  @SuppressWarnings("SystemConsoleNull")
  String secret(String prompt) throws IOException, Left {
    java.io.Console system = System.console();
    if (system == null) {
      return line(prompt);
    }
    show(prompt);
    char[] typed = system.readPassword("");
    return answered(typed == null ? null : new String(typed));
  }

  /** Asks a question with a usual answer. */
  boolean yes(String prompt, boolean usual) throws IOException, Left {
    while (true) {
      String answer = line(prompt + (usual ? "[Y/n] " : "[y/N] ")).toLowerCase(Locale.ROOT);
      if (answer.isEmpty()) {
        return usual;
      }
      if (answer.equals("y") || answer.equals("yes")) {
        return true;
      }
      if (answer.equals("n") || answer.equals("no")) {
        return false;
      }
      console.err().println("  Type y or n.");
    }
  }

  private void show(String prompt) {
    console.err().print(prompt);
    console.err().flush();
  }

  private static String answered(@Nullable String line) throws Left {
    if (line == null) {
      throw new Left();
    }
    return line.strip();
  }

  /** The end of the input: the person left with Ctrl-D. */
  static final class Left extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
