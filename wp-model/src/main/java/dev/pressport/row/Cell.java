package dev.pressport.row;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import org.jspecify.annotations.Nullable;

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

  /** Returns the value of a cell as PHP would take it; absent for a column that is not there. */
  static LooseValue loose(@Nullable Cell cell) {
    if (cell instanceof Decoded decoded) {
      return LooseValue.of(decoded.value());
    }
    return cell instanceof Stored stored ? LooseValue.of(stored.text()) : LooseValue.NONE;
  }
}
