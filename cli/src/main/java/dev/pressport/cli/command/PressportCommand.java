package dev.pressport.cli.command;

import dev.pressport.cli.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/** The command without a subcommand: shows what there is. */
@Command(
    name = "pressport",
    sortOptions = false,
    customSynopsis = "",
    header = {
      "Takes everything out of a WordPress site and writes it as clean data, and shows",
      "that nothing was lost.",
      "",
      "  pressport export site.xml --to json --out archive",
      "  pressport export site.xml --dry-run --to json      only count",
      ""
    },
    commandListHeading = "Commands%n",
    optionListHeading = "%nOptions%n",
    footer = {
      "",
      "Exit codes: 0 done, 2 usage, 3 source unreadable, 4 incomplete,",
      "            5 cannot write, 130 interrupted.   Details: docs/exit-codes.md"
    })
public final class PressportCommand implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this, or the help of a command")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      description = "show the version, with that of Java")
  boolean version;

  private final Console console;

  PressportCommand(Console console) {
    this.console = console;
  }

  /** The whole command line. */
  public static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new PressportCommand(console));
    line.addSubcommand(new ExportCommand(console));
    line.addSubcommand(new TargetsCommand(console));
    line.addSubcommand(new TypesCommand(console));
    line.addSubcommand(new HelpCommand());
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(console.err());
    line.setUsageHelpWidth(Math.max(60, Math.min(100, console.columns())));
    line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    line.setUnmatchedOptionsArePositionalParams(false);
    return line;
  }

  @Override
  public Integer call() {
    StringWriter text = new StringWriter();
    commandLine(console).usage(new PrintWriter(text));
    console.err().print(text);
    return 2;
  }
}
