package dev.pressport.cli.option;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the sites in a database is meant, and where else its fields are defined. */
public final class DatabaseChoice {
  /** Not one site, but every one. */
  public static final String ALL = "all";

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

  /** Whether one site is chosen. */
  public boolean isOne() {
    return tablePrefix != null || (site != null && !site.equals(ALL));
  }

  /** What was given, by the names that the source of databases knows. */
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
