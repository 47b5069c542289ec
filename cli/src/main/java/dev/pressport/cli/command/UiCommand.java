package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.cli.ui.Browser;
import dev.pressport.cli.ui.UiServer;
import dev.pressport.export.output.TemporaryFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a page for the browser. */
@Command(
    name = "ui",
    sortOptions = false,
    header = "Inspects and exports in the browser, on this computer only.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport ui [--port PORT] [--no-browser]",
    description = {
      "",
      "  pressport ui",
      "  pressport ui --no-browser",
      "",
      "Prints an address and opens it in the browser. The address works once; press",
      "Enter for a new one. Exports are written below the current folder. Ctrl-C ends",
      "it, and so do Quit on the page and 30 minutes without a page.",
      ""
    },
    footer = {"", PressportCommand.ALWAYS})
final class UiCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final Console console;
  private final Verbosity verbosity;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "listen to this port of 127.0.0.1  [any free one]")
  @Nullable Long port;

  @Option(names = "--no-browser", description = "only print the address")
  boolean noBrowser;

  @Spec CommandSpec spec;

  UiCommand(Console console, Verbosity verbosity) {
    this.console = console;
    this.verbosity = verbosity;
    this.spec = CommandSpec.create();
  }

  @Override
  @SuppressWarnings("try")
  public Integer call() throws IOException {
    List<Fault> faults = new ArrayList<>(verbosity.fault().stream().toList());
    long wanted = port == null ? 0 : port;
    if (wanted < 0 || wanted > LAST_PORT) {
      faults.add(Fault.of("bad-value", "--port", Long.toString(wanted), "--port takes 1 to 65535"));
    }
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    Path here = Path.of("").toAbsolutePath();
    Console silent = console.askingIf(() -> false);
    try (TemporaryFolder temporary = new TemporaryFolder();
        Interruption interruption = new Interruption(console, "Stopped.", temporary);
        UiServer server =
            UiServer.start(
                new UiServer.Settings(here, (int) wanted, Long.MAX_VALUE, Clock.systemUTC()),
                new CommandExports(silent, verbosity, temporary),
                temporary)) {
      println("Pressport is ready in the browser:");
      println("  " + server.address());
      println("Exports are written below " + DisplayFormat.printable(here.toString()) + ".");
      if (console.interactive().getAsBoolean()) {
        println("The address works once. Press Enter for a new one, Ctrl-C to quit.");
        printOnEnter(server);
      }
      if (!noBrowser) {
        Browser.open(server.address(), console.environment());
      }
      server.await();
      println("Pressport has ended. Finished exports are kept.");
      return Exit.DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.DONE;
    }
  }

  /** Prints a new address for each line that is typed, until the end of the process. */
  private void printOnEnter(UiServer server) {
    Thread reader =
        new Thread(
            () -> {
              try {
                BufferedReader lines =
                    new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
                while (lines.readLine() != null) {
                  println("  " + server.address());
                }
              } catch (IOException e) {
                // Without a keyboard, Enter is never pressed.
              }
            },
            "keyboard");
    reader.setDaemon(true);
    reader.start();
  }

  private void println(String line) {
    console.err().println(line);
  }
}
