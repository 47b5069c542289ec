package dev.pressport.source.sql;

import dev.pressport.source.sql.TableListener.Column;
import dev.pressport.source.sql.TableListener.TableName;
import dev.pressport.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads WordPress's tables from a database that can be asked. */
final class DatabaseReader {
  private static final int PART = 1 << 20;
  private static final int SECONDS = 15;

  /** The columns whose values have no limit, or a very large one. */
  private static final Set<String> LONG =
      Words.of(
          """
          post_content post_content_filtered post_title post_excerpt meta_value option_value
          comment_content description""");

  private final Connection connection;
  private final DatabaseDialect dialect;
  private final TableListener listener;
  private final ValueBuffer buffer;
  private final int largest;
  private final ReadProgress bytes;

  /**
   * @param largest the length in bytes from which on a value is read in parts
   */
  DatabaseReader(
      Connection connection,
      DatabaseDialect dialect,
      TableListener listener,
      ValueBuffer buffer,
      int largest,
      ReadProgress bytes) {
    this.connection = connection;
    this.dialect = dialect;
    this.listener = listener;
    this.buffer = buffer;
    this.largest = largest;
    this.bytes = bytes;
  }

  /** Reads all tables that are WordPress's. */
  void read() throws IOException, SQLException {
    List<String> tables = tables();
    List<String> prefixes = prefixes(tables);
    for (String table : tables) {
      TableName name = new TableName("", table);
      List<Column> columns = columns(table);
      listener.create(name, columns);
      if (!read(name, columns) && prefixes.stream().anyMatch(table::startsWith)) {
        listener.unread(name, rows(table));
      }
    }
  }

  /** Reads a table; returns false when it is not WordPress's. */
  private boolean read(TableName name, List<Column> columns) throws IOException, SQLException {
    List<String> names = columns.stream().map(Column::name).toList();
    SiteTable known = SiteTable.named(name.table(), names).orElse(null);
    if (known == null) {
      return false;
    }
    List<String> wanted = new ArrayList<>(known.numbers());
    wanted.addAll(known.texts());
    List<String> there = columns.stream().map(Column::name).filter(wanted::contains).toList();
    TableListener.Rows rows = listener.insert(name, there, false);
    if (rows == null) {
      return false;
    }
    Copy copy = new Copy(name.table(), there, known.numbers());
    try {
      copy.into(rows, "");
    } catch (SQLException e) {
      DamagedTable damaged = dialect.damaged(connection, name.table(), e).orElseThrow(() -> e);
      listener.drop(name);
      copyOneByOne(name, damaged.ids(), copy, rows);
    }
    return true;
  }

  private void copyOneByOne(
      TableName name, DamagedTable.Ids found, Copy copy, TableListener.Rows rows)
      throws IOException {
    for (long id : found.ids()) {
      try {
        copy.into(rows, " WHERE rowid = " + id);
      } catch (SQLException e) {
        listener.lost(name, "ID " + id, -1);
      }
    }
    if (!found.all()) {
      listener.lost(name, "", -1);
    }
  }

  private static List<String> prefixes(List<String> tables) {
    String posts = SiteTable.POSTS.suffix();
    return tables.stream()
        .filter(table -> table.endsWith(posts))
        .map(table -> table.substring(0, table.length() - posts.length()))
        .toList();
  }

  /** Returns the number of rows of a table, or -1 when the server does not count them. */
  private long rows(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + dialect.quoted(table))) {
      return count.next() ? count.getLong(1) : -1;
    } catch (SQLException e) {
      if (connection.isValid(SECONDS)) {
        return -1;
      }
      throw e;
    }
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(dialect.tables())) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private List<Column> columns(String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(dialect.columns())) {
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

  /** The copy of one table. */
  private final class Copy {
    private final String table;
    private final List<String> columns;
    private final List<String> keys;
    private final List<List<String>> withLargeValues = new ArrayList<>();

    Copy(String table, List<String> columns, List<String> numbers) {
      this.table = table;
      this.columns = columns;
      this.keys = numbers.stream().filter(columns::contains).toList();
    }

    /**
     * @param condition the WHERE clause; empty for all rows
     */
    void into(TableListener.Rows rows, String condition) throws IOException, SQLException {
      withLargeValues.clear();
      try (Statement statement = dialect.streaming(connection);
          ResultSet result = statement.executeQuery("SELECT " + selected() + from() + condition)) {
        while (result.next()) {
          List<@Nullable Object> row = row(result);
          if (row != null) {
            rows.row(row, -1);
          }
        }
      }
      for (List<String> key : withLargeValues) {
        List<@Nullable Object> row = new ArrayList<>();
        for (String column : columns) {
          row.add(inParts(column, key));
        }
        rows.row(row, -1);
      }
    }

    private String from() {
      return " FROM " + dialect.quoted(table);
    }

    /** Returns all columns, then the lengths of those that may be large. */
    private String selected() {
      String values =
          columns.stream()
              .map(column -> LONG.contains(column) ? unlessLarge(column) : dialect.octets(column))
              .collect(Collectors.joining(", "));
      String lengths =
          columns.stream()
              .filter(LONG::contains)
              .map(column -> ", " + dialect.length(column))
              .collect(Collectors.joining());
      return values + lengths;
    }

    private String unlessLarge(String column) {
      return "CASE WHEN "
          + dialect.length(column)
          + " > "
          + largest
          + " THEN NULL ELSE "
          + dialect.octets(column)
          + " END";
    }

    /** The values of a row; null when one of them has to be read by itself. */
    private @Nullable List<@Nullable Object> row(ResultSet result) throws SQLException {
      List<@Nullable Object> row = new ArrayList<>();
      long size = 0;
      for (int column = 1; column <= columns.size(); column++) {
        byte[] value = result.getBytes(column);
        size += value == null ? 0 : value.length;
        row.add(value);
      }
      bytes.add(size);
      int length = columns.size();
      for (String column : columns) {
        if (LONG.contains(column) && result.getLong(++length) > largest) {
          withLargeValues.add(key(row));
          return null;
        }
      }
      return row;
    }

    private List<String> key(List<@Nullable Object> row) {
      List<String> key = new ArrayList<>();
      for (String column : keys) {
        Object value = row.get(columns.indexOf(column));
        key.add(
            value instanceof byte[] octets ? new String(octets, StandardCharsets.ISO_8859_1) : "");
      }
      return key;
    }

    private @Nullable Object inParts(String column, List<String> key)
        throws IOException, SQLException {
      String where =
          keys.stream()
              .map(name -> dialect.quoted(name) + " = ?")
              .collect(Collectors.joining(" AND "));
      buffer.reset();
      try (PreparedStatement statement =
          connection.prepareStatement(
              "SELECT " + dialect.part(column) + from() + " WHERE " + where + " LIMIT 1")) {
        for (int i = 0; i < key.size(); i++) {
          statement.setString(i + 3, key.get(i));
        }
        for (long at = 1; ; at += PART) {
          statement.setLong(1, at);
          statement.setLong(2, PART);
          byte[] part = part(statement);
          if (part == null) {
            return null;
          }
          buffer.append(part, 0, part.length);
          bytes.add(part.length);
          if (part.length < PART) {
            return buffer.end();
          }
        }
      }
    }

    private byte @Nullable [] part(PreparedStatement statement) throws SQLException {
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getBytes(1) : null;
      }
    }
  }
}
