package dev.pressport.cli;

import dev.pressport.Version;
import dev.pressport.cli.command.PressportCommand;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Exit;
import dev.pressport.export.output.StreamedOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;

/** Starts the command. */
public final class Main {
  private Main() {}

  /** Runs the command of the arguments and ends the process with its exit code. */
  public static void main(String[] args) {
    // A command without arguments, such as --version, ends at once.
    if (args.length > 1) {
      OldGeneration.keepSmall();
    }
    Console console =
        new Console(
            System.in,
            StreamedOutput.explaining(new FileOutputStream(FileDescriptor.out)),
            new PrintWriter(
                new OutputStreamWriter(
                    new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
                true),
            Boolean.getBoolean("pressport.terminal"),
            Integer.getInteger("pressport.columns", 80),
            System.getenv(),
            new Interactive());
    System.exit(run(console, args));
  }

  /**
   * Whether a person can answer: the launcher knows, where it can find out. The first lambda of a
   * run would take longer than {@code --version} does.
   */
  private static final class Interactive implements BooleanSupplier {
    @Override
    @SuppressWarnings("SystemConsoleNull")
    public boolean getAsBoolean() {
      String known = System.getProperty("pressport.interactive");
      return known == null ? System.console() != null : Boolean.parseBoolean(known);
    }
  }

  /** Runs the command of the arguments in this process. */
  static int run(Console console, String... args) {
    Failures failures = new Failures(console);
    try {
      if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
        Version.print(console.out());
        return Exit.DONE;
      }
      CommandLine command = PressportCommand.commandLine(console);
      command.setExecutionExceptionHandler((e, line, parsed) -> failures.handle(e, parsed));
      command.setParameterExceptionHandler(failures::handleUsage);
      return command.execute(args);
    } catch (Exception | OutOfMemoryError e) {
      return failures.handle(e, null);
    } finally {
      console.err().flush();
    }
  }
}
