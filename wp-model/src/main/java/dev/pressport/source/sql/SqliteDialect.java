package dev.pressport.source.sql;

import dev.pressport.source.sql.TableListener.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQLite, as WordPress's own drop-in uses it (Playground, Studio). */
final class SqliteDialect implements DatabaseDialect {

  @Override
  public List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  @Override
  public List<Column> columns(Connection connection, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_info(" + quoted(table) + ")")) {
      while (rows.next()) {
        columns.add(new Column(rows.getString("name"), ""));
      }
    }
    return columns;
  }

  @Override
  public String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public String octets(String column) {
    return "CAST(" + quoted(column) + " AS BLOB)";
  }

  @Override
  public String length(String column) {
    return "length(" + octets(column) + ")";
  }

  @Override
  public String part(String column) {
    return "substr(" + octets(column) + ", ?, ?)";
  }

  @Override
  public byte @Nullable [] value(ResultSet rows, int column) throws SQLException {
    return rows.getBytes(column);
  }

  @Override
  public Statement streaming(Connection connection) throws SQLException {
    return connection.createStatement();
  }
}
