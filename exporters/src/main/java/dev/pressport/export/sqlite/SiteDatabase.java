package dev.pressport.export.sqlite;

import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** The database while it is written. Not thread-safe. */
final class SiteDatabase implements Closeable {
  /** Half of what one row of SQLite holds, shared by the forms of a body. */
  static final long LONGEST_TEXT = 50_000_000;

  private static final int PART = 4_000_000;
  private static final int ROWS_AT_ONCE = 50_000;

  /** The file is of no use before it is finished, so nothing in it has to survive a crash. */
  private static final List<String> PRAGMAS =
      List.of(
          "PRAGMA page_size = 4096",
          "PRAGMA encoding = 'UTF-8'",
          "PRAGMA journal_mode = OFF",
          "PRAGMA synchronous = OFF",
          "PRAGMA locking_mode = EXCLUSIVE",
          "PRAGMA cache_size = -16000",
          "PRAGMA user_version = 1");

  private final Connection connection;
  private final Map<String, PreparedStatement> inserts = new HashMap<>();
  private long rows;

  /** Creates a database in a file that does not exist. */
  SiteDatabase(Path file) throws IOException {
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.setGetGeneratedKeys(false);
      connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      for (String pragma : PRAGMAS) {
        execute(pragma);
      }
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static IOException failure(SQLException e) {
    return new IOException(SqliteExporter.FILE + ": " + e.getMessage(), e);
  }

  void execute(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(SqliteExporter.FILE + ": " + e.getMessage() + ": " + sql, e);
    }
  }

  void insert(Row row) throws IOException {
    try {
      PreparedStatement insert = inserts.get(row.table().name());
      if (insert == null) {
        insert = connection.prepareStatement(row.table().insert());
        inserts.put(row.table().name(), insert);
      }
      for (int i = 0; i < row.cells().size(); i++) {
        bind(insert, i + 1, row.cells().get(i));
      }
      insert.executeUpdate();
      for (int i = 0; i < row.cells().size(); i++) {
        if (row.cells().get(i) instanceof Text text && !text.inline()) {
          append(row.table(), row.table().columns().get(i), text);
        }
      }
      if (++rows % ROWS_AT_ONCE == 0) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static void bind(PreparedStatement insert, int place, Value cell) throws SQLException {
    if (cell instanceof Value.Null) {
      insert.setNull(place, Types.NULL);
    } else if (cell instanceof Value.Bool bool) {
      insert.setInt(place, bool.value() ? 1 : 0);
    } else if (cell instanceof Value.Int integer) {
      insert.setLong(place, integer.value());
    } else if (cell instanceof Value.Decimal decimal) {
      insert.setDouble(place, decimal.value());
    } else if (cell instanceof Text text) {
      insert.setString(place, text.inline() ? text.string() : "");
    } else {
      insert.setString(place, ValueJson.string(cell));
    }
  }

  /** Writes a text that is larger than memory into the last row, part by part. */
  private void append(Table table, Column column, Text text) throws IOException, SQLException {
    String name = SqlName.quoted(column.name());
    String sql =
        "UPDATE %s SET %s = %s || ? WHERE rowid = last_insert_rowid()"
            .formatted(SqlName.quoted(table.name()), name, name);
    try (PreparedStatement update = connection.prepareStatement(sql);
        Reader reader = text.reader()) {
      char[] part = new char[PART];
      long left = LONGEST_TEXT;
      String next = next(reader, part, left);
      while (!next.isEmpty()) {
        update.setString(1, next);
        update.executeUpdate();
        left -= next.length();
        next = next(reader, part, left);
      }
    }
  }

  /** Returns the next part, which does not end within a pair of surrogates. */
  private static String next(Reader reader, char[] part, long most) throws IOException {
    int wanted = (int) Math.min(part.length - 1, most);
    int length = 0;
    while (length < wanted) {
      int read = reader.read(part, length, wanted - length);
      if (read < 0) {
        break;
      }
      length += read;
    }
    if (length > 0 && Character.isHighSurrogate(part[length - 1])) {
      int low = reader.read();
      if (low >= 0) {
        part[length++] = (char) low;
      }
    }
    return new String(part, 0, length);
  }

  /** Ends the transaction and writes all that is there, without gaps, to a file. */
  void copyTo(Path file) throws IOException {
    try {
      connection.commit();
      connection.setAutoCommit(true);
      execute("VACUUM INTO " + SqlName.text(file.toAbsolutePath().toString()));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      for (PreparedStatement insert : inserts.values()) {
        insert.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
