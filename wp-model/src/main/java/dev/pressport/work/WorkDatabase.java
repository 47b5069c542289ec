package dev.pressport.work;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A SQLite file of the work folder. It is of no use after the run, so nothing in it survives a
 * crash, and closing deletes it. Not thread-safe.
 */
public final class WorkDatabase implements Closeable {
  private static final List<String> PRAGMAS =
      List.of("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -8000");

  private final Path file;
  private final Connection connection;
  private @Nullable LookupQuery update;
  private String updateSql = "";

  /**
   * Creates a database.
   *
   * @param file must not exist
   * @param schema the statements that create its tables
   */
  public WorkDatabase(Path file, List<String> schema) throws IOException {
    this.file = file;
    try {
      SQLiteConfig config = new SQLiteConfig();
      // Else each insert is followed by a query for its row id.
      config.setGetGeneratedKeys(false);
      connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    } catch (SQLException e) {
      throw failure(e);
    }
    for (String sql : PRAGMAS) {
      execute(sql);
    }
    for (String sql : schema) {
      execute(sql);
    }
    try {
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Returns the error of the file, such as a full disk, as that of any other file. */
  static IOException failure(SQLException e) {
    return new IOException("a database in the work folder: " + e.getMessage(), e);
  }

  /** Executes a statement once. */
  public void execute(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Prepares a query. The caller closes it. */
  public LookupQuery query(String sql) throws IOException {
    return new LookupQuery(prepare(sql));
  }

  private PreparedStatement prepare(String sql) throws IOException {
    try {
      return connection.prepareStatement(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /**
   * Executes an insert or update with values for its parameters. It stays prepared until another
   * one is executed.
   */
  public void update(String sql, @Nullable Object... values) throws IOException {
    LookupQuery prepared = update;
    if (prepared == null || !sql.equals(updateSql)) {
      if (prepared != null) {
        prepared.close();
      }
      prepared = query(sql);
      update = prepared;
      updateSql = sql;
    }
    prepared.update(values);
  }

  /** Ends the writing so far. */
  public void commit() throws IOException {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
    Files.deleteIfExists(file);
  }
}
