package dev.pressport.cli;

import dev.pressport.export.ClosedPipe;
import dev.pressport.export.ConversionBug;
import dev.pressport.export.OutputRefused;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people why a command ended, and picks its exit code. */
final class Failures {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  /** Ends a command that failed. */
  int handle(Throwable failure, @Nullable ParseResult parsed) {
    Throwable cause = unwrapped(failure);
    if (cause instanceof ClosedPipe) {
      return Exit.DONE;
    }
    List<Fault> faults = faults(cause);
    boolean verbose = parsed == null || isVerbose(parsed);
    if (faults.isEmpty()) {
      console.err().println("error[bug]: Pressport has a bug: " + describe(cause) + ".");
      console.err().println("  Try: the same command with -v, and report what it prints.");
      return trace(cause, verbose, Exit.BUG);
    }
    faults.forEach(this::print);
    int exit = faults.stream().mapToInt(Messages::exit).min().orElse(Exit.BUG);
    return exit == Exit.BUG ? trace(cause, verbose, exit) : exit;
  }

  private static boolean isVerbose(ParseResult parsed) {
    return parsed.originalArgs().stream().anyMatch(a -> a.equals("-v") || a.equals("--verbose"));
  }

  private int trace(Throwable cause, boolean verbose, int exit) {
    if (verbose) {
      cause.printStackTrace(console.err());
    }
    return exit;
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : null;
    return cause == null ? failure : cause;
  }

  private static String describe(Throwable cause) {
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
  }

  private static List<Fault> faults(Throwable cause) {
    if (cause instanceof Faults known) {
      return known.list();
    }
    if (cause instanceof SourceUnreadable source) {
      return List.of(new Fault(source.code(), source.facts()));
    }
    if (cause instanceof OutputRefused refused) {
      return List.of(refused(refused));
    }
    if (cause instanceof ConversionBug bug) {
      return List.of(Fault.of("bug", String.valueOf(bug.getMessage())));
    }
    if (cause instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return List.of(Fault.of("out-of-memory", Long.toString(megabytes)));
    }
    return cause instanceof IOException io
        ? List.of(Fault.of("source-broken", "A file", describe(io)))
        : List.of();
  }

  private static Fault refused(OutputRefused refused) {
    String path = Shown.path(refused.path());
    String code = refused.code().id();
    return switch (refused.code()) {
      case OUT_EXISTS -> Fault.of(code, path, Shown.number(refused.files().orElse(0)));
      case OUT_IN_USE -> {
        String process =
            refused.processId().isPresent()
                ? " (process " + refused.processId().getAsLong() + ")"
                : "";
        yield Fault.of(code, path, process);
      }
      case NOT_OURS, NOT_A_FOLDER, FOREIGN_FILE, NO_PERMISSION, DISK_FULL -> Fault.of(code, path);
    };
  }

  /** Ends a command whose arguments picocli does not take. */
  int handleUsage(ParameterException failure, String[] args) {
    List<Fault> faults = new ArrayList<>();
    CommandLine command = failure.getCommandLine();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      for (String argument : unmatched.getUnmatched()) {
        if (argument.startsWith("-")) {
          faults.add(unknownOption(command, argument));
        } else if (command.getParent() == null) {
          faults.add(unknownCommand(command, argument));
        }
      }
    }
    if (faults.isEmpty()) {
      String message = String.valueOf(failure.getMessage()).replaceFirst("\\.$", "");
      String first = message.lines().findFirst().orElse("The command is not understood");
      faults.add(Fault.of("usage", first, command.getCommandName()));
    }
    faults.forEach(this::print);
    return faults.stream().mapToInt(Messages::exit).min().orElse(Exit.USAGE);
  }

  private static Fault unknownOption(CommandLine command, String argument) {
    String name = argument.replaceFirst("=.*", "");
    List<String> names =
        command.getCommandSpec().options().stream()
            .flatMap(option -> Arrays.stream(option.names()))
            .toList();
    return Fault.of(
        "no-such-option", name, hint(Nearest.to(name, names)), command.getCommandName());
  }

  private static Fault unknownCommand(CommandLine command, String argument) {
    return Fault.of(
        "no-such-command", argument, hint(Nearest.to(argument, command.getSubcommands().keySet())));
  }

  /** The nearest name as the beginning of a remedy. */
  static String hint(Optional<String> nearest) {
    return nearest.map(name -> name + ".  ").orElse("");
  }

  private void print(Fault fault) {
    console
        .err()
        .println(
            Wrapped.at(
                console.columns(), "error[" + fault.code() + "]: " + Messages.cause(fault), ""));
    console
        .err()
        .println(Wrapped.at(console.columns(), "  Try: " + Messages.remedy(fault), "       "));
  }
}
