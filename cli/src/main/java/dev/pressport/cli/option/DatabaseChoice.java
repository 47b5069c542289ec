package dev.pressport.cli.option;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Fault;
import dev.pressport.source.ArchivePassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The choice of a site in a database or backup, and of the files that reading it needs. */
public final class DatabaseChoice {
  /** The value for every site. */
  public static final String ALL = "all";

  /** The environment variable for the password of encrypted backups. */
  public static final String ARCHIVE_PASSWORD = "PRESSPORT_ARCHIVE_PASSWORD";

  @Option(
      names = "--table-prefix",
      paramLabel = "PREFIX",
      description = "the site with this table prefix, such as wp_")
  @Nullable String tablePrefix;

  @Option(
      names = "--site",
      paramLabel = "NUMBER|all",
      description = "a site of a multisite network; all: all sites")
  @Nullable String site;

  @Option(
      names = "--acf-json",
      paramLabel = "DIR",
      description = "the acf-json folder of the theme")
  @Nullable String acfJson;

  @Option(
      names = "--archive-password-file",
      paramLabel = "FILE",
      description = "or PRESSPORT_ARCHIVE_PASSWORD, for encrypted backups")
  @Nullable Path archivePasswordFile;

  /** Returns the faults of these options. */
  public List<Fault> faults() {
    return archivePasswordFile != null && !Files.isReadable(archivePasswordFile)
        ? List.of(Fault.of("no-permission-source", archivePasswordFile.toString()))
        : List.of();
  }

  /** Returns the password of encrypted backups, which is read when one is found. */
  public ArchivePassword archivePassword(Console console) {
    Path file = archivePasswordFile;
    return new ArchivePassword(
        () -> {
          String given =
              file == null ? console.environment().get(ARCHIVE_PASSWORD) : firstLine(file);
          return Optional.ofNullable(given).filter(password -> !password.isEmpty());
        });
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether one site is chosen. */
  public boolean isOne() {
    return tablePrefix != null || (site != null && !site.equals(ALL));
  }

  /** Returns the options set, by the names that the source of databases uses. */
  public Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    if (tablePrefix != null) {
      given.put("table-prefix", tablePrefix);
    }
    if (site != null) {
      given.put("site", site);
    }
    if (acfJson != null) {
      given.put("acf-json", acfJson);
    }
    return given;
  }
}
