package dev.pressport.source.rest;

import org.jspecify.annotations.Nullable;

/** Hears how a {@link Pull} goes on, from several threads. */
@FunctionalInterface
public interface PullListener {

  /** Hears nothing. */
  PullListener DEAF = (requests, finished) -> {};

  /**
   * Something went on.
   *
   * @param requests how many questions went to the site so far
   * @param finished what was just read to its end, such as {@code post}; null for nothing
   */
  void on(long requests, @Nullable String finished);
}
