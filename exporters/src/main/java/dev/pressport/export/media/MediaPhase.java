package dev.pressport.export.media;

import dev.pressport.export.Copies;
import dev.pressport.export.Media;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/**
 * What becomes of the files that content uses, while it is written.
 *
 * <p>{@link #of}, {@link #addressOf}, {@link #pathOf} and {@link #recording} may be called by any
 * thread, the rest by the one that writes.
 */
public interface MediaPhase extends Media, Copies, Closeable {

  /** The result of a preparation, and the files that it uses. */
  record Recorded<T>(T result, List<MediaUse> uses) {
    public Recorded {
      uses = List.copyOf(uses);
    }
  }

  /** A file that content uses and that could not be copied. */
  record MissingMedia(String url, String reason) {}

  /** Runs a preparation and takes note of the files that it uses. */
  default <T> Recorded<T> recording(Callable<T> preparation) throws Exception {
    return new Recorded<>(preparation.call(), List.of());
  }

  /**
   * Waits for the files of an item.
   *
   * @return whether it was prepared with the addresses that they have now; else it is prepared
   *     again
   * @throws IOException when the output cannot be written
   */
  default boolean settle(List<MediaUse> uses) throws IOException {
    return true;
  }

  /** Returns the files of a settled item that could not be copied. */
  default List<MissingMedia> missing(List<MediaUse> uses) {
    return List.of();
  }

  /** Copies the file of an attachment, whether content uses it or not. */
  default void take(long attachment) throws IOException {}

  /** Waits for each file at once from now on, when no item is prepared any more. */
  default void settleAtOnce() {}

  /**
   * Passes the files that are elsewhere now: their old path below the host, decoded, and their new
   * address. The same in each call.
   */
  default void forEachMoved(BiConsumer<String, String> action) {}

  @Override
  default void forEach(Action action) throws IOException {}

  /** Writes the list of all files, and returns their numbers. */
  MediaReport finish() throws IOException;

  @Override
  default void close() throws IOException {}
}
