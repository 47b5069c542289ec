package dev.pressport.export;

import dev.pressport.model.Item;
import dev.pressport.problem.ItemProblems;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * The export of one site.
 *
 * <p>{@link #fate} and {@link #prepare} may be called by any thread and by several at once.
 * Everything else is called by one thread: each {@link Write} in the order of the source, then
 * {@link #finish}, {@link #redirect} for each redirect, {@link #complete} and {@link #close}. After
 * a failure {@code close} is called alone.
 */
public interface ExportSession extends Closeable {

  /**
   * Returns the fate of an item, from the plan alone: without I/O, and without the work of {@link
   * #prepare}.
   */
  Fate fate(Item item);

  /**
   * Does all the work for an item that needs no I/O and no shared state. Asked only for items that
   * are exported or merged.
   */
  Write prepare(Item item, ItemProblems problems);

  /** Writes what can only be written when all items are. */
  void finish() throws IOException;

  /**
   * Takes a redirect, for a target that imports them; servers get their own files.
   *
   * @param from a path from the root of the host, perhaps with a query, percent-encoded
   * @param to likewise, or a whole address
   */
  default void redirect(String from, String to) throws IOException {}

  /** Writes what can only be written when all files are copied, such as an archive of them. */
  default void complete(Copies copies) throws IOException {}

  /** Returns the last step, which follows the report. Asked after {@link #complete}. */
  default Seal seal() {
    return Seal.NONE;
  }

  /**
   * Returns the names that are not those of the old site, as the target allows others: {@code
   * "book.price (USD)": "price_usd"}. Known after {@link #finish}.
   */
  default SortedMap<String, String> names() {
    return Collections.emptySortedMap();
  }

  /** The rest of the work for an item. */
  @FunctionalInterface
  interface Write {
    /** Nothing is written, as for an item that becomes part of others. */
    Write NOTHING = () -> {};

    /** Writes the item. */
    void run() throws IOException;

    /**
     * Returns the path of the file that contains the item, once it is written; empty for an item
     * that is in no file, or in one with all others.
     */
    default Optional<String> file() {
      return Optional.empty();
    }

    /** Returns a write into a file whose path is known once it is written. */
    static Write to(Supplier<String> path, Write write) {
      return new Write() {
        @Override
        public void run() throws IOException {
          write.run();
        }

        @Override
        public Optional<String> file() {
          return Optional.of(path.get());
        }
      };
    }
  }
}
