package dev.pressport.source.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The dialect of a kind of database. */
interface DatabaseDialect {

  /** The query for the names of all tables. */
  String tables();

  /** The query for the names and character sets of the columns of a table, a parameter. */
  String columns();

  /** A name as it stands in a query. */
  String quoted(String name);

  /** A column as bytes. */
  String octets(String column);

  /** The length of a column in bytes. */
  String length(String column);

  /** A part of a column as bytes, from a place counted from 1, with two parameters. */
  String part(String column);

  /**
   * Returns how the rest of a table can be read whose file is damaged; empty for an error of
   * another cause.
   */
  Optional<DamagedTable> damaged(Connection connection, String table, SQLException cause);

  /** A statement whose result is not held in memory. */
  Statement streaming(Connection connection) throws SQLException;
}
