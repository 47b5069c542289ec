package dev.pressport.source.sql;

import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.file.Document;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A database file of SQLite, copied: reading it where it lies would leave traces. */
final class SqliteCopy implements Closeable {
  private static final String MAGIC = "SQLite format 3\0";

  private final String name;
  private final Path file;

  private SqliteCopy(String name, Path file) {
    this.name = name;
    this.file = file;
  }

  /** Returns whether a document is an SQLite database. */
  static boolean isDatabase(Document document) throws IOException {
    try (InputStream in = document.opener().open(read -> {})) {
      byte[] start = in.readNBytes(MAGIC.length());
      return new String(start, StandardCharsets.ISO_8859_1).equals(MAGIC);
    }
  }

  /**
   * Copies a file, and what SQLite has not yet moved into it if that lies beside.
   *
   * @param original where the file itself lies
   */
  static SqliteCopy of(Document document, Path original, Path folder) throws IOException {
    Path copy = folder.resolve("copy.sqlite");
    try (InputStream in = document.opener().open(read -> {})) {
      Files.copy(in, copy);
    }
    Path log = beside(original, "-wal");
    if (Files.isRegularFile(log)) {
      Files.copy(log, beside(copy, "-wal"));
    }
    return new SqliteCopy(document.name(), copy);
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** Reads its tables. */
  void read(TableListener listener, ValueBuffer buffer, int largest, ReadProgress bytes)
      throws IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      new DatabaseReader(connection, new SqliteDialect(), listener, buffer, largest, bytes).read();
    } catch (SQLException e) {
      throw new SourceUnreadable(SqlRefusal.DATABASE_BROKEN, name, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    for (String ending : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(beside(file, ending));
    }
  }
}
