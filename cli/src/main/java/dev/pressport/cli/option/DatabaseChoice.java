package dev.pressport.cli.option;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The choice of a site in a database, and of further files that define its fields. */
public final class DatabaseChoice {
  /** The value for every site. */
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
