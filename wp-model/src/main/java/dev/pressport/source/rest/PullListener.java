package dev.pressport.source.rest;

import org.jspecify.annotations.Nullable;

/** A listener to the progress of a {@link Pull}, called from several threads. */
@FunctionalInterface
public interface PullListener {

  /** A listener that does nothing. */
  PullListener DEAF = (requests, finished) -> {};

  /**
   * Reports progress.
   *
   * @param requests the number of requests sent to the site so far
   * @param finished the collection just read to its end, such as {@code post}; null for none
   */
  void on(long requests, @Nullable String finished);
}
