package dev.pressport;

import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.OutputRequest;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.http.HttpSettings;
import dev.pressport.option.Options;
import dev.pressport.privacy.Disclosure;
import dev.pressport.source.ArchivePassword;
import dev.pressport.source.Connection;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.join.SourceGroups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sources of one site that are not open yet, with the settings for opening them. */
public final class Opening {
  private final List<? extends Location> given;
  private final Map<String, String> options = new TreeMap<>();
  private Connection connection = Connection.visitor("Pressport/" + Version.NUMBER);
  private ArchivePassword archivePassword = ArchivePassword.NONE;
  private Set<String> sameSite = Set.of();
  private long maxValue = SourceRequest.MAX_VALUE;
  private OpeningProgress progress = OpeningProgress.NONE;
  private @Nullable Path workFolder;
  private final TemporaryFolder temporary = new TemporaryFolder();
  private @Nullable List<Location> locations;
  private @Nullable SourceGroups recognized;

  Opening(List<? extends Location> given) {
    this.given = Location.distinct(given);
  }

  /**
   * Logs in to a live site or a database.
   *
   * @param password an Application Password of the site, or the password of the database; requested
   *     when it is needed
   */
  public Opening login(String user, Supplier<String> password) {
    connection = connection.as(user, password);
    return this;
  }

  /** Uses other settings for live sites, such as a limit of requests a second. */
  public Opening http(HttpSettings settings) {
    connection = connection.with(settings);
    return this;
  }

  /** Uses a connection to a live site or a database. */
  public Opening connection(Connection other) {
    connection = other;
    return this;
  }

  /** Decrypts backups with a password, which is asked for when one is encrypted. */
  public Opening archivePassword(ArchivePassword password) {
    archivePassword = password;
    return this;
  }

  /** Sets an option of the sources, such as {@code table-prefix}. */
  public Opening option(String name, String value) {
    options.put(name, value);
    return this;
  }

  /** Names further hosts or addresses of the site. */
  public Opening sameSite(Set<String> hosts) {
    sameSite = Set.copyOf(hosts);
    return this;
  }

  /** Keeps larger values in files instead of memory; in UTF-16 units. */
  public Opening maxValue(long units) {
    maxValue = units;
    return this;
  }

  /** Reports how far the opening is. */
  public Opening progress(OpeningProgress listener) {
    progress = listener;
    return this;
  }

  /** Uses an existing folder for temporary files, which the caller deletes. */
  public Opening workFolder(Path folder) {
    workFolder = folder;
    return this;
  }

  /**
   * The ids of the sources, joined by {@code +}.
   *
   * @throws SourceUnreadable when a source is of no known format
   */
  public String sourceKind() throws IOException {
    return groups().id();
  }

  /** Returns whether one of the sources has an option. */
  public boolean knows(String option) throws IOException {
    return groups().knows(option);
  }

  /** Opens the sources as one site. */
  public WordPressSite open() throws IOException {
    Path work = work();
    return open(work, work.resolve("kept"));
  }

  /**
   * Opens the sources with all the sites that they hold, for example those of a network.
   *
   * @return empty when the sources can hold only one site
   */
  public Optional<WordPressSites> openAll() throws IOException {
    Path work = work();
    return opened(() -> groups().openAll(request(work, work.resolve("kept"))))
        .map(sites -> new WordPressSites(sites, parts(work)));
  }

  /** Exports the site to a target; the sources are opened once the output is. */
  public Export to(String target) {
    return to(Exporters.get(target));
  }

  /** Exports the site to a target. */
  public Export to(Exporter target) {
    return new Export(target, new Source());
  }

  /** Opens the site for an export once the output is there. */
  private final class Source implements Export.Source {
    @Override
    public Report with(
        Path work, Path kept, Disclosure disclosure, OpeningProgress listener, Export.Use use)
        throws IOException {
      progress = listener;
      connection = connection.disclosing(disclosure);
      try (WordPressSite site = open(work, kept)) {
        return use.of(site);
      }
    }

    @Override
    public List<OutputRequest.Source> identities() throws IOException {
      List<OutputRequest.Source> identities = new ArrayList<>();
      for (Location location : given) {
        identities.add(
            location instanceof Location.OnDisk file
                ? OutputRequest.Source.of(file.path())
                : OutputRequest.Source.of(location.name()));
      }
      return identities;
    }

    @Override
    public SourceFiles files() {
      return Opening.this.files();
    }

    @Override
    public Path work() throws IOException {
      return Opening.this.work();
    }

    @Override
    public ArchivePassword archivePassword() {
      return archivePassword;
    }
  }

  private SourceFiles files() {
    return new SourceFiles(locations == null ? List.of() : locations);
  }

  private Path work() throws IOException {
    return workFolder == null ? temporary.path() : workFolder;
  }

  private WordPressSite open(Path work, Path kept) throws IOException {
    OpenSite site = opened(() -> groups().open(request(work, kept), sameSite));
    return new WordPressSite(site, parts(work));
  }

  private WordPressSite.Parts parts(Path work) {
    return new WordPressSite.Parts(
        Objects.requireNonNull(recognized),
        files(),
        sameSite,
        work,
        temporary,
        connection.forFiles(),
        archivePassword,
        given.stream().anyMatch(Opening::isLiveSite));
  }

  private static boolean isLiveSite(Location location) {
    return location instanceof Location.Address address && address.address().startsWith("http");
  }

  private SourceRequest request(Path work, Path kept) throws IOException {
    Path folder = Files.createDirectories(work.resolve("source"));
    return new SourceRequest(
        Objects.requireNonNull(locations),
        folder,
        kept,
        maxValue,
        new Options(options),
        connection,
        progress);
  }

  private interface IoSupplier<T> {
    T get() throws IOException;
  }

  /** Returns the result of the opening; when that fails, no temporary file is left. */
  private <T> T opened(IoSupplier<T> opening) throws IOException {
    boolean done = false;
    try {
      T result = opening.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        temporary.close();
      }
    }
  }

  private SourceGroups groups() throws IOException {
    SourceGroups known = recognized;
    if (known == null) {
      known = opened(this::recognize);
      recognized = known;
    }
    return known;
  }

  private SourceGroups recognize() throws IOException {
    List<Location> standing = new ArrayList<>();
    for (Location location : given) {
      Location still = location instanceof Location.Incoming in ? in.copiedTo(work()) : location;
      standing.add(
          still instanceof Location.OnDisk file ? file.withPassword(archivePassword) : still);
    }
    locations = standing;
    return SourceGroups.of(standing);
  }
}
