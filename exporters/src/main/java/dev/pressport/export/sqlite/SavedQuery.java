package dev.pressport.export.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query that people may want.
 *
 * @param name for its address
 * @param title a sentence for people
 * @param sql with parameters such as {@code :words}
 */
record SavedQuery(String name, String title, String sql) {
  private static final String FILE = "queries.sql";
  private static final Pattern QUERY =
      Pattern.compile("-- ([a-z_]+): (.+)\\R((?s:.+?));(?=\\R*(?:--|\\z))");

  /** Returns the queries of the file that the guide shows, too. */
  static List<SavedQuery> all() {
    List<SavedQuery> queries = new ArrayList<>();
    Matcher matcher = QUERY.matcher(SqliteExporter.text(FILE));
    while (matcher.find()) {
      queries.add(new SavedQuery(matcher.group(1), matcher.group(2), matcher.group(3)));
    }
    return queries;
  }
}
