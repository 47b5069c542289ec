package dev.pressport.export;

import dev.pressport.model.Item;
import dev.pressport.problem.ItemProblems;
import java.io.Closeable;
import java.io.IOException;

/**
 * The export of one site.
 *
 * <p>{@link #prepare} may be called by any thread and by several at once. Everything else is called
 * by one thread: each {@link Write} in the order of the source, then {@link #finish}, then {@link
 * #close}. After a failure {@code close} is called without {@code finish}.
 */
public interface ExportSession extends Closeable {

  /** Does all the work for an item that needs no I/O and no shared state. */
  Write prepare(Item item, ItemProblems problems);

  /** Writes what can only be written at the end. */
  void finish() throws IOException;

  /** The rest of the work for an item. */
  @FunctionalInterface
  interface Write {
    /** Writes the item and returns its fate. */
    Fate run() throws IOException;
  }
}
