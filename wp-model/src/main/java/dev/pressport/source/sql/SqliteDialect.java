package dev.pressport.source.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** SQLite, as WordPress's own drop-in uses it (Playground, Studio). */
final class SqliteDialect implements DatabaseDialect {
  @Override
  public String tables() {
    return "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
  }

  @Override
  public String columns() {
    return "SELECT name, NULL FROM pragma_table_info(?) ORDER BY cid";
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
  public Statement streaming(Connection connection) throws SQLException {
    return connection.createStatement();
  }
}
