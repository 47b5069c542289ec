package dev.pressport.export.sqlite;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of tables and columns. */
final class SqlName {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 100;

  private SqlName() {}

  /** Returns a name of small letters, digits and underscores: {@code featured_media_id}. */
  static String of(String wanted) {
    String words = HUMP.matcher(wanted).replaceAll("_");
    String name = OTHERS.matcher(words).replaceAll("_").toLowerCase(Locale.ROOT);
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  /** Returns a name that is not taken, and takes it; SQLite ignores the case of ASCII letters. */
  static String unique(String wanted, Set<String> taken) {
    String name = wanted;
    for (int n = 2; !taken.add(name); n++) {
      name = wanted + "_" + n;
    }
    return name;
  }

  /** Returns a name as it stands in a statement. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Returns a text as it stands in a statement. */
  static String text(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
