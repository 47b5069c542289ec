package dev.pressport.row;

import dev.pressport.model.Text;
import dev.pressport.model.Value;

/** A value of a row in the form of its source. */
public sealed interface Cell {

  /** The text of the database: PHP-serialized where WordPress serializes. */
  record Stored(Text text) implements Cell {}

  /** A value that WordPress decoded. */
  record Decoded(Value value) implements Cell {}

  /** A stored text in memory. */
  static Cell stored(String text) {
    return new Stored(Text.of(text));
  }
}
