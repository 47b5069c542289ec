package dev.pressport.cli;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.UsageFaults;
import dev.pressport.export.output.ClosedPipe;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The messages for the failure of a command, and its exit code. */
final class Failures {
  private static final int MOST_CAUSES = 10;

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  /** Ends a command that failed. */
  int handle(Throwable failure, @Nullable ParseResult parsed) {
    Throwable cause = Faults.unwrapped(failure);
    if (cause instanceof ClosedPipe) {
      return Exit.DONE;
    }
    List<Fault> faults = Faults.of(cause);
    faults.forEach(this::print);
    int exit = exit(faults);
    if (parsed != null && isVerbose(parsed)) {
      explain(cause, exit);
    }
    return exit;
  }

  /**
   * Returns the exit code of the worst fault that a user can fix: wrong usage comes first, then the
   * source.
   */
  private static int exit(List<Fault> faults) {
    return faults.stream().mapToInt(Fault::exit).min().orElse(Exit.BUG);
  }

  private void explain(Throwable failure, int exit) {
    if (exit == Exit.BUG) {
      failure.printStackTrace(console.err());
      return;
    }
    Throwable cause = failure.getCause();
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      console.err().println("  Because: " + DisplayFormat.printable(Faults.describe(cause)));
      cause = cause.getCause();
    }
  }

  private static boolean isVerbose(ParseResult parsed) {
    return parsed.originalArgs().stream().anyMatch(a -> a.equals("-v") || a.equals("--verbose"));
  }

  /** Ends a command whose arguments picocli rejects. */
  int handleUsage(ParameterException failure, String[] args) {
    List<Fault> faults = UsageFaults.of(failure);
    faults.forEach(this::print);
    return exit(faults);
  }

  private void print(Fault fault) {
    console.err().println(fault.text(console.columns()));
  }
}
