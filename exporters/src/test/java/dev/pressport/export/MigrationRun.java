package dev.pressport.export;

import dev.pressport.Export;
import dev.pressport.Opening;
import dev.pressport.Pressport;
import dev.pressport.export.media.MediaMode;
import dev.pressport.export.migrate.Filters;
import dev.pressport.export.migrate.Report;
import dev.pressport.option.Options;
import dev.pressport.permalink.ListBases;
import dev.pressport.source.Location;
import dev.pressport.source.Login;
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
  private Set<String> allowedKeys = Set.of();
  private long maxValue = 1 << 24;
  private @Nullable Login login;
  private @Nullable String baseUrl;
  private Set<String> sameSite = Set.of();
  private ListBases bases = ListBases.NONE;

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

  /** With the settings of the old addresses of categories and tags. */
  MigrationRun bases(ListBases settings) {
    bases = settings;
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

  /** With keys that look like those of secrets. */
  public MigrationRun allowing(String... keys) {
    allowedKeys = Set.of(keys);
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
    return export(List.of(Location.of(address)));
  }

  private Exported export(List<Location> locations) throws IOException {
    Path folder = Files.createTempDirectory(temp, "run").resolve("out");
    return new Exported(folder, prepared(locations).into(folder));
  }

  /** Runs into an output, which it leaves unfinished. */
  public Report into(Output output, Path... sources) throws IOException {
    return prepared(locations(sources)).into(output);
  }

  private static List<Location> locations(Path... sources) {
    return Stream.of(sources).<Location>map(Location::of).toList();
  }

  private Export prepared(List<Location> locations) throws IOException {
    Opening opening =
        Pressport.source(locations)
            .workFolder(Files.createTempDirectory(temp, "work"))
            .maxValue(maxValue)
            .sameSite(sameSite);
    sourceOptions.forEach(opening::option);
    if (login != null) {
      opening.login(login.user(), login.password());
    }
    // One test may go over all targets, some of which lack an option; files have their own tests.
    return opening
        .to(exporter)
        .options(new Options(options).only(exporter.options()))
        .filters(filters)
        .baseUrl(baseUrl)
        .media(MediaMode.LINK)
        .bases(bases)
        .personalData(personalData)
        .allowedKeys(allowedKeys);
  }
}
