package dev.pressport.source.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The dialect of MariaDB and MySQL, whose text the connection converts to UTF-8. */
final class MySqlDialect implements DatabaseDialect {
  @Override
  public String tables() {
    return "SELECT table_name FROM information_schema.tables"
        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
        + " ORDER BY table_name";
  }

  @Override
  public String columns() {
    return "SELECT column_name, character_set_name FROM information_schema.columns"
        + " WHERE table_schema = DATABASE() AND table_name = ?"
        + " ORDER BY ordinal_position";
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
  public Optional<DamagedTable> damaged(Connection connection, String table, SQLException cause) {
    return Optional.empty();
  }

  @Override
  public Statement streaming(Connection connection) throws SQLException {
    Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(1);
    return statement;
  }
}
