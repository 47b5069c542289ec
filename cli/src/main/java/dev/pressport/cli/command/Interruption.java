package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.export.output.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The handler of Ctrl-C, which prints the last words; the exit code is the system's 130. */
final class Interruption implements AutoCloseable {
  private final Console console;
  private final String lastWords;
  private final TemporaryFolder temporary;
  private final Thread hook = new Thread(this::stop);
  private volatile boolean happened;

  /** Starts handling: an interruption prints these words and deletes this folder. */
  Interruption(Console console, String lastWords, TemporaryFolder temporary) {
    this.console = console;
    this.lastWords = lastWords;
    this.temporary = temporary;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    happened = true;
    console.err().println();
    console.err().println(lastWords);
    console.err().println("The source was not changed. Run the same command again.");
    console.err().flush();
    try {
      temporary.close();
    } catch (IOException | UncheckedIOException e) {
      // The run writes there until the very end; the system clears its temporary folder.
    }
  }

  /** Returns whether the process is about to end: then no other code prints anything more. */
  boolean happened() {
    return happened;
  }

  /** Ends the handling, because the run is about to end. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook is running already: then it has the last word.
    }
  }
}
