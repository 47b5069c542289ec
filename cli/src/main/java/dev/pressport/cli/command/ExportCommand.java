package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.UsageFaults;
import dev.pressport.cli.option.Choices;
import dev.pressport.cli.option.DatabaseChoice;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.cli.option.Verbosity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Converts a site. */
@Command(
    name = "export",
    sortOptions = false,
    header = "Converts a WordPress site. The source is never changed.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport export SOURCE... --to TARGET --out DIR [options]",
    description = {
      "",
      "  pressport export site.xml --to hugo --out site",
      "  pressport export site.xml --to json --out archive",
      "  pressport export part1.xml part2.xml.gz --to json --out archive",
      "  pressport export site.xml dump.sql.gz --to json --out archive",
      "  pressport export site.zip --to json --type post --out - | head",
      "  pressport export dump.sql.gz --to json --out archive",
      "  pressport export https://example.org --user anna --to json --out archive",
      "",
      "SOURCE is the URL of a site or of its database (jdbc:mariadb://host/name), a",
      "WordPress export file, a database dump, an SQLite file or a backup, compressed",
      "or not (.gz, .zip, .bz2, .xz, .zst); a folder of these files; or - (standard",
      "input). Several sources of one site are joined."
    },
    footer = {"", PressportCommand.ALWAYS})
final class ExportCommand implements Callable<Integer> {
  private final Console console;
  private final Verbosity verbosity;

  @Parameters(arity = "0..*", paramLabel = "SOURCE", hidden = true)
  List<String> sources = new ArrayList<>();

  @ArgGroup(validate = false, heading = "%nOutput%n", order = 1)
  Result result = new Result();

  @ArgGroup(
      validate = false,
      heading = "%nSelection (repeat an option, or separate values by commas)%n",
      order = 2)
  Selection selection = new Selection();

  @ArgGroup(validate = false, heading = "%nContent and links%n", order = 3)
  Decisions decisions = new Decisions();

  @ArgGroup(validate = false, heading = "%nMedia files%n", order = 4)
  MediaChoice media = new MediaChoice();

  @ArgGroup(validate = false, heading = "%nExecution%n", order = 5)
  Running running = new Running();

  @ArgGroup(validate = false, heading = "%nDatabases and backups%n", order = 6)
  DatabaseChoice database = new DatabaseChoice();

  @ArgGroup(validate = false, heading = "%nLive site or database server%n", order = 7)
  SiteAccess access = new SiteAccess();

  @Spec CommandSpec spec;

  /** The options for the output. */
  static final class Result {
    @Option(
        names = "--to",
        paramLabel = "TARGET",
        completionCandidates = Choices.Targets.class,
        description = "hugo, jekyll, json ...  all: pressport targets")
    @Nullable String to;

    @Option(
        names = {"-o", "--out"},
        paramLabel = "DIR",
        description = "a new folder; or - for standard output, with --type or --to wxr")
    @Nullable String out;

    @Option(
        names = "-O",
        paramLabel = "KEY=VALUE",
        description = "option of the target: pressport targets TARGET")
    List<String> options = new ArrayList<>();

    @Option(
        names = "--overwrite",
        paramLabel = "MODE",
        completionCandidates = Choices.OverwriteModes.class,
        arity = "0..1",
        preprocessor = Attached.class,
        description = {
          "replace an earlier export in DIR; files that you",
          "changed there: keep, refuse or replace  [keep]"
        })
    @Nullable String overwrite;

    @Option(
        names = "--update",
        description = {"update an earlier export in DIR; keep what is", "gone in _pressport/gone/"})
    boolean update;
  }

  /** Takes the value of {@code --overwrite} only after {@code =}: what follows may be a source. */
  static final class Attached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> facts) {
      if ("=".equals(facts.get("separator"))) {
        return false;
      }
      option.setValue(PlanCheck.KEEP);
      return true;
    }
  }

  /** The options that select content. */
  static final class Selection {
    @Option(
        names = "--type",
        paramLabel = "TYPE",
        completionCandidates = Choices.Types.class,
        split = ",",
        description = "post, page ...  [all]")
    List<String> types = new ArrayList<>();

    @Option(
        names = "--exclude-type",
        paramLabel = "TYPE",
        completionCandidates = Choices.Types.class,
        split = ",",
        description = "exclude these types")
    List<String> withoutTypes = new ArrayList<>();

    @Option(
        names = "--status",
        paramLabel = "STATUS",
        completionCandidates = Choices.Statuses.class,
        split = ",",
        description = "publish, draft, private ...  [all]")
    List<String> statuses = new ArrayList<>();

    @Option(
        names = "--after",
        paramLabel = "DATE",
        description = "on or after this day, such as 2024-01-31")
    @Nullable String after;

    @Option(names = "--before", paramLabel = "DATE", description = "before this day")
    @Nullable String before;

    @Option(names = "--author", paramLabel = "LOGIN", split = ",", description = "by these authors")
    List<String> authors = new ArrayList<>();

    @Option(
        names = "--term",
        paramLabel = "TAXONOMY:SLUG",
        split = ",",
        description = "with these terms, such as category:news")
    List<String> terms = new ArrayList<>();

    @Option(
        names = "--limit",
        paramLabel = "N",
        description = "only the first N entries, for a test run")
    @Nullable Long limit;

    @Option(
        names = "--include-personal-data",
        description = "include e-mail addresses, IPs, post passwords")
    boolean personalData;

    @Option(
        names = "--allow-key",
        paramLabel = "KEY",
        split = ",",
        description = "export this key, which only looks like a secret")
    List<String> allowedKeys = new ArrayList<>();
  }

  /** The options for the conversion. */
  static final class Decisions {
    @Option(
        names = "--policy",
        paramLabel = "FILE",
        description = "choices for types, fields and shortcodes: docs/policy.md")
    @Nullable String policy;

    @Option(
        names = "--base-url",
        paramLabel = "URL",
        description = "the URL of the new site  [the old URL]")
    @Nullable String baseUrl;

    @Option(
        names = "--same-site",
        paramLabel = "HOST",
        split = ",",
        description = "treat links to this host as internal links")
    List<String> sameSite = new ArrayList<>();

    @Option(
        names = "--category-base",
        paramLabel = "NAME",
        description = "the old path of categories  [category]")
    @Nullable String categoryBase;

    @Option(names = "--tag-base", paramLabel = "NAME", description = "the old path of tags  [tag]")
    @Nullable String tagBase;
  }

  /** The options for the run. */
  static final class Running {
    @Option(names = "--strict", description = "treat changed content as incomplete (exit 4)")
    boolean strict;

    @Option(
        names = {"-n", "--dry-run"},
        description = "read and convert everything, write nothing")
    boolean dryRun;

    @Option(names = "--json", description = "print the report as JSON to standard output")
    boolean json;

    @Option(
        names = "--max-value",
        paramLabel = "MB",
        description = "keep larger texts on disk, not in memory  [16]")
    @Nullable Long maxValue;
  }

  ExportCommand(Console console, Verbosity verbosity) {
    this.console = console;
    this.verbosity = verbosity;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    return new ExportRun(console, plan(), verbosity, typed()).run();
  }

  /** Returns the command as it was typed, also when it was parsed without its name. */
  private TypedCommand typed() {
    List<String> words = new ArrayList<>(spec.commandLine().getParseResult().originalArgs());
    String name = spec.name();
    if (!words.contains(name)) {
      words.add(0, name);
    }
    return new TypedCommand(words);
  }

  /** Returns the plan that the arguments make. */
  ExportPlan plan() {
    List<Fault> faults = new ArrayList<>(UsageFaults.of(spec.commandLine().getParseResult()));
    faults.addAll(database.faults());
    Map<String, String> sourceOptions = new TreeMap<>(database.given());
    sourceOptions.putAll(access.sourceOptions());
    return new PlanCheck(faults, sources, result, selection, decisions, media, running, verbosity)
        .plan(sourceOptions, access, database.archivePassword(console));
  }
}
