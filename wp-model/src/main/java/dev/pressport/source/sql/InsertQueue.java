package dev.pressport.source.sql;

import dev.pressport.work.WorkDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows into a database in order, on its own thread, while the next ones are read. Nothing
 * else may use the database before the queue is {@linkplain #settle settled}.
 */
final class InsertQueue implements Closeable {
  /** How many bytes wait at most, apart from a row that is larger. */
  private static final int ROOM = 4 << 20;

  private static final int BATCH = 1 << 16;
  private static final int BYTES_OF_A_VALUE = 32;

  private final WorkDatabase database;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "pressport-inserts");
            made.setDaemon(true);
            return made;
          });
  private final Semaphore room = new Semaphore(ROOM);
  private final List<Future<?>> running = new ArrayList<>();
  private List<Insert> batch = new ArrayList<>();
  private int bytes;

  /** A row that waits. */
  private static final class Insert {
    final String sql;
    final @Nullable Object[] values;

    Insert(String sql, @Nullable Object[] values) {
      this.sql = sql;
      this.values = values;
    }
  }

  InsertQueue(WorkDatabase database) {
    this.database = database;
  }

  /** Adds a row, which the caller does not change any more. */
  void add(String sql, @Nullable Object[] values) throws IOException {
    batch.add(new Insert(sql, values));
    for (Object value : values) {
      int length = value instanceof byte[] octets ? octets.length : 0;
      bytes = Math.min(ROOM, bytes + BYTES_OF_A_VALUE + length);
    }
    if (bytes >= BATCH) {
      submit();
    }
  }

  private void submit() throws IOException {
    List<Insert> rows = batch;
    int taken = bytes;
    try {
      room.acquire(taken);
    } catch (InterruptedException e) {
      throw interrupted();
    }
    batch = new ArrayList<>();
    bytes = 0;
    while (!running.isEmpty() && running.get(0).isDone()) {
      end(running.remove(0));
    }
    running.add(
        thread.submit(
            () -> {
              try {
                for (Insert row : rows) {
                  database.update(row.sql, row.values);
                }
              } finally {
                room.release(taken);
              }
              return null;
            }));
  }

  /** Waits until all rows are inserted. */
  void settle() throws IOException {
    if (!batch.isEmpty()) {
      submit();
    }
    while (!running.isEmpty()) {
      end(running.remove(0));
    }
  }

  private static void end(Future<?> work) throws IOException {
    try {
      work.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException();
  }

  /** Ends the thread, after the rows that wait for it. */
  @Override
  public void close() throws IOException {
    thread.shutdown();
    try {
      thread.awaitTermination(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }
}
