package dev.pressport.source.sql;

import dev.pressport.source.sql.TableListener.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dialect of MariaDB and MySQL, whose text the connection converts to UTF-8. */
final class MySqlDialect implements DatabaseDialect {
  @Override
  public List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                    + " ORDER BY table_name")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  @Override
  public List<Column> columns(Connection connection, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT column_name, character_set_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ?"
                + " ORDER BY ordinal_position")) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String charset = rows.getString(2);
          columns.add(
              new Column(
                  rows.getString(1), charset == null ? "" : charset.toUpperCase(Locale.ROOT)));
        }
      }
    }
    return columns;
  }

  @Override
  public String quoted(String name) {
    return '`' + name.replace("`", "``") + '`';
  }

  /** A text of the same bytes, also of a date: zero dates are no dates to Java. */
  @Override
  public String octets(String column) {
    return "CONCAT('', " + quoted(column) + ")";
  }

  @Override
  public String length(String column) {
    return "OCTET_LENGTH(" + quoted(column) + ")";
  }

  @Override
  public String part(String column) {
    return "SUBSTRING(CAST(CONVERT(" + quoted(column) + " USING utf8mb4) AS BINARY), ?, ?)";
  }

  @Override
  public byte @Nullable [] value(ResultSet rows, int column) throws SQLException {
    return rows.getBytes(column);
  }

  @Override
  public Statement streaming(Connection connection) throws SQLException {
    Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(1);
    return statement;
  }
}
