package dev.pressport.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a database file as texts. */
final class DatabaseRows {
  /** The tables and views, apart from those in which the full-text index is stored. */
  private static final String TABLES =
      "SELECT name FROM sqlite_master WHERE type = 'view' OR type = 'table'"
          + " AND name NOT GLOB 'search_*' ORDER BY name";

  private static final String SCHEMA =
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name";

  private DatabaseRows() {}

  /** Returns the rows of an SQLite database, each after its table, or of a Parquet file, sorted. */
  static List<String> of(Path file) throws IOException {
    boolean parquet = file.toString().endsWith(".parquet");
    try (Connection connection =
        DriverManager.getConnection(parquet ? "jdbc:duckdb:" : "jdbc:sqlite:" + file)) {
      List<String> rows = new ArrayList<>();
      if (parquet) {
        String quoted = "'" + file.toString().replace("'", "''") + "'";
        rows.addAll(rows(connection, "", "DESCRIBE SELECT * FROM " + quoted));
        rows.addAll(rows(connection, "", "SELECT * FROM " + quoted));
      } else {
        rows.addAll(rows(connection, "", SCHEMA));
        for (String table : rows(connection, "", TABLES)) {
          String name = table.substring(1, table.length() - 1);
          rows.addAll(rows(connection, name, "SELECT * FROM \"" + name + '"'));
        }
      }
      rows.sort(null);
      return rows;
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<String> rows(Connection connection, String prefix, String query)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        Object[] cells = new Object[columns];
        for (int i = 0; i < columns; i++) {
          cells[i] =
              found.getObject(i + 1) instanceof byte[] bytes
                  ? Arrays.toString(bytes)
                  : found.getString(i + 1);
        }
        rows.add(prefix + Arrays.toString(cells));
      }
    }
    return rows;
  }
}
