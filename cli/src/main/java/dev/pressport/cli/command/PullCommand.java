package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.output.FolderLock;
import dev.pressport.export.output.OutputRefusal;
import dev.pressport.export.output.OutputRefused;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.privacy.Disclosure;
import dev.pressport.source.Connection;
import dev.pressport.source.Location;
import dev.pressport.source.rest.LiveSite;
import dev.pressport.source.rest.Pull;
import dev.pressport.source.rest.PullResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Backs up a live site. */
@Command(
    name = "pull",
    sortOptions = false,
    header = "Backs up the content of a live site. The site is never changed.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport pull URL --out DIR [options]",
    description = {
      "",
      "  pressport pull https://example.org --user anna --out example.org",
      "  pressport export example.org --to json --out archive",
      "",
      "You can stop it at any time; the same command resumes it. DIR is a SOURCE for",
      "the other commands, which then need no network.",
      ""
    },
    footer = {"", PressportCommand.ALWAYS})
final class PullCommand implements Callable<Integer> {
  private final Console console;
  private final Verbosity verbosity;

  @Parameters(arity = "0..*", paramLabel = "URL", hidden = true)
  List<String> addresses = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "a new folder, or one of an earlier pull")
  @Nullable String out;

  @Option(names = "--update", description = "fetch new and changed items into a complete DIR")
  boolean update;

  @Option(
      names = "--include-personal-data",
      description = "include e-mail addresses, IPs, post passwords")
  boolean personalData;

  @Option(
      names = "--allow-key",
      paramLabel = "KEY",
      split = ",",
      description = "keep this key, which only looks like a secret")
  List<String> allowedKeys = new ArrayList<>();

  @ArgGroup(validate = false, heading = "%nLive site%n", order = 1)
  SiteAccess access = new SiteAccess();

  PullCommand(Console console, Verbosity verbosity) {
    this.console = console;
    this.verbosity = verbosity;
  }

  @Override
  public Integer call() throws IOException {
    List<Fault> faults = faults();
    if (!faults.isEmpty() || out == null) {
      throw new Faults(faults);
    }
    Path folder = Path.of(out);
    LiveSite live = ServerAddress.site(addresses.get(0)).fromPages(access.fromPages());
    long start = System.currentTimeMillis();
    PullResult result = pull(live, folder);
    if (!verbosity.quiet()) {
      new PullSummary(console, verbosity).print(result, folder, System.currentTimeMillis() - start);
    }
    return Exit.DONE;
  }

  private List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (addresses.isEmpty()) {
      faults.add(Fault.of("missing-source", "pressport pull https://example.org --out DIR"));
    } else {
      // The folder of an earlier pull may have the name of the site.
      Location.Address.ofSite(addresses.get(0))
          .map(ServerAddress::new)
          .ifPresentOrElse(
              address -> address.fault().ifPresent(faults::add),
              () -> faults.add(Fault.of("not-an-address", addresses.get(0))));
    }
    if (addresses.size() > 1) {
      faults.add(Fault.of("word-too-many", addresses.get(1), "pull"));
    }
    if (out == null || out.isEmpty()) {
      faults.add(Fault.of("missing-out"));
    }
    faults.addAll(access.faults());
    verbosity.fault().ifPresent(faults::add);
    return faults;
  }

  private PullResult pull(LiveSite live, Path folder) throws IOException {
    String words = "Stopped. " + DisplayFormat.path(folder) + " keeps the fetched data.";
    try (TemporaryFolder none = new TemporaryFolder();
        Interruption interruption = new Interruption(console, words, none);
        ProgressLines progress = new ProgressLines(console, verbosity, interruption::happened)) {
      admit(folder);
      Path whole = folder.toAbsolutePath().normalize();
      Path parent = whole.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      FolderLock lock = FolderLock.of(whole);
      try {
        Connection connection =
            access
                .connection(console, true)
                .disclosing(new Disclosure(personalData, Set.copyOf(allowedKeys)));
        return update
            ? live.update(whole, connection, progress)
            : live.pull(whole, connection, progress);
      } finally {
        dropEmpty(whole);
        lock.close();
      }
    } catch (IOException e) {
      throw OutputRefused.explain(e, folder.toAbsolutePath());
    }
  }

  private static void admit(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      if (!Pull.accepts(folder)) {
        throw new Faults(Fault.of("out-exists-pull", DisplayFormat.path(folder)));
      }
    } else if (Files.exists(folder)) {
      throw OutputRefused.because(OutputRefusal.NOT_A_FOLDER, folder);
    }
  }

  private static boolean hasFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent();
    }
  }

  /** Deletes an empty folder. */
  private static void dropEmpty(Path folder) throws IOException {
    if (Files.isDirectory(folder) && !Pull.isIn(folder) && !hasFiles(folder)) {
      Files.delete(folder);
    }
  }
}
