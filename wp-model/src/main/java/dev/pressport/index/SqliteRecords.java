package dev.pressport.index;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records in a SQLite file of the work folder, which is of no use after the run. */
final class SqliteRecords implements RecordStore {
  private static final int PAGE = 1000;

  private final Connection connection;
  private final PreparedStatement select;
  private final PreparedStatement upsert;
  private final PreparedStatement page;
  private final PreparedStatement count;

  SqliteRecords(Path file) {
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = OFF");
        statement.execute("PRAGMA synchronous = OFF");
        statement.execute("PRAGMA cache_size = -8000");
        statement.execute(
            "CREATE TABLE record (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL,"
                + " value BLOB NOT NULL, UNIQUE (kind, key))");
      }
      connection.setAutoCommit(false);
      select = connection.prepareStatement("SELECT value FROM record WHERE kind = ? AND key = ?");
      upsert =
          connection.prepareStatement(
              "INSERT INTO record (kind, key, value) VALUES (?, ?, ?)"
                  + " ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value");
      page =
          connection.prepareStatement(
              "SELECT seq, value FROM record WHERE kind = ? AND seq > ? ORDER BY seq LIMIT "
                  + PAGE);
      count = connection.prepareStatement("SELECT count(*) FROM record WHERE kind = ?");
    } catch (SQLException e) {
      throw new IndexUnusable(e);
    }
  }

  @Override
  public synchronized byte @Nullable [] get(String kind, String key) {
    try {
      select.setString(1, kind);
      select.setString(2, key);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getBytes(1) : null;
      }
    } catch (SQLException e) {
      throw new IndexUnusable(e);
    }
  }

  @Override
  public synchronized void put(String kind, String key, byte[] value) {
    try {
      upsert.setString(1, kind);
      upsert.setString(2, key);
      upsert.setBytes(3, value);
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IndexUnusable(e);
    }
  }

  @Override
  public void forEach(String kind, Consumer<byte[]> action) {
    long last = 0;
    while (true) {
      List<byte[]> values = new ArrayList<>(PAGE);
      last = readPage(kind, last, values);
      values.forEach(action);
      if (values.size() < PAGE) {
        return;
      }
    }
  }

  private synchronized long readPage(String kind, long after, List<byte[]> values) {
    long last = after;
    try {
      page.setString(1, kind);
      page.setLong(2, after);
      try (ResultSet rows = page.executeQuery()) {
        while (rows.next()) {
          last = rows.getLong(1);
          values.add(rows.getBytes(2));
        }
      }
      return last;
    } catch (SQLException e) {
      throw new IndexUnusable(e);
    }
  }

  @Override
  public synchronized long count(String kind) {
    try {
      count.setString(1, kind);
      try (ResultSet rows = count.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new IndexUnusable(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IndexUnusable(e);
    }
  }
}
