package dev.pressport.model;

import java.io.IOException;
import java.io.Reader;

/**
 * A text that may be larger than memory.
 *
 * <p>Nearly all are {@link InlineText}. One over the size limit of its source lies in a file; it
 * can be streamed any number of times, and is gone when its source is closed.
 */
public non-sealed interface Text extends Value {

  /** A text held in memory. */
  static Text of(String value) {
    return new InlineText(value);
  }

  /** The length in UTF-16 units, as {@link String#length()} counts. */
  long length();

  /** Returns whether {@link #string()} may be called. */
  boolean inline();

  /**
   * The whole text.
   *
   * @throws IllegalStateException when it is not {@link #inline()}
   */
  String string();

  /** A new stream over the text; the caller closes it. */
  Reader reader() throws IOException;

  /** Returns whether there is nothing in it. */
  default boolean isEmpty() {
    return length() == 0;
  }
}
