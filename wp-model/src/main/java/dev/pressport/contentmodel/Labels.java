package dev.pressport.contentmodel;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names made readable. */
public final class Labels {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s_.-]+");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z][a-z])");

  private Labels() {}

  /** Returns {@code Team member} for {@code team_member} and {@code teamMember}. */
  public static String readable(String name) {
    String words = HUMP.matcher(name).replaceAll("_");
    String spaced = SEPARATORS.matcher(words).replaceAll(" ").strip();
    if (spaced.isEmpty()) {
      return name;
    }
    String small = words.equals(name) ? spaced : spaced.toLowerCase(Locale.ROOT);
    int first = small.offsetByCodePoints(0, 1);
    return small.substring(0, first).toUpperCase(Locale.ROOT) + small.substring(first);
  }

  /** Returns the singular of one of Pressport's own English labels. */
  static String singular(String label) {
    if (label.endsWith("ies")) {
      return label.substring(0, label.length() - 3) + 'y';
    }
    return label.endsWith("s") ? label.substring(0, label.length() - 1) : label;
  }
}
