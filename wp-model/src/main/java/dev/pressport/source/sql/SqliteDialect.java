package dev.pressport.source.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

/** SQLite, as WordPress's own drop-in uses it (Playground, Studio). */
final class SqliteDialect implements DatabaseDialect {
  /** SQLITE_IOERR, of a page that is missing, SQLITE_CORRUPT and SQLITE_NOTADB. */
  private static final Set<Integer> DAMAGE = Set.of(10, 11, 26);

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
  public Optional<DamagedTable> damaged(Connection connection, String table, SQLException cause) {
    boolean damage = DAMAGE.contains(cause.getErrorCode() & 0xff);
    return damage
        ? Optional.of(new DamagedTable(connection, quoted(table), table))
        : Optional.empty();
  }

  @Override
  public Statement streaming(Connection connection) throws SQLException {
    return connection.createStatement();
  }
}
