package dev.pressport.cli.command;

import dev.pressport.cli.Console;
import dev.pressport.cli.Shown;
import java.nio.file.Path;

/** Says the last word when someone presses Ctrl-C; the exit code is then the system's 130. */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  Interruption(Console console, Path out) {
    hook =
        new Thread(
            () -> {
              console.err().println();
              console.err().println("Stopped. " + Shown.path(out) + " is as it was.");
              console.err().println("Nothing is lost: run the same command again.");
              console.err().flush();
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** From here on the run comes to its end. */
  void tooLate() {
    remove();
  }

  @Override
  public void close() {
    remove();
  }

  private void remove() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook is running already: then it has the last word.
    }
  }
}
