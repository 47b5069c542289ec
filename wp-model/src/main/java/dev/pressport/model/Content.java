package dev.pressport.model;

import org.jspecify.annotations.Nullable;

/**
 * The body of an entry.
 *
 * @param origin whether the source gave the stored text or only what WordPress made of it
 * @param raw the stored text, byte for byte; null when the source has only rendered HTML
 * @param rendered what WordPress itself rendered, when the source has that
 */
public record Content(Format format, Origin origin, @Nullable Text raw, @Nullable Text rendered) {

  /** The format of a body. */
  public enum Format {
    BLOCKS,
    CLASSIC,
    CSS,
    JSON,
    SERIALIZED,
    HTML,
    EMPTY
  }

  /** The origin of a body. */
  public enum Origin {
    STORED,
    RENDERED
  }
}
