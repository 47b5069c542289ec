package dev.pressport.acf;

import dev.pressport.php.LooseValue;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place whose items a field group is shown for. Facts: ACF's includes/locations.
 *
 * @param value the name of a post type or taxonomy; empty for all
 */
record Location(Param param, String value) implements Comparable<Location> {
  static final Location ATTACHMENTS = new Location(Param.ATTACHMENT, "");
  static final Location USERS = new Location(Param.USER, "");
  static final Location SITE = new Location(Param.OPTIONS_PAGE, "");

  /** The subject of a rule. */
  enum Param {
    POST_TYPE,
    TAXONOMY,
    ATTACHMENT,
    USER,
    OPTIONS_PAGE
  }

  static Location ofType(String postType) {
    return new Location(Param.POST_TYPE, postType);
  }

  static Set<Location> ofTaxonomy(String taxonomy) {
    return Set.of(new Location(Param.TAXONOMY, taxonomy), new Location(Param.TAXONOMY, "all"));
  }

  /** Returns the places that the settings of a group name. */
  static Set<Location> of(LooseValue settings) {
    Set<Location> locations = new TreeSet<>();
    for (LooseValue rules : settings.get("location").list()) {
      for (LooseValue rule : rules.list()) {
        String value = rule.get("value").filled();
        String param = rule.get("param").string();
        if (value != null && param != null && "==".equals(rule.get("operator").string())) {
          add(param, value, locations);
        }
      }
    }
    return locations;
  }

  private static void add(String param, String value, Set<Location> locations) {
    switch (param) {
      case "post_type" -> locations.add(ofType(value));
      case "taxonomy" -> locations.add(new Location(Param.TAXONOMY, value));
      case "attachment" -> locations.add(ATTACHMENTS);
      case "user_form", "user_role" -> locations.add(USERS);
      case "options_page" -> locations.add(SITE);
      default -> {
        // The other places are within these, or no items of a site.
      }
    }
  }

  @Override
  public int compareTo(Location other) {
    int byParam = param.compareTo(other.param);
    return byParam == 0 ? value.compareTo(other.value) : byParam;
  }
}
