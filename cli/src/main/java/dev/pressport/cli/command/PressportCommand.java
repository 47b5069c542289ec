package dev.pressport.cli.command;

import dev.pressport.Version;
import dev.pressport.cli.choice.ChosenSource;
import dev.pressport.cli.choice.ExportChoice;
import dev.pressport.cli.choice.Exports;
import dev.pressport.cli.choice.InspectedSource;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.UsageFaults;
import dev.pressport.cli.guide.Guide;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.output.TemporaryFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/** The command without a subcommand: guides a person, or shows the help. */
@Command(
    name = "pressport",
    synopsisHeading = "",
    customSynopsis = {
      "Exports all content of a WordPress site to Hugo, Jekyll, Eleventy, Astro,",
      "Markdown, iCalendar, clean JSON or CSV, and accounts for every item.",
      "",
      "  pressport                                          ask step by step",
      "  pressport inspect site.xml                         show the content",
      "  pressport export site.xml --to hugo --out site     a Hugo site, same URLs",
      "  pressport export site.xml --to json --out archive  everything, for programs",
      "  pressport export https://example.org --to json --out archive",
      "  pressport export site.xml --to json --dry-run      only read and count",
      "",
      "Look       inspect   show the content of a source and its problems",
      "           verify    check an export, or a built site against the old one",
      "Move       export    convert a site into another format",
      "           pull      back up a live site; can be resumed",
      "           repair    make a broken export file well-formed",
      "           ui        the same in the browser, on this computer only",
      "Reference  targets   list the targets and their options",
      "           types     list the post types that Pressport knows",
      "           schema    print the JSON Schema of the clean JSON",
      "           help      show the help of a command or topic: pressport help export",
      "           completion  print the completion of bash, zsh or fish",
      "Topics     exit-codes, environment, sources, policy: pressport help TOPIC",
      "",
      "Always     -q, --quiet           print only the result",
      "           -v, --verbose         print each problem, and the causes of an error",
      "               --no-color        no bold text",
      "               --no-input        ask nothing",
      "               --progress WHEN   auto, always or never                   [auto]",
      "           -h, --help            show the help",
      "           -V, --version         show the versions of Pressport and Java",
      "",
      "A source is the URL of a site or database (jdbc:mariadb://host/name), a",
      "WordPress export file, a database dump, an SQLite file or a backup, compressed",
      "or not (.gz, .zip, .bz2, .xz, .zst); a folder of these files; or - (standard",
      "input). Several sources of one site are joined.",
      "Exit codes: 0 done, 2 usage, 3 source unreadable, 4 incomplete,",
      "            5 cannot write, 130 interrupted.   More: pressport help exit-codes"
    })
public final class PressportCommand implements Callable<Integer> {
  /** The last line of the help of each subcommand. */
  static final String ALWAYS = "Always  -q, -v, -h, -V, --no-color, --progress auto|always|never";

  @Option(
      names = {"-h", "--help"},
      description = "show the help",
      usageHelp = true,
      scope = ScopeType.INHERIT,
      hidden = true)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      description = "show the versions of Pressport and Java",
      scope = ScopeType.INHERIT,
      hidden = true)
  boolean version;

  @Mixin Verbosity verbosity = new Verbosity();

  private final Console console;
  private final Console asking;

  PressportCommand(Console console) {
    this.console = console;
    this.asking = console.askingIf(() -> !verbosity.noInput());
  }

  /** The whole command line. */
  public static CommandLine commandLine(Console console) {
    PressportCommand command = new PressportCommand(console);
    Console asking = command.asking;
    CommandLine line = new CommandLine(command);
    line.addSubcommand(new InspectCommand(asking, command.verbosity));
    line.addSubcommand(new ExportCommand(asking, command.verbosity));
    line.addSubcommand(new PullCommand(asking, command.verbosity));
    line.addSubcommand(new VerifyCommand(asking, command.verbosity));
    line.addSubcommand(new RepairCommand(console, command.verbosity));
    line.addSubcommand(new UiCommand(asking, command.verbosity));
    line.addSubcommand(new TargetsCommand(console));
    line.addSubcommand(new TypesCommand(console));
    line.addSubcommand(new SchemaCommand(console));
    line.addSubcommand(new CompletionCommand(console));
    line.addSubcommand(new ReferenceCommand());
    line.addSubcommand(new HelpCommand());
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(console.err());
    line.setUsageHelpWidth(Math.max(60, Math.min(100, console.columns())));
    line.setUsageHelpLongOptionsMaxWidth(25);
    line.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
    line.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST);
    line.setHelpFactory((spec, colors) -> new OptionHelp(spec));
    line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    line.setUnmatchedOptionsArePositionalParams(false);
    line.getCommandSpec().parser().collectErrors(true);
    line.getSubcommands()
        .values()
        .forEach(sub -> sub.getCommandSpec().parser().collectErrors(true));
    line.setExecutionStrategy(command::run);
    return line;
  }

  /** Runs what was typed, unless only help was requested or the arguments make no sense. */
  private int run(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    if (version) {
      return printVersion();
    }
    ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    List<Fault> faults = UsageFaults.of(last);
    boolean addsItsOwn = last.commandSpec().userObject() instanceof ExportCommand;
    if (!faults.isEmpty() && !addsItsOwn) {
      throw new ExecutionException(
          last.commandSpec().commandLine(), "wrong usage", new Faults(faults));
    }
    return new RunLast().execute(parsed);
  }

  private int printVersion() {
    try {
      Version.print(console.out());
      return Exit.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  @SuppressWarnings("try")
  public Integer call() throws IOException {
    if (!asking.interactive().getAsBoolean()) {
      commandLine(console).usage(console.err());
      return Exit.USAGE;
    }
    try (TemporaryFolder temporary = new TemporaryFolder()) {
      Exports exports = new CommandExports(asking, verbosity, temporary);
      Guide guide =
          new Guide(asking, exports, (source, password) -> inspect(exports, source, password));
      Optional<ExportChoice> choice;
      try (Interruption interruption =
          new Interruption(console, "Stopped. Nothing was written.", temporary)) {
        choice = guide.choose();
      }
      return choice.isEmpty() ? Exit.DONE : exports.run(choice.get(), guide.password());
    }
  }

  private InspectedSource inspect(Exports exports, ChosenSource source, @Nullable String password)
      throws IOException {
    try (ProgressLines progress = new ProgressLines(console, verbosity, () -> false)) {
      return exports.inspect(source, password, false, progress);
    }
  }
}
