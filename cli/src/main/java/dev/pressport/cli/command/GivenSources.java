package dev.pressport.cli.command;

import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.Nearest;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.option.Options;
import dev.pressport.source.Location;
import dev.pressport.source.Login;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpenSites;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.inspect.Inspector;
import dev.pressport.source.join.SourceGroups;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a user named as the source of a command: made files that stand still, and recognized. */
record GivenSources(SourceGroups groups, List<Location> locations) {
  static final String STANDARD_INPUT = "standard input";

  /** The longest text that is held in memory, in UTF-16 units, where the user does not say. */
  static final long MAX_VALUE = 16 << 20;

  private static final String WHOLE_PATH = "the whole path of the file, such as /home/me/site.xml";

  /**
   * All that is wrong with what was given, as far as names tell.
   *
   * @param example a whole command, for those who gave nothing
   */
  static List<Fault> faults(List<String> given, String example) {
    if (given.isEmpty()) {
      return List.of(Fault.of("missing-source", example));
    }
    List<Fault> faults = new ArrayList<>();
    for (String source : given) {
      if (LiveSite.isAddress(source) || LiveDatabase.isAddress(source)) {
        boolean site = LiveSite.isAddress(source);
        (site ? LiveSite.fault(source) : LiveDatabase.fault(source)).ifPresent(faults::add);
        if (given.size() > 1) {
          faults.add(Fault.of("live-site-alone", LiveDatabase.shown(source)));
        }
      } else if (!source.equals("-") && !Files.exists(Path.of(source))) {
        faults.add(noSuchFile(source));
      } else if (!source.equals("-") && !Files.isReadable(Path.of(source))) {
        faults.add(Fault.of("no-permission-source", source));
      }
    }
    return faults;
  }

  /** What is wrong with options that say how a server is asked, for sources that may be none. */
  static List<Fault> faults(List<String> given, SiteAccess access) {
    List<Fault> faults = new ArrayList<>(access.faults());
    boolean site = given.stream().anyMatch(LiveSite::isAddress);
    boolean database = given.stream().anyMatch(LiveDatabase::isAddress);
    boolean pointless = database ? access.isForSites() : access.isGiven() && !site;
    if (pointless && !given.isEmpty()) {
      faults.add(Fault.of("no-live-site", LiveDatabase.shown(given.get(0))));
    } else if (database && !access.isGiven()) {
      faults.add(Fault.of("database-user", LiveDatabase.shown(given.get(0))));
    }
    return faults;
  }

  private static Fault noSuchFile(String source) {
    if (source.matches("(?i)[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){0,5}\\.[a-z]{2,20}(:\\d+)?(/.*+)?")
        && !source.matches("(?i).*+\\.(xml|gz|zip|sql|json|bz2|xz|zst|wpress|csv|html?)")) {
      return Fault.of("no-such-file", source, "this folder", "pressport inspect https://" + source);
    }
    Path missing = Path.of(source);
    Path folder = missing.getParent();
    String name = String.valueOf(missing.getFileName());
    Path full = missing.toAbsolutePath().getParent();
    String nearest =
        full == null
            ? WHOLE_PATH
            : Nearest.to(name, namesIn(full))
                .map(near -> String.valueOf(missing.resolveSibling(near)))
                .orElse(WHOLE_PATH);
    return Fault.of(
        "no-such-file", name, folder == null ? "this folder" : folder.toString(), nearest);
  }

  private static List<String> namesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      // The folder is missing or closed: then no name in it is near.
      return List.of();
    }
  }

  /**
   * Looks at what was given, which has no {@link #faults}.
   *
   * @param in standard input, which {@code -} stands for
   */
  static GivenSources of(List<String> given, InputStream in, TemporaryFolder temporary)
      throws IOException {
    List<Location> locations = new ArrayList<>();
    for (String source : given) {
      if (LiveDatabase.isAddress(source)) {
        Path empty = Files.createFile(temporary.path().resolve("database"));
        locations.add(new Location(source, empty));
      } else {
        locations.add(source.equals("-") ? copy(in, temporary) : location(source));
      }
    }
    return new GivenSources(SourceGroups.of(locations), locations);
  }

  /** What was fetched of a live site. */
  static GivenSources of(Location recording) throws IOException {
    return new GivenSources(SourceGroups.of(List.of(recording)), List.of(recording));
  }

  private static Location copy(InputStream in, TemporaryFolder temporary) throws IOException {
    Path copy = temporary.path().resolve("stdin");
    Files.copy(in, copy);
    return new Location(STANDARD_INPUT, copy);
  }

  private static Location location(String given) {
    Path path = Path.of(given);
    Path name = path.toAbsolutePath().normalize().getFileName();
    return new Location(name == null ? given : name.toString(), path);
  }

  /** The kinds of sources, and what none of them carries. */
  Inspector.Kind kind() {
    return new Inspector.Kind(groups.id(), groups.lacks());
  }

  /**
   * Opens them as one site.
   *
   * @param workFolder for the sources, in a folder of its own below this one
   * @param options for the sources, by name
   * @param login for a source that asks for one
   * @param sameSite further hosts, or addresses, at which the site could be found
   * @param progress hears how far the opening is
   */
  OpenSite open(
      Path workFolder,
      long maxValue,
      Map<String, String> options,
      @Nullable Login login,
      Set<String> sameSite,
      OpeningProgress progress)
      throws IOException {
    return groups.open(request(workFolder, maxValue, options, login, progress), sameSite);
  }

  /** Opens them with all the sites that they hold; the parameters are those of {@link #open}. */
  Optional<OpenSites> openAll(
      Path workFolder,
      long maxValue,
      Map<String, String> options,
      @Nullable Login login,
      OpeningProgress progress)
      throws IOException {
    return groups.openAll(request(workFolder, maxValue, options, login, progress));
  }

  private SourceRequest request(
      Path workFolder,
      long maxValue,
      Map<String, String> options,
      @Nullable Login login,
      OpeningProgress progress)
      throws IOException {
    for (String option : options.keySet()) {
      if (!groups.knows(option)) {
        throw new Faults(Fault.of("option-not-for-source", "--" + option, locations.get(0).name()));
      }
    }
    Path folder = Files.createDirectories(workFolder.resolve("source"));
    return new SourceRequest(locations, folder, maxValue, new Options(options), login, progress);
  }
}
