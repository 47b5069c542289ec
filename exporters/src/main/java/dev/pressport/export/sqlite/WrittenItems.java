package dev.pressport.export.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** The numbers of items in a database that was written before. */
final class WrittenItems {
  private WrittenItems() {}

  /** Counts the rows of entries by type, and those of all other items. */
  static Map<String, Long> count(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + " is missing");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      Map<String, Long> counts = new LinkedHashMap<>();
      requireTable(statement, Tables.ENTRIES);
      add(statement, "SELECT type, count(*) FROM entries GROUP BY type", counts);
      for (Table table : List.of(Tables.AUTHORS, Tables.TERMS, Tables.COMMENTS)) {
        requireTable(statement, table);
        add(statement, "SELECT '%1$s', count(*) FROM %1$s".formatted(table.name()), counts);
      }
      return counts;
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** A view of that name would run whatever somebody wrote into it. */
  private static void requireTable(Statement statement, Table table) throws SQLException {
    String sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '%s'";
    try (ResultSet found = statement.executeQuery(sql.formatted(table.name()))) {
      if (!found.next()) {
        throw new SQLException("no table " + table.name());
      }
    }
  }

  private static void add(Statement statement, String sql, Map<String, Long> counts)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        counts.merge(rows.getString(1), rows.getLong(2), Long::sum);
      }
    }
  }
}
