package dev.pressport.plugin.carbonfields;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of a meta: {@code _root|field:in:field|row:row|value|property}. Facts:
 * core/Toolset/Key_Toolset.php of Carbon Fields.
 *
 * @param names of the fields from the outermost one on
 * @param rows of all fields but the innermost
 * @param value the number of the value
 */
record CarbonKey(List<String> names, List<Integer> rows, int value, String property) {
  /** The property of a field that has no value, but could have several. */
  static final String EMPTY = "_empty";

  /** The property that holds a value itself. */
  static final String VALUE = "value";

  private static final Pattern KEY =
      Pattern.compile(
          "_([^|:]{1,200})\\|([^|]{0,200})\\|([0-9:]{0,100})\\|([0-9]{1,6})\\|([A-Za-z0-9_]{1,50})");

  /** The prefix that the documentation of Carbon Fields gives the names of fields. */
  private static final String PREFIX = "_crb_";

  private static final int DEEPEST = 16;

  CarbonKey {
    names = List.copyOf(names);
    rows = List.copyOf(rows);
  }

  /**
   * Returns a key; null for another one. A field with a single value has its own name as the key,
   * which shows the plugin by the usual prefix only.
   */
  static @Nullable CarbonKey of(String key) {
    Matcher parts = key.indexOf('|') < 0 ? null : KEY.matcher(key);
    if (parts == null) {
      return key.startsWith(PREFIX) && key.length() > PREFIX.length()
          ? new CarbonKey(List.of(key.substring(1)), List.of(), 0, VALUE)
          : null;
    }
    if (!parts.matches()) {
      return null;
    }
    List<String> names = new ArrayList<>(List.of(parts.group(1)));
    for (String name : parts.group(2).split(":", -1)) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    List<Integer> rows = new ArrayList<>();
    for (String row : parts.group(3).split(":", -1)) {
      if (!row.isEmpty() && row.length() <= 6) {
        rows.add(Integer.valueOf(row));
      }
    }
    return rows.size() != names.size() - 1 || names.size() > DEEPEST
        ? null
        : new CarbonKey(names, rows, Integer.parseInt(parts.group(4)), parts.group(5));
  }

  /** Returns the outermost field. */
  String root() {
    return names.get(0);
  }
}
