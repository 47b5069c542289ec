package dev.pressport.export;

import dev.pressport.export.migrate.Filters;
import dev.pressport.export.migrate.Migration;
import dev.pressport.export.migrate.Progress;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.Existing;
import dev.pressport.export.output.Exports;
import dev.pressport.export.output.OutputFolder;
import dev.pressport.option.Options;
import dev.pressport.render.Policy;
import dev.pressport.source.Location;
import dev.pressport.source.Login;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.join.SourceGroups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole way from files to an output, as the command goes it, with what a test varies. */
public final class MigrationRun {
  private final Path temp;
  private final Map<String, String> options = new TreeMap<>();
  private final Map<String, String> sourceOptions = new TreeMap<>();
  private Exporter exporter = Exporters.find("json").orElseThrow();
  private Filters filters = Filters.NONE;
  private boolean personalData;
  private long maxValue = 1 << 24;
  private @Nullable Login login;
  private @Nullable String baseUrl;
  private Set<String> sameSite = Set.of();

  /** A run that keeps its files below a folder that the test cleans up. */
  public MigrationRun(Path temp) {
    this.temp = temp;
  }

  /** To another target than clean JSON. */
  public MigrationRun to(Exporter target) {
    exporter = target;
    return this;
  }

  /** For a new site at another address than the old one. */
  public MigrationRun baseUrl(String url) {
    baseUrl = url;
    return this;
  }

  /** Of a site that had other hosts, too. */
  public MigrationRun sameSite(String... hosts) {
    sameSite = Set.of(hosts);
    return this;
  }

  public MigrationRun with(Filters wanted) {
    filters = wanted;
    return this;
  }

  /** With an option of the target. */
  public MigrationRun option(String name, String... values) {
    options.put(name, String.join(",", values));
    return this;
  }

  /** With an option of the source. */
  MigrationRun sourceOption(String name, String value) {
    sourceOptions.put(name, value);
    return this;
  }

  /** With larger values streamed instead of held in memory; in bytes. */
  public MigrationRun maxValue(long bytes) {
    maxValue = bytes;
    return this;
  }

  /** With what tells of people. */
  public MigrationRun withPersonalData() {
    personalData = true;
    return this;
  }

  /** Who asks a database. */
  MigrationRun login(Login wanted) {
    login = wanted;
    return this;
  }

  /** Exports to a new folder. */
  public Exported export(Path... sources) throws IOException {
    return export(locations(sources));
  }

  /** Exports the database at an address to a new folder. */
  Exported export(String address) throws IOException {
    return export(List.of(new Location(address, Files.createTempFile(temp, "database", ""))));
  }

  private Exported export(List<Location> locations) throws IOException {
    Path folder = Files.createTempDirectory(temp, "run").resolve("out");
    try (OutputFolder output = Exports.open(folder, Existing.REFUSE)) {
      Report report = into(output, locations);
      output.finish();
      return new Exported(folder, report);
    }
  }

  /** Runs into an output, which it leaves unfinished. */
  public Report into(Output output, Path... sources) throws IOException {
    return into(output, locations(sources));
  }

  private static List<Location> locations(Path... sources) {
    return Stream.of(sources)
        .map(path -> new Location(path.getFileName().toString(), path))
        .toList();
  }

  private Report into(Output output, List<Location> locations) throws IOException {
    Path work = Files.createTempDirectory(temp, "work");
    SourceGroups source = SourceGroups.of(locations);
    Path sourceFolder = Files.createDirectories(work.resolve("source"));
    SourceRequest wanted =
        new SourceRequest(
            locations,
            sourceFolder,
            maxValue,
            new Options(sourceOptions),
            login,
            OpeningProgress.NONE);
    try (OpenSite site = source.open(wanted, sameSite)) {
      Migration.Request request =
          new Migration.Request(
              source.id(),
              site,
              exporter,
              new Options(options),
              filters,
              Policy.NONE,
              baseUrl,
              sameSite,
              personalData,
              output,
              work);
      return new Migration(request, Progress.NONE).run();
    }
  }
}
