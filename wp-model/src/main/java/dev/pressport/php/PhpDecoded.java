package dev.pressport.php;

import dev.pressport.model.Text;
import dev.pressport.model.Value;

/** The result of decoding a stored string. */
public sealed interface PhpDecoded {

  /** The value it stands for; the stored string itself when there is nothing to decode. */
  Value value();

  /** A string that WordPress does not take for serialized. */
  record Plain(Text value) implements PhpDecoded {}

  /** A serialized value, as PHP decodes it. */
  record Decoded(Value value) implements PhpDecoded {}

  /**
   * A value that PHP refuses, or of which it ignores a part.
   *
   * @param repair what was done to read it, a sentence without its full stop
   * @param charactersLost whether a part of the stored text is missing from the value
   */
  record Repaired(Value value, String repair, boolean charactersLost) implements PhpDecoded {}

  /**
   * Serialized, but not to be decoded.
   *
   * @param value the stored string
   * @param reason why, a sentence without its full stop
   * @param offset where in the stored string, in bytes of its UTF-8 form
   * @param path the keys that lead there, as in {@code /sizes/medium}; {@code /} is the value
   *     itself
   */
  record Failed(Text value, String reason, int offset, String path) implements PhpDecoded {}
}
