package dev.pressport.source.sql;

import dev.pressport.source.sql.TableListener.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The dialect of a kind of database. */
interface DatabaseDialect {

  /** The names of all tables. */
  List<String> tables(Connection connection) throws SQLException;

  /** The columns of a table. */
  List<Column> columns(Connection connection, String table) throws SQLException;

  /** A name as it stands in a query. */
  String quoted(String name);

  /** A column as bytes. */
  String octets(String column);

  /** The length of a column in bytes. */
  String length(String column);

  /** A part of a column as bytes, from a place counted from 1, with two parameters. */
  String part(String column);

  /** A value that {@link #octets} selected. */
  byte @org.jspecify.annotations.Nullable [] value(ResultSet rows, int column) throws SQLException;

  /** Creates a statement whose result is not held in memory. */
  Statement streaming(Connection connection) throws SQLException;
}
