package dev.pressport.source;

/**
 * A listener to the progress of a source that has to read everything before it can be opened,
 * called often. Called often.
 */
@FunctionalInterface
public interface OpeningProgress {
  /** Listens to nothing. */
  OpeningProgress NONE = (bytes, of) -> {};

  /** Reports the number of bytes read, and the approximate total. */
  void read(long bytes, long of);

  /** A live site has answered so many requests. */
  default void answered(String host, long requests) {}
}
