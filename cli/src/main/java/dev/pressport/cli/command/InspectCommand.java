package dev.pressport.cli.command;

import dev.pressport.cli.Console;
import dev.pressport.cli.Exit;
import dev.pressport.cli.Fault;
import dev.pressport.cli.Faults;
import dev.pressport.cli.option.DatabaseChoice;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.source.OpenSite;
import dev.pressport.source.inspect.Inspection;
import dev.pressport.source.inspect.Inspector;
import dev.pressport.source.rest.SiteSurvey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a source holds. */
@Command(
    name = "inspect",
    sortOptions = false,
    header = "Shows what a source holds, and what is wrong with it. Nothing is written.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport inspect SOURCE... [--json]",
    description = {
      "",
      "  pressport inspect site.xml",
      "  pressport inspect part1.xml part2.xml.gz",
      "  pressport inspect site.zip --json | jq .types",
      "  pressport inspect https://example.org --user anna",
      "",
      "SOURCE is the address of a site, or of its database (jdbc:mariadb://host/name);",
      "an export file of WordPress; a dump or SQLite file of its database; packed or",
      "not (.gz, .zip, .bz2, .xz, .zst); several files of one site, a folder of them,",
      "or - (standard input).",
      ""
    },
    footer = {"", PressportCommand.ALWAYS})
final class InspectCommand implements Callable<Integer> {
  private final Console console;
  private final Verbosity verbosity;

  @Parameters(arity = "0..*", paramLabel = "SOURCE", hidden = true)
  List<String> sources = new ArrayList<>();

  @ArgGroup(validate = false, heading = "%nDatabases%n")
  DatabaseChoice database = new DatabaseChoice();

  @ArgGroup(validate = false, heading = "%nLive site or database server%n", order = 1)
  SiteAccess access = new SiteAccess();

  @Option(names = "--json", description = "all numbers as one JSON document")
  boolean json;

  InspectCommand(Console console, Verbosity verbosity) {
    this.console = console;
    this.verbosity = verbosity;
  }

  @Override
  public Integer call() throws IOException {
    List<Fault> faults =
        new ArrayList<>(GivenSources.faults(sources, "pressport inspect site.xml"));
    boolean live = sources.stream().anyMatch(LiveSite::isAddress);
    faults.addAll(GivenSources.faults(sources, access));
    verbosity.fault().ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    if (live) {
      print(survey(LiveSite.of(sources.get(0), access)));
      return Exit.DONE;
    }
    Inspection inspection = inspect();
    if (json) {
      InspectionJson.write(inspection, console.out());
    } else {
      String table = new InspectionTable(inspection, console.columns()).text();
      console.out().write(table.getBytes(StandardCharsets.UTF_8));
    }
    if (inspection.complete()) {
      return Exit.DONE;
    }
    new IncompleteNotice(console, verbosity)
        .print("what is here was counted", inspection.truncations(), "not all could be read.");
    return Exit.INCOMPLETE;
  }

  @SuppressWarnings("try")
  private SiteSurvey survey(LiveSite live) throws IOException {
    try (TemporaryFolder temporary = new TemporaryFolder();
        Interruption interruption =
            new Interruption(console, "Stopped. Nothing was written.", temporary);
        ProgressLines progress = new ProgressLines(console, verbosity, interruption::happened)) {
      return live.survey(temporary.path(), console, progress);
    }
  }

  private void print(SiteSurvey survey) throws IOException {
    if (json) {
      SurveyJson.write(survey, console.out());
    } else {
      String table = new SurveyTable(survey, console.columns()).text();
      console.out().write(table.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Inspection inspect() throws IOException {
    try (TemporaryFolder temporary = new TemporaryFolder();
        Interruption interruption =
            new Interruption(console, "Stopped. Nothing was written.", temporary)) {
      GivenSources given = GivenSources.of(sources, console.in(), temporary);
      try (OpenSite site =
              given.open(
                  temporary.path(),
                  GivenSources.MAX_VALUE,
                  database.given(),
                  access.login(console));
          ProgressLines progress = new ProgressLines(console, verbosity, interruption::happened)) {
        return Inspector.inspect(
            given.source(), site, temporary.path(), progress::problem, progress::outline);
      }
    }
  }
}
