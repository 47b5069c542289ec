package dev.pressport.cli.choice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chosen source of an export.
 *
 * @param locations as the command line takes them: paths and addresses
 * @param user the name for a live site or database server; null for none
 * @param site one of the sites of a database, by its number or table prefix; null for the only one
 */
public record ChosenSource(List<String> locations, @Nullable String user, @Nullable String site) {
  public ChosenSource {
    locations = List.copyOf(locations);
  }

  /** A source without a login. */
  public static ChosenSource of(String location) {
    return new ChosenSource(List.of(location), null, null);
  }

  /** Returns the same source, read by a user. */
  public ChosenSource as(@Nullable String name) {
    return new ChosenSource(locations, name, site);
  }

  /** Returns one of the sites of the same source. */
  public ChosenSource site(@Nullable String name) {
    return new ChosenSource(locations, user, name);
  }

  /** Returns the arguments of a command that reads it. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>(locations);
    if (user != null) {
      arguments.addAll(List.of("--user", user));
    }
    if (site != null) {
      arguments.addAll(List.of(site.matches("\\d+") ? "--site" : "--table-prefix", site));
    }
    return arguments;
  }
}
