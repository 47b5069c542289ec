package dev.pressport.source.sql;

import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.source.RowReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a site in advance, on its own thread. */
final class ReadAhead implements RowReader {
  private static final int ROWS = 64;

  /** How much text is read ahead, in UTF-16 units, apart from the last row. */
  private static final long TEXT = 1 << 20;

  private final DatabaseRows rows;
  private final Ending ending;
  private final Thread thread = new Thread(this::read, "pressport-rows");
  private final Deque<Batch> read = new ArrayDeque<>();
  private long waiting;
  private boolean closed;
  private @Nullable Throwable failure;

  private Batch current = new Batch(new ArrayDeque<>(), 0, 0, false);
  private long entries;
  private boolean ended;
  private List<Truncation> truncations = List.of();

  /** Rows, the length of their texts, and how far into the origins they reach. */
  private record Batch(Deque<Row> rows, long text, long bytes, boolean last) {}

  /** A supplier of the problems to report at the end, for the number of entries read. */
  @FunctionalInterface
  interface Ending {
    List<Truncation> tell(long entries) throws IOException;
  }

  private ReadAhead(DatabaseRows rows, Ending ending) {
    this.rows = rows;
    this.ending = ending;
  }

  /** Begins to read. */
  static ReadAhead of(DatabaseRows rows, Ending ending) {
    ReadAhead ahead = new ReadAhead(rows, ending);
    ahead.thread.setDaemon(true);
    ahead.thread.start();
    return ahead;
  }

  private void read() {
    try {
      boolean more = true;
      while (more) {
        more = put(batch());
      }
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      fail(e);
    }
  }

  private Batch batch() throws IOException {
    Deque<Row> batch = new ArrayDeque<>(ROWS);
    long text = 0;
    while (batch.size() < ROWS && text < TEXT / 4) {
      Row row = rows.next();
      if (row == null) {
        return new Batch(batch, text, rows.bytesRead(), true);
      }
      batch.add(row);
      text += length(row);
    }
    return new Batch(batch, text, rows.bytesRead(), false);
  }

  private static long length(Row row) {
    long length = 0;
    for (Cell cell : row.columns().values()) {
      length += length(cell);
    }
    for (Row.Meta meta : row.metas()) {
      length += length(meta.value());
    }
    return length;
  }

  private static long length(Cell cell) {
    return cell instanceof Cell.Stored stored && stored.text().inline()
        ? stored.text().length()
        : 0;
  }

  /** Returns whether to go on. */
  private synchronized boolean put(Batch batch) throws InterruptedException {
    read.add(batch);
    waiting += batch.text();
    notifyAll();
    while (!closed && !batch.last() && (waiting > TEXT || read.size() > ROWS)) {
      wait();
    }
    return !closed && !batch.last();
  }

  private synchronized void fail(Throwable e) {
    failure = e;
    notifyAll();
  }

  private synchronized Batch take() throws IOException {
    try {
      while (read.isEmpty() && failure == null) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    Batch batch = read.poll();
    if (batch != null) {
      waiting -= batch.text();
      notifyAll();
      return batch;
    }
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    throw new InterruptedIOException();
  }

  @Override
  public @Nullable Row next() throws IOException {
    while (current.rows().isEmpty() && !current.last()) {
      current = take();
    }
    Row row = current.rows().poll();
    if (row != null) {
      entries += row.kind() == Row.Kind.ENTRY ? 1 : 0;
    } else if (!ended) {
      ended = true;
      truncations = ending.tell(entries);
    }
    return row;
  }

  @Override
  public long bytesRead() {
    return current.bytes();
  }

  @Override
  public List<Truncation> truncations() {
    return truncations;
  }

  @Override
  public void close() throws IOException {
    end();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    rows.close();
  }

  private synchronized void end() {
    closed = true;
    notifyAll();
  }
}
