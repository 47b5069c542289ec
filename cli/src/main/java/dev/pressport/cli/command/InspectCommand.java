package dev.pressport.cli.command;

import dev.pressport.Opening;
import dev.pressport.WordPressSite;
import dev.pressport.WordPressSites;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.option.DatabaseChoice;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.export.preview.SitePreview;
import dev.pressport.source.inspect.Inspection;
import dev.pressport.source.rest.LiveSite;
import dev.pressport.source.rest.SiteSurvey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the content of a source. */
@Command(
    name = "inspect",
    sortOptions = false,
    header = "Shows the content of a source and its problems. Nothing is written.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport inspect SOURCE... [--json] [--policy-out FILE]",
    description = {
      "",
      "  pressport inspect site.xml",
      "  pressport inspect part1.xml part2.xml.gz",
      "  pressport inspect site.zip --json | jq .types",
      "  pressport inspect https://example.org --user anna",
      "  pressport inspect site.xml --policy-out policy.yaml",
      "",
      "SOURCE is the URL of a site or of its database (jdbc:mariadb://host/name), a",
      "WordPress export file, a database dump, an SQLite file or a backup, compressed",
      "or not (.gz, .zip, .bz2, .xz, .zst); a folder of these files; or - (standard",
      "input). Several sources of one site are joined.",
      ""
    },
    footer = {"", PressportCommand.ALWAYS})
final class InspectCommand implements Callable<Integer> {
  /** A live site that takes no more requests is read without being asked to. */
  private static final long FEW_REQUESTS = 100;

  private final Console console;
  private final Verbosity verbosity;

  @Parameters(arity = "0..*", paramLabel = "SOURCE", hidden = true)
  List<String> sources = new ArrayList<>();

  @ArgGroup(validate = false, heading = "%nDatabases and backups%n")
  DatabaseChoice database = new DatabaseChoice();

  @ArgGroup(validate = false, heading = "%nLive site or database server%n", order = 1)
  SiteAccess access = new SiteAccess();

  @Option(names = "--json", description = "print all numbers as one JSON document")
  boolean json;

  @Option(names = "--quick", description = "count only: no targets, losses and broken links")
  boolean quick;

  @Option(names = "--full", description = "read a large live site, too, to know its contents")
  boolean full;

  @Option(
      names = "--policy-out",
      paramLabel = "FILE",
      description =
          "write a policy file for this site, to edit and use with export --policy"
              + " (docs/policy.md); - for standard output")
  @Nullable String policyOut;

  InspectCommand(Console console, Verbosity verbosity) {
    this.console = console;
    this.verbosity = verbosity;
  }

  @Override
  public Integer call() throws IOException {
    List<Fault> faults =
        new ArrayList<>(GivenSources.faults(sources, "pressport inspect site.xml"));
    boolean live = sources.stream().anyMatch(ServerAddress::isSite);
    faults.addAll(GivenSources.faults(sources, access, false));
    PolicyOut policy = new PolicyOut(policyOut, console);
    policy.fault(json).ifPresent(faults::add);
    faults.addAll(database.faults());
    verbosity.fault().ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    SiteSurvey survey =
        live ? survey(ServerAddress.site(sources.get(0)).fromPages(access.fromPages())) : null;
    boolean enough =
        survey != null && (quick || !(full || survey.pull().requests() <= FEW_REQUESTS));
    if (survey != null && enough && !policy.isWanted()) {
      print(survey, null);
      return Exit.DONE;
    }
    Map<String, SitePreview> sites = inspect(policy);
    if (!policy.isAlone()) {
      if (survey == null) {
        print(sites);
      } else {
        print(survey, sites.values().iterator().next());
      }
    }
    policy.write();
    List<Inspection> incomplete =
        sites.values().stream()
            .map(SitePreview::contents)
            .filter(inspection -> !inspection.complete())
            .toList();
    if (incomplete.isEmpty()) {
      return Exit.DONE;
    }
    new IncompleteNotice(console, verbosity)
        .print(
            "the source was counted",
            incomplete.get(0).truncations(),
            "some items could not be read.");
    return Exit.INCOMPLETE;
  }

  private void print(Map<String, SitePreview> sites) throws IOException {
    SitePreview only = sites.size() == 1 ? sites.values().iterator().next() : null;
    if (json) {
      if (only == null) {
        InspectionJson.write(sites, console.out());
      } else {
        InspectionJson.write(only, console.out());
      }
      return;
    }
    String table =
        only == null
            ? new SiteList(sites, console.columns()).text()
            : new InspectionTable(only, console.columns()).text();
    console.out().write(table.getBytes(StandardCharsets.UTF_8));
  }

  @SuppressWarnings("try")
  private SiteSurvey survey(LiveSite live) throws IOException {
    try (TemporaryFolder temporary = new TemporaryFolder();
        Interruption interruption =
            new Interruption(console, "Stopped. Nothing was written.", temporary);
        ProgressLines progress = new ProgressLines(console, verbosity, interruption::happened)) {
      return live.survey(temporary.path(), access.connection(console, true), progress);
    }
  }

  /** Prints what a live site says of itself, and its contents where they were read. */
  private void print(SiteSurvey survey, @Nullable SitePreview contents) throws IOException {
    if (json) {
      SurveyJson.write(survey, contents, console.out());
      return;
    }
    String table = new SurveyTable(survey, console.columns()).text();
    if (contents != null) {
      table += "\n" + new InspectionTable(contents, console.columns()).text();
    }
    console.out().write(table.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the inspections by the names of the sites. */
  private Map<String, SitePreview> inspect(PolicyOut policy) throws IOException {
    try (TemporaryFolder temporary = new TemporaryFolder();
        Interruption interruption =
            new Interruption(console, "Stopped. Nothing was written.", temporary);
        ProgressLines progress = new ProgressLines(console, verbosity, interruption::happened)) {
      Opening source =
          GivenSources.recognize(
                  sources,
                  database.given(),
                  access,
                  database.archivePassword(console),
                  console,
                  temporary)
              .progress(progress);
      if (!database.isOne()) {
        try (WordPressSites sites = source.openAll().orElse(null)) {
          if (sites != null) {
            policy.require(sites);
            return inspectAll(sites, policy, progress);
          }
        }
      }
      try (WordPressSite site = source.open()) {
        return Map.of("", inspect(site, policy, progress));
      }
    }
  }

  private Map<String, SitePreview> inspectAll(
      WordPressSites sites, PolicyOut policy, ProgressLines progress) throws IOException {
    Map<String, SitePreview> inspections = new LinkedHashMap<>();
    for (String name : sites.names()) {
      try (WordPressSite site = sites.open(name)) {
        inspections.put(name, inspect(site, policy, progress));
      }
    }
    return inspections;
  }

  private SitePreview inspect(WordPressSite site, PolicyOut policy, ProgressLines progress)
      throws IOException {
    SitePreview preview =
        quick ? new SitePreview(site.count(progress), List.of()) : site.inspect(progress);
    policy.draw(site, preview.contents(), progress);
    return preview;
  }
}
