package dev.pressport.index;

import dev.pressport.work.LookupQuery;
import dev.pressport.work.WorkDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records in a database of the work folder. */
final class SqliteRecords implements RecordStore {
  private static final int PAGE = 1000;

  private static final String TABLE =
      "CREATE TABLE record (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL,"
          + " value BLOB NOT NULL, UNIQUE (kind, key))";
  private static final String UPSERT =
      "INSERT INTO record (kind, key, value) VALUES (?, ?, ?)"
          + " ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value";

  private final WorkDatabase database;
  private final LookupQuery select;
  private final LookupQuery page;

  SqliteRecords(Path file) {
    try {
      database = new WorkDatabase(file, List.of(TABLE));
      select = database.query("SELECT value FROM record WHERE kind = ? AND key = ?");
      page =
          database.query(
              "SELECT seq, value FROM record WHERE kind = ? AND seq > ? ORDER BY seq LIMIT "
                  + PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized byte @Nullable [] get(String kind, String key) {
    try {
      LookupQuery.Line line = select.first(kind, key);
      return line == null ? null : line.bytes(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void put(String kind, String key, byte[] value) {
    try {
      database.update(UPSERT, kind, key, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void forEach(String kind, Consumer<byte[]> action) {
    long last = 0;
    while (true) {
      List<LookupQuery.Line> lines = readPage(kind, last);
      for (LookupQuery.Line line : lines) {
        last = line.number(0);
        action.accept(line.bytes(1));
      }
      if (lines.size() < PAGE) {
        return;
      }
    }
  }

  private synchronized List<LookupQuery.Line> readPage(String kind, long after) {
    try {
      return page.all(kind, after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
