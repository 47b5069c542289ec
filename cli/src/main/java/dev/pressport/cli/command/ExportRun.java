package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.Shown;
import dev.pressport.cli.console.Version;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.Output;
import dev.pressport.export.migrate.Migration;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.migrate.ReportJson;
import dev.pressport.export.output.DiscardedOutput;
import dev.pressport.export.output.Existing;
import dev.pressport.export.output.OutputFolder;
import dev.pressport.export.output.OutputRequest;
import dev.pressport.export.output.StreamedOutput;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpenSites;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.rest.Pull;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs one export from its plan to its exit code. */
final class ExportRun {
  private final Console console;
  private final ExportPlan plan;
  private final Verbosity verbosity;
  private final Instant start = Instant.now();

  ExportRun(Console console, ExportPlan plan, Verbosity verbosity) {
    this.console = console;
    this.plan = plan;
    this.verbosity = verbosity;
  }

  int run() throws IOException {
    try (TemporaryFolder temporary = new TemporaryFolder();
        Interruption interruption = new Interruption(console, lastWords(), temporary)) {
      LiveSite live = plan.live();
      if (live != null && plan.out() != null) {
        return intoFolder(live, plan.out(), interruption);
      }
      GivenSources given =
          live == null
              ? GivenSources.of(plan.sources(), console.in(), temporary)
              : fetched(live, temporary.path().resolve("recording"), interruption);
      if (plan.out() != null) {
        return plan.allSites()
            ? intoFolders(given, plan.out(), interruption)
            : intoFolder(given, plan.out(), interruption);
      }
      Path work = temporary.path();
      Opening site = opening(given);
      if (plan.dryRun()) {
        Output output = new DiscardedOutput();
        Report report = migrate(given, site, work, output, "nothing", interruption);
        ReportJson.write(report, console.out());
        return end(report, "This was a dry run", null);
      }
      Output output =
          new StreamedOutput(path -> plan.exporter().streams(path, plan.options()), console.out());
      Report report = migrate(given, site, work, output, "standard output", interruption);
      return end(report, "Standard output is written", null);
    }
  }

  /** Opens a site, given a folder to work in. */
  @FunctionalInterface
  private interface Opening {
    OpenSite in(Path work, OpeningProgress progress) throws IOException;
  }

  private Opening opening(GivenSources given) {
    return (work, progress) ->
        given.open(
            work,
            plan.maxValue(),
            plan.sourceOptions(),
            plan.access().login(console),
            plan.sameSite(),
            progress);
  }

  private String lastWords() {
    Path out = plan.out();
    if (out != null && plan.allSites()) {
      return "Stopped. " + Shown.path(out) + " holds the sites that were ready.";
    }
    if (out != null && plan.live() != null) {
      return "Stopped. What was fetched is kept beside " + Shown.path(out) + ".";
    }
    if (out != null) {
      return "Stopped. " + Shown.path(out) + " is as it was.";
    }
    return plan.dryRun()
        ? "Stopped. Nothing was written."
        : "Stopped. Standard output has only a part.";
  }

  /** What is fetched waits in the partial folder, so that the same command goes on after a stop. */
  private int intoFolder(LiveSite live, Path out, Interruption interruption) throws IOException {
    Existing existing = plan.overwrite() ? Existing.OVERWRITE : Existing.REFUSE;
    OutputRequest request =
        new OutputRequest(
            Version.NUMBER, List.of(OutputRequest.Source.of(live.name())), plan.given());
    Report report;
    try (OutputFolder folder = OutputFolder.open(out, request, existing)) {
      Path recording = folder.keptFolder();
      GivenSources given;
      try {
        given = fetched(live, recording, interruption);
      } finally {
        if (!Pull.isIn(recording)) {
          folder.discard();
        }
      }
      report = write(given, opening(given), folder, interruption);
      TemporaryFolder.delete(recording);
      interruption.close();
      folder.finish();
    }
    String folder = Shown.path(out);
    return end(report, folder + " is ready", folder);
  }

  private GivenSources fetched(LiveSite live, Path recording, Interruption interruption)
      throws IOException {
    try (ProgressLines progress = new ProgressLines(console, verbosity, interruption::happened)) {
      live.pull(recording, console, progress);
    }
    return GivenSources.of(live.in(recording));
  }

  private int intoFolder(GivenSources given, Path out, Interruption interruption)
      throws IOException {
    Report report;
    try (OutputFolder folder = open(given, out, plan.given())) {
      report = write(given, opening(given), folder, interruption);
      interruption.close();
      folder.finish();
    }
    String folder = Shown.path(out);
    return end(report, folder + " is ready", folder);
  }

  /** Every site goes into a folder of its own; what is read of them all waits beside these. */
  private int intoFolders(GivenSources given, Path out, Interruption interruption)
      throws IOException {
    int worst = Exit.DONE;
    try (NetworkFolder network = NetworkFolder.open(out, plan.overwrite());
        OpenSites sites = allSites(given, network.work(), interruption)) {
      for (String name : sites.names()) {
        worst = Math.max(worst, intoFolder(given, sites, name, network.of(name), interruption));
      }
    }
    return worst;
  }

  private OpenSites allSites(GivenSources given, Path work, Interruption interruption)
      throws IOException {
    try (ProgressLines progress = new ProgressLines(console, verbosity, interruption::happened)) {
      return given
          .openAll(
              work,
              plan.maxValue(),
              plan.sourceOptions(),
              plan.access().login(console),
              progress::opening)
          .orElseThrow(() -> new Faults(Fault.of("all-sites-alone")));
    }
  }

  private int intoFolder(
      GivenSources given, OpenSites sites, String name, Path out, Interruption interruption)
      throws IOException {
    SortedMap<String, String> one = new TreeMap<>(plan.given());
    one.put("site", name);
    Report report;
    try (OutputFolder folder = open(given, out, one)) {
      report = write(given, (work, progress) -> sites.open(name), folder, interruption);
      folder.finish();
    }
    String folder = Shown.path(out);
    return end(report, folder + " is ready", folder);
  }

  private OutputFolder open(GivenSources given, Path out, SortedMap<String, String> options)
      throws IOException {
    OutputRequest request = new OutputRequest(Version.NUMBER, sources(given.locations()), options);
    return OutputFolder.open(out, request, plan.overwrite() ? Existing.OVERWRITE : Existing.REFUSE);
  }

  private Report write(
      GivenSources given, Opening site, OutputFolder folder, Interruption interruption)
      throws IOException {
    boolean written = false;
    try {
      Path work = Files.createDirectories(folder.partialFolder().resolve(".work"));
      String partial = Shown.path(folder.partialFolder());
      Report report = migrate(given, site, work, folder, partial, interruption);
      writeRun(report, folder);
      TemporaryFolder.delete(work);
      written = true;
      return report;
    } finally {
      if (!written && plan.live() == null) {
        folder.discard();
      }
    }
  }

  private static List<OutputRequest.Source> sources(List<Location> locations) throws IOException {
    List<OutputRequest.Source> sources = new ArrayList<>();
    for (Location location : locations) {
      sources.add(
          location.name().equals(GivenSources.STANDARD_INPUT)
                  || LiveDatabase.isAddress(location.name())
              ? OutputRequest.Source.of(location.name())
              : OutputRequest.Source.of(location.path()));
    }
    return sources;
  }

  private Report migrate(
      GivenSources given,
      Opening opening,
      Path work,
      Output output,
      String writing,
      Interruption interruption)
      throws IOException {
    try (ProgressLines progress = new ProgressLines(console, verbosity, interruption::happened);
        OpenSite site = opening.in(work, progress::opening)) {
      progress.begin(site.origins(), writing);
      return new Migration(
              new Migration.Request(
                  given.kind().id(),
                  site,
                  plan.exporter(),
                  plan.options(),
                  plan.filters(),
                  plan.policy(),
                  plan.baseUrl(),
                  plan.sameSite(),
                  plan.personalData(),
                  output,
                  work),
              progress)
          .run();
    }
  }

  private void writeRun(Report report, Output output) throws IOException {
    Duration duration = Duration.between(start, Instant.now());
    try (OutputStream out = output.create("_pressport/run.json")) {
      PrettyJson.write(
          out,
          json -> {
            json.writeStringField("tool", "pressport");
            json.writeStringField("version", Version.NUMBER);
            json.writeStringField("started", start.toString());
            json.writeNumberField("milliseconds", duration.toMillis());
            json.writeStringField("java", System.getProperty("java.version"));
            json.writeStringField("os", System.getProperty("os.name"));
            json.writeNumberField("processors", Runtime.getRuntime().availableProcessors());
            json.writeBooleanField("complete", report.complete());
            json.writeObjectFieldStart("options");
            for (var option : plan.given().entrySet()) {
              json.writeStringField(option.getKey(), option.getValue());
            }
            json.writeEndObject();
          });
    }
  }

  private int end(Report report, String done, @Nullable String folder) {
    long milliseconds = Duration.between(start, Instant.now()).toMillis();
    new Summary(console, verbosity, report).print(plan, done, folder, milliseconds);
    boolean incomplete = !report.complete() || (plan.strict() && report.lossy());
    return incomplete ? Exit.INCOMPLETE : Exit.DONE;
  }
}
