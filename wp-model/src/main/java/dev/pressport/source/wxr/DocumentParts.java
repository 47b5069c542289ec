package dev.pressport.source.wxr;

import dev.pressport.source.wxr.repair.WxrSegment;
import dev.pressport.source.wxr.repair.WxrSegments;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a document in their order. A separate thread cuts its items out ahead of their use,
 * and all cores bind them. Items that are too large for memory, and parts between items, are read
 * when they are requested.
 */
final class DocumentParts implements Closeable {
  private static final int BATCH = 1 << 16;

  /** The longest item that is held in memory as a whole. */
  private static final int LONGEST = 1 << 20;

  private final WxrSegments segments;
  private final RepairLog repairs;
  private final WxrDocument.Tools tools;
  private final RowMaker rows;

  /**
   * Marks the end of what was cut at a stretch: a part that is held, or the end of the document.
   */
  private final Future<List<BoundItem>> stop = CompletableFuture.completedFuture(List.of());

  private final BlockingQueue<Future<List<BoundItem>>> ahead = new LinkedBlockingQueue<>();
  private final Semaphore room;
  private @Nullable Future<?> cutting;
  private volatile boolean closed;

  // The cutting thread uses these fields while it runs, the reading thread afterwards.
  private Map<String, String> scope = Map.of();
  private @Nullable Part held;
  private @Nullable WxrSegment looked;
  private @Nullable IOException failure;
  private boolean ended;
  private boolean cut;

  /** A part of a document. */
  sealed interface Part {}

  /** Items that are bound. */
  record Items(List<BoundItem> items) implements Part {}

  /** An item to be read from its segment, with the beginning that was read already. */
  record Large(WxrSegment segment, Reader text) implements Part {}

  /** The channel, or a part of it between its items. */
  record Channel(WxrSegment segment) implements Part {}

  DocumentParts(WxrSegments segments, RepairLog repairs, WxrDocument.Tools tools, RowMaker rows) {
    this.segments = segments;
    this.repairs = repairs;
    this.tools = tools;
    this.rows = rows;
    this.room = new Semaphore(tools.workers().batches());
  }

  /** Sets the prefixes that hold within the channel. */
  void scope(Map<String, String> prefixes) {
    scope = prefixes;
  }

  /**
   * The next part, which must have been read to its end before the one after it; null at the end.
   */
  @Nullable Part next() throws IOException {
    if (cutting == null && held == null && failure == null && !ended) {
      cutting = tools.workers().cut(this::cutAhead);
    }
    if (cutting != null) {
      Future<List<BoundItem>> first = taken();
      if (first != stop) {
        room.release();
        return new Items(result(first));
      }
      result(cutting);
      cutting = null;
    }
    if (failure != null) {
      throw failure;
    }
    Part part = held;
    held = null;
    return part;
  }

  /**
   * Returns whether the document goes on behind an item without end, which was read; else it breaks
   * off within that.
   */
  boolean goesOn() throws IOException {
    looked = segments.next();
    ended = looked == null;
    cut = ended;
    return !ended;
  }

  /** Returns whether the document breaks off within an item, known at the end. */
  boolean isCut() {
    return cut;
  }

  private Future<List<BoundItem>> taken() throws IOException {
    try {
      return ahead.take();
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException();
  }

  private static <T> T result(Future<T> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException unexpected) {
        throw unexpected;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Cuts batches up to what is no item or too large. */
  private void cutAhead() {
    try {
      while (held == null && !ended && failure == null && !closed) {
        room.acquire();
        cut();
      }
    } catch (InterruptedException e) {
      failure = new InterruptedIOException();
    } finally {
      ahead.add(stop);
    }
  }

  private void cut() {
    ItemBatch batch = new ItemBatch(BATCH + BATCH / 4, scope, tools, rows);
    try {
      while (held == null && !ended && !closed && batch.length() < BATCH) {
        WxrSegment segment = looked == null ? segments.next() : looked;
        looked = null;
        if (segment == null) {
          ended = true;
        } else if (segment.kind() == WxrSegment.Kind.ITEM) {
          item(segment, batch);
        } else {
          held = new Channel(segment);
        }
      }
    } catch (IOException e) {
      failure = e;
    }
    if (batch.isEmpty()) {
      room.release();
    } else {
      ahead.add(tools.workers().submit(batch));
    }
  }

  private void item(WxrSegment segment, ItemBatch batch) throws IOException {
    Reader reader = segment.reader();
    while (batch.append(reader)) {
      if (batch.begun() > LONGEST || !tools.limits().allow(batch.begun())) {
        held = new Large(segment, continued(batch.takeBegun(), reader));
        return;
      }
    }
    segment.finish();
    if (!segment.complete()) {
      // The next segment is looked for behind its repairs: those so far belong to this one.
      RepairLog found = repairs.split();
      if (goesOn()) {
        batch.end(segment.offset(), found, false);
      } else {
        batch.takeBegun();
        repairs.add(found);
      }
    } else {
      batch.end(segment.offset(), repairs.split(), true);
    }
  }

  private static Reader continued(char[] beginning, Reader rest) throws IOException {
    PushbackReader reader = new PushbackReader(rest, beginning.length);
    reader.unread(beginning);
    return reader;
  }

  /** Ends the cutting; the document can be closed after it. */
  @Override
  public void close() throws IOException {
    closed = true;
    room.release();
    if (cutting != null) {
      result(cutting);
      cutting = null;
    }
  }
}
