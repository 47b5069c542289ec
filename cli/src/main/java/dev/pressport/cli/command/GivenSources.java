package dev.pressport.cli.command;

import dev.pressport.Opening;
import dev.pressport.Pressport;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.source.ArchivePassword;
import dev.pressport.source.Location;
import dev.pressport.text.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources that a user named in a command. */
final class GivenSources {
  private static final String STANDARD_INPUT = "standard input";
  private static final String WHOLE_PATH = "the whole path of the file, such as /home/me/site.xml";

  /** An address whose scheme is mistyped. */
  private static final Pattern ADDRESS = Pattern.compile("([a-zA-Z]{3,6}:/+)([^/].*)");

  /** An address of a database server that WordPress can use. */
  private static final Pattern SERVER = Pattern.compile("(?i)\\s*jdbc:(?:mariadb|mysql):");

  private GivenSources() {}

  /**
   * Returns all faults of the sources, as far as names show them.
   *
   * @param example a whole command, for users who named none
   */
  static List<Fault> faults(List<String> given, String example) {
    if (given.isEmpty()) {
      return List.of(Fault.of("missing-source", example));
    }
    List<Fault> faults = new ArrayList<>();
    for (String source : given) {
      Optional<ServerAddress> address = ServerAddress.of(source);
      if (address.isPresent() && isMistypedFile(source)) {
        faults.add(noSuchFile(source));
      } else if (address.isPresent()) {
        address.get().fault().ifPresent(faults::add);
        if (given.size() > 1) {
          faults.add(Fault.of("live-site-alone", address.get().shown()));
        }
      } else if (!source.equals("-") && !Files.exists(Path.of(source))) {
        faults.add(noSuchFile(source));
      } else if (!source.equals("-") && !Files.isReadable(Path.of(source))) {
        faults.add(Fault.of("no-permission-source", source));
      }
    }
    return faults;
  }

  /**
   * Returns the faults of server options, for sources that may not be servers.
   *
   * @param fetches whether files are fetched from the live site, whatever the source
   */
  static List<Fault> faults(List<String> given, SiteAccess access, boolean fetches) {
    List<Fault> faults = new ArrayList<>(access.faults());
    boolean site = given.stream().anyMatch(ServerAddress::isSite);
    boolean database = given.stream().anyMatch(s -> ServerAddress.of(s).isPresent()) && !site;
    boolean asksForUser = given.stream().anyMatch(s -> SERVER.matcher(s).lookingAt());
    boolean pointless = !fetches && (database ? access.isForSites() : access.isGiven() && !site);
    if (pointless && !given.isEmpty()) {
      faults.add(Fault.of("no-live-site", shown(given.get(0))));
    } else if (asksForUser && !site && !access.isGiven() && !hasUser(given)) {
      faults.add(Fault.of("database-user", shown(given.get(0))));
    }
    return faults;
  }

  /** Returns whether an address names a user, which is a fault that is reported elsewhere. */
  private static boolean hasUser(List<String> given) {
    return given.stream()
        .flatMap(source -> ServerAddress.of(source).stream())
        .anyMatch(address -> address.fault().isPresent());
  }

  /** Returns whether a name that looks like a host is one letter off that of a file here. */
  private static boolean isMistypedFile(String source) {
    return source.matches("[^/:\\s]++")
        && namesIn(Path.of("").toAbsolutePath()).stream()
            .anyMatch(
                name ->
                    NearestName.distance(source, name) == 1 && Files.isRegularFile(Path.of(name)));
  }

  private static Fault noSuchFile(String source) {
    Path missing = Path.of(source);
    String name = String.valueOf(missing.getFileName());
    String place =
        String.valueOf(missing.getParent() == null ? "this folder" : missing.getParent());
    Matcher address = ADDRESS.matcher(source);
    if (address.matches()) {
      // What stands before an @ may be a password.
      String site = address.group(2).replaceFirst("^[^/]*@", "");
      return Fault.of(
          "no-such-file",
          address.group(1) + site,
          "this folder",
          "pressport inspect https://" + site);
    }
    String nearest = nearest(missing).map(Path::toString).orElse(WHOLE_PATH);
    return Fault.of("no-such-file", name, place, nearest);
  }

  /** The path that exists and has the names that are nearest to those of a missing one. */
  private static Optional<Path> nearest(Path missing) {
    Path found = missing.getRoot();
    for (Path name : missing) {
      Path next = found == null ? name : found.resolve(name);
      if (!Files.exists(next)) {
        Path folder = found == null ? Path.of("") : found;
        Optional<String> near = NearestName.to(name.toString(), namesIn(folder));
        if (near.isEmpty()) {
          return Optional.empty();
        }
        next = found == null ? Path.of(near.get()) : found.resolve(near.get());
      }
      found = next;
    }
    return Optional.ofNullable(found);
  }

  private static List<String> namesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      // The folder is missing or closed: then no name in it is near.
      return List.of();
    }
  }

  private static String shown(String source) {
    return ServerAddress.of(source).map(ServerAddress::shown).orElse(source);
  }

  /**
   * The sources, which have no {@link #faults}, recognized but not open yet.
   *
   * @param options for the sources, by name
   * @param access for servers
   * @param password for encrypted backups
   */
  static Opening recognize(
      List<String> given,
      Map<String, String> options,
      SiteAccess access,
      ArchivePassword password,
      Console console,
      TemporaryFolder temporary)
      throws IOException {
    return recognize(given, options, access, password, console, temporary.path());
  }

  /** The same with an existing folder for temporary files, which the caller deletes. */
  static Opening recognize(
      List<String> given,
      Map<String, String> options,
      SiteAccess access,
      ArchivePassword password,
      Console console,
      Path workFolder)
      throws IOException {
    List<Location> locations = new ArrayList<>();
    for (String source : given) {
      locations.add(
          source.equals("-")
              ? new Location.Incoming(STANDARD_INPUT, console.in())
              : Location.of(source));
    }
    boolean site = given.stream().anyMatch(ServerAddress::isSite);
    Opening opening =
        Pressport.source(locations)
            .connection(access.connection(console, site))
            .archivePassword(password)
            .workFolder(workFolder);
    opening.sourceKind();
    for (Map.Entry<String, String> option : options.entrySet()) {
      if (!opening.knows(option.getKey())) {
        String name = locations.get(0).name();
        throw new Faults(Fault.of("option-not-for-source", "--" + option.getKey(), name));
      }
      opening.option(option.getKey(), option.getValue());
    }
    return opening;
  }
}
