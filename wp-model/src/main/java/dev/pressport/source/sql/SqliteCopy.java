package dev.pressport.source.sql;

import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.file.Document;
import dev.pressport.source.file.Documents;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database file of SQLite, copied: reading it where it lies would leave traces. */
final class SqliteCopy implements Closeable {
  private static final List<String> LOGS = List.of("-wal", "-journal");
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
   * Copies a file with its log and its journal: what SQLite has not yet moved into it, and what it
   * would take back after a crash. The index of the log (-shm) is made again.
   *
   * @param documents where the log is, if the file is in a folder or an archive
   * @param original where the file itself lies, with its log beside it
   */
  static SqliteCopy of(Document document, Documents documents, Path original, Path folder)
      throws IOException {
    Path copy = folder.resolve("copy.sqlite");
    copy(document, copy);
    for (String ending : LOGS) {
      Path log = beside(original, ending);
      if (Files.isRegularFile(log)) {
        Files.copy(log, beside(copy, ending));
        continue;
      }
      for (Document other : documents) {
        if (other.name().equals(document.name() + ending)) {
          copy(other, beside(copy, ending));
        }
      }
    }
    return new SqliteCopy(document.name(), copy);
  }

  private static void copy(Document document, Path file) throws IOException {
    try (InputStream in = document.opener().open(read -> {})) {
      Files.copy(in, file);
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** Reads its tables. */
  void read(TableListener listener, ValueBuffer buffer, int largest, ReadProgress bytes)
      throws IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      // Else SQLite reads nothing of a file that is shorter than its header says.
      statement.execute("PRAGMA writable_schema = ON");
      new DatabaseReader(connection, new SqliteDialect(), listener, buffer, largest, bytes).read();
    } catch (SQLException e) {
      throw new SourceUnreadable(SqlRefusal.DATABASE_BROKEN, name, reason(e));
    }
  }

  /** The message of SQLite without the name of its code and without the repetition of it. */
  private static String reason(SQLException e) {
    return String.valueOf(e.getMessage())
        .replaceFirst("^\\[\\w+\\]\\s*", "")
        .replaceFirst(" \\(.*", "");
  }

  @Override
  public void close() throws IOException {
    for (String ending : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(beside(file, ending));
    }
  }
}
