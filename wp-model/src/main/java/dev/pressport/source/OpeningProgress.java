package dev.pressport.source;

import dev.pressport.http.Wait;

/**
 * A listener to the progress of a source that has to read everything before it can be opened.
 * Called often.
 */
@FunctionalInterface
public interface OpeningProgress {
  /** Listens to nothing. */
  OpeningProgress NONE = (bytes, of) -> {};

  /** Reports the number of bytes read, and the approximate total. */
  void read(long bytes, long of);

  /** A live site is being read. */
  default void fetching(Fetching state) {}

  /** The account of a user may edit only a part of a live site. */
  default void limited(String user) {}

  /** A live site is in trouble: no requests are sent for a while. */
  default void waiting(Wait wait) {}
}
