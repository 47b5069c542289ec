package dev.pressport.cli.command;

import dev.pressport.cli.Console;
import dev.pressport.cli.Exit;
import dev.pressport.cli.Fault;
import dev.pressport.cli.Faults;
import dev.pressport.cli.Shown;
import dev.pressport.cli.Version;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.DiscardedOutput;
import dev.pressport.export.Existing;
import dev.pressport.export.Migration;
import dev.pressport.export.Output;
import dev.pressport.export.OutputFolder;
import dev.pressport.export.OutputRequest;
import dev.pressport.export.PrettyJson;
import dev.pressport.export.Report;
import dev.pressport.export.ReportJson;
import dev.pressport.export.StreamedOutput;
import dev.pressport.source.ContentSource;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.Sources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one export from its plan to its exit code. */
final class ExportRun {
  private static final String STANDARD_INPUT = "standard input";

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
        Interruption interruption = new Interruption(console, plan, temporary)) {
      List<Location> locations = locations(temporary);
      ContentSource source = source(locations);
      if (plan.out() != null) {
        return intoFolder(source, locations, plan.out(), interruption);
      }
      Path work = temporary.path();
      if (plan.dryRun()) {
        Output output = new DiscardedOutput();
        Report report = migrate(source, locations, work, output, "nothing", interruption);
        ReportJson.write(report, console.out());
        return end(report, "This was a dry run", null);
      }
      Output output = new StreamedOutput(plan.exporter()::streams, console.out());
      Report report = migrate(source, locations, work, output, "standard output", interruption);
      return end(report, "Standard output is written", null);
    }
  }

  private List<Location> locations(TemporaryFolder temporary) throws IOException {
    List<Location> locations = new ArrayList<>();
    for (String given : plan.sources()) {
      if (given.equals("-")) {
        Path copy = temporary.path().resolve("stdin");
        Files.copy(console.in(), copy);
        locations.add(new Location(STANDARD_INPUT, copy));
      } else {
        Path path = Path.of(given);
        Path name = path.toAbsolutePath().normalize().getFileName();
        locations.add(new Location(name == null ? given : name.toString(), path));
      }
    }
    return locations;
  }

  private static ContentSource source(List<Location> locations) throws IOException {
    ContentSource source = null;
    for (Location location : locations) {
      ContentSource found = Sources.recognizing(location);
      if (source != null && !source.id().equals(found.id())) {
        throw new Faults(Fault.of("unknown-format", location.name()));
      }
      source = found;
    }
    if (source == null) {
      throw new Faults(Fault.of("missing-source"));
    }
    return source;
  }

  private int intoFolder(
      ContentSource source, List<Location> locations, Path out, Interruption interruption)
      throws IOException {
    Existing existing = plan.overwrite() ? Existing.OVERWRITE : Existing.REFUSE;
    Report report;
    try (OutputFolder folder = OutputFolder.open(out, outputRequest(locations), existing)) {
      report = write(source, locations, folder, interruption);
      interruption.close();
      folder.finish();
    }
    String folder = Shown.path(out);
    return end(report, folder + " is ready", folder);
  }

  private Report write(
      ContentSource source,
      List<Location> locations,
      OutputFolder folder,
      Interruption interruption)
      throws IOException {
    boolean written = false;
    try {
      Path work = Files.createDirectories(folder.partialFolder().resolve(".work"));
      String partial = Shown.path(folder.partialFolder());
      Report report = migrate(source, locations, work, folder, partial, interruption);
      writeRun(report, folder);
      TemporaryFolder.delete(work);
      written = true;
      return report;
    } finally {
      if (!written) {
        folder.discard();
      }
    }
  }

  private OutputRequest outputRequest(List<Location> locations) throws IOException {
    List<OutputRequest.Source> sources = new ArrayList<>();
    for (Location location : locations) {
      sources.add(
          location.name().equals(STANDARD_INPUT)
              ? OutputRequest.Source.of(STANDARD_INPUT)
              : OutputRequest.Source.of(location.path()));
    }
    return new OutputRequest(Version.NUMBER, sources, plan.given());
  }

  private Report migrate(
      ContentSource source,
      List<Location> locations,
      Path work,
      Output output,
      String writing,
      Interruption interruption)
      throws IOException {
    Path sourceFolder = Files.createDirectories(work.resolve("source"));
    SourceRequest request = new SourceRequest(locations, sourceFolder, plan.maxValue());
    try (OpenSite site = source.open(request);
        ProgressLines progress = new ProgressLines(console, verbosity, interruption::happened)) {
      progress.begin(site.origins(), writing);
      return new Migration(
              new Migration.Request(
                  source.id(),
                  site,
                  plan.exporter(),
                  plan.options(),
                  plan.filters(),
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
