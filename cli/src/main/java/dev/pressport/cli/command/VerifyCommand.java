package dev.pressport.cli.command;

import dev.pressport.Opening;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.option.DatabaseChoice;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.http.HttpSettings;
import dev.pressport.verify.Verification;
import dev.pressport.verify.VerifyResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an export or a built site. */
@Command(
    name = "verify",
    sortOptions = false,
    header = "Checks an export or a built site. Nothing is written.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport verify DIR [--old SOURCE] [--new DIR|URL] [--json]",
    description = {
      "",
      "  pressport verify site",
      "  pressport verify site/public",
      "  pressport verify site --old site.xml --new site/public",
      "  pressport verify site --old https://example.org --new http://localhost:8000",
      "",
      "DIR is an export: its files are compared with its manifest and its ledger, and",
      "its links are checked. Or it is a site that a generator built: its links are",
      "checked. With --old, each page of the old site must be in the new one, with",
      "the same title, text and images, by at most one redirect.",
      ""
    },
    footer = {"", PressportCommand.ALWAYS})
final class VerifyCommand implements Callable<Integer> {
  private static final String EXAMPLE = "pressport verify site";

  private final Console console;
  private final Verbosity verbosity;

  @Parameters(arity = "0..*", paramLabel = "DIR", hidden = true)
  List<String> folders = new ArrayList<>();

  @Option(
      names = "--old",
      paramLabel = "SOURCE",
      description = "the old site: a URL, a pull folder or any source")
  @Nullable String old;

  @Option(
      names = "--new",
      paramLabel = "DIR|URL",
      description = "the new site, built or on a server  [in DIR]")
  @Nullable String now;

  @Option(names = "--json", description = "print the result as one JSON document")
  boolean json;

  @ArgGroup(validate = false, heading = "%nDatabases and backups%n")
  DatabaseChoice database = new DatabaseChoice();

  @ArgGroup(validate = false, heading = "%nLive site or database server%n", order = 1)
  SiteAccess access = new SiteAccess();

  VerifyCommand(Console console, Verbosity verbosity) {
    this.console = console;
    this.verbosity = verbosity;
  }

  @Override
  public Integer call() throws IOException {
    List<Fault> faults = faults();
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    Path folder = Path.of(folders.get(0));
    VerifyResult result = verify(folder);
    if (json) {
      VerifyJson.write(result, console.out());
    } else {
      VerifyTable table = new VerifyTable(result, DisplayFormat.path(folder), verbosity.verbose());
      String text = verbosity.quiet() ? table.verdict() : table.text();
      console.out().write(text.getBytes(StandardCharsets.UTF_8));
    }
    return result.passes() ? Exit.DONE : Exit.INCOMPLETE;
  }

  private List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (folders.isEmpty()) {
      faults.add(Fault.of("missing-folder"));
    } else if (ServerAddress.of(folders.get(0)).isPresent()) {
      String given = ServerAddress.of(folders.get(0)).orElseThrow().shown();
      faults.add(Fault.of("verify-address", given));
    } else {
      faults.addAll(folder(folders.get(0)));
    }
    if (folders.size() > 1) {
      faults.add(Fault.of("word-too-many", folders.get(1), "verify"));
    }
    if (old != null) {
      faults.addAll(GivenSources.faults(List.of(old), EXAMPLE));
    }
    if (now != null) {
      faults.addAll(ServerAddress.of(now).map(VerifyCommand::ofServer).orElse(folder(now)));
      if (old == null) {
        faults.add(Fault.of("new-without-old"));
      }
    }
    faults.addAll(ofAccess());
    faults.addAll(database.faults());
    if (DatabaseChoice.ALL.equals(database.given().get("site"))) {
      faults.add(Fault.of("bad-value", "--site", "all", "--site takes the number of one site"));
    }
    verbosity.fault().ifPresent(faults::add);
    return faults;
  }

  private static List<Fault> folder(String given) {
    return ServerAddress.of(given).isPresent() || Files.isDirectory(Path.of(given))
        ? List.of()
        : Files.exists(Path.of(given))
            ? List.of(Fault.of("no-folder", given))
            : GivenSources.faults(List.of(given), EXAMPLE);
  }

  private static List<Fault> ofServer(ServerAddress address) {
    return address.isSite()
        ? address.fault().stream().toList()
        : List.of(Fault.of("not-an-address", address.shown()));
  }

  private List<Fault> ofAccess() {
    if (isSite(old) || isSite(now)) {
      return access.faults();
    }
    if (old != null) {
      return GivenSources.faults(List.of(old), access, false);
    }
    return access.isGiven() && !folders.isEmpty()
        ? List.of(Fault.of("no-live-site", folders.get(0)))
        : List.of();
  }

  private static boolean isSite(@Nullable String given) {
    return given != null && ServerAddress.isSite(given);
  }

  private VerifyResult verify(Path folder) throws IOException {
    try (TemporaryFolder temporary = new TemporaryFolder();
        Interruption interruption =
            new Interruption(console, "Stopped. Nothing was written.", temporary);
        ProgressLines progress = new ProgressLines(console, verbosity, interruption::happened)) {
      Verification verification = Verification.of(folder).progress(progress::verified);
      if (old != null) {
        Opening source =
            GivenSources.recognize(
                List.of(old),
                sourceOptions(),
                access,
                database.archivePassword(console),
                console,
                temporary);
        verification.old(source.progress(progress));
      }
      if (now != null && isSite(now)) {
        verification.now(ServerAddress.site(now).home(), settings());
      } else if (now != null) {
        verification.now(Path.of(now));
      }
      return verification.run();
    }
  }

  private Map<String, String> sourceOptions() {
    Map<String, String> options = new TreeMap<>(database.given());
    options.putAll(access.sourceOptions());
    return options;
  }

  /**
   * The settings for the new site; headers and passwords for a live old site are not sent to it.
   */
  private HttpSettings settings() {
    HttpSettings given = access.connection(console, true).http();
    return isSite(old) ? given.withoutSecrets() : given;
  }
}
