package dev.pressport.source;

/** Hears how far a source is that has to read everything before it can be opened. Called often. */
@FunctionalInterface
public interface OpeningProgress {
  /** Listens to nothing. */
  OpeningProgress NONE = (bytes, of) -> {};

  /** So many bytes are read, of about so many. */
  void read(long bytes, long of);

  /** A live site has answered so many requests. */
  default void answered(String host, long requests) {}
}
