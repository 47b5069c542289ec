package dev.pressport.php;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.regex.Pattern;

/** PHP's serialization as WordPress uses it. */
public final class PhpSerialization {

  private static final String NULL = "N;";
  private static final int SHORTEST = 4;

  /** The characters that PHP's {@code trim()} removes. */
  private static final String BLANKS = " \t\n\r\0\u000B";

  private static final Pattern COUNTED = Pattern.compile("[saOE]:[0-9]++:");
  private static final Pattern NUMBER = Pattern.compile("[bid]:[0-9.E+-]++;");

  private PhpSerialization() {}

  /**
   * Returns whether WordPress takes a stored string for serialized: {@code is_serialized($stored)}
   * of {@code wp-includes/functions.php}, strict. It looks at both ends only; the string need not
   * decode.
   */
  public static boolean isSerialized(String stored) {
    return isSerializedTrimmed(trim(stored));
  }

  /** Decodes with {@link PhpLimits#DEFAULT}. */
  public static PhpDecoded decode(String stored) {
    return decode(stored, PhpLimits.DEFAULT);
  }

  /**
   * Decodes a stored string once, as {@code maybe_unserialize()} of {@code wp-includes/functions.php}
   * does; a string that comes out and looks serialized again is the value.
   *
   * <p>Lists become {@link Value.Array}s, as does the empty array, other arrays {@link Value.Dict}s.
   * An object is a Dict that begins with {@code @class} (but for {@code stdClass}), its properties
   * without their visibility; no class is ever instantiated. {@code DateTime} and {@code
   * DateTimeImmutable} are ISO 8601 strings. {@code @enum}, {@code @opaque}, {@code @float}, {@code
   * @bytes} (base64 of what is not UTF-8) and {@code @ref} (the path to what a cycle leads back to)
   * mark what JSON has no form for. Other references are copies.
   *
   * <p>What PHP refuses is repaired where the whole then decodes, see {@link PhpDecoded.Repaired}.
   * This includes arrays and objects that were cut off, which WordPress no longer takes for
   * serialized. Text that follows a whole value is ignored, as PHP does, but reported.
   *
   * @param stored the text with its carriage returns and NULs: PHP's lengths count the bytes of its
   *     UTF-8 form
   */
  public static PhpDecoded decode(String stored, PhpLimits limits) {
    String trimmed = trim(stored);
    boolean serialized = isSerializedTrimmed(trimmed);
    if (!serialized && !LenientUnserializer.isBeginning(trimmed)) {
      return new PhpDecoded.Plain(Text.of(stored));
    }
    int trimmedBefore = stored.indexOf(trimmed);
    try {
      return decodeTrimmed(trimmed, serialized, limits);
    } catch (UndecodableException e) {
      return serialized
          ? new PhpDecoded.Failed(Text.of(stored), e.reason(), trimmedBefore + e.offset(), e.path())
          : new PhpDecoded.Plain(Text.of(stored));
    }
  }

  private static PhpDecoded decodeTrimmed(String trimmed, boolean serialized, PhpLimits limits)
      throws UndecodableException {
    byte[] bytes = trimmed.length() > limits.bytes() ? new byte[0] : trimmed.getBytes(UTF_8);
    if (bytes.length == 0 || bytes.length > limits.bytes()) {
      throw UndecodableException.beyondLimit("longer than " + limits.bytes() + " bytes", 0);
    }
    if (!serialized) {
      return LenientUnserializer.completeBeginning(trimmed, limits);
    }
    try {
      Unserializer unserializer = new Unserializer(bytes, limits);
      Value value = ValueBuilder.of(unserializer.read(), limits);
      int ignored = bytes.length - unserializer.end();
      return ignored == 0
          ? new PhpDecoded.Decoded(value)
          : new PhpDecoded.Repaired(
              value, ignored + " bytes after the value ignored, as PHP does", true);
    } catch (UndecodableException e) {
      if (e.isLimit()) {
        throw e;
      }
      return LenientUnserializer.repair(trimmed, limits).orElseThrow(() -> e);
    }
  }

  private static boolean isSerializedTrimmed(String text) {
    if (text.equals(NULL)) {
      return true;
    }
    if (text.length() < SHORTEST || !(text.endsWith(";") || text.endsWith("}"))) {
      return false;
    }
    if (text.charAt(0) == 's' && text.charAt(text.length() - 2) != '"') {
      return false;
    }
    return COUNTED.matcher(text).lookingAt() || NUMBER.matcher(text).matches();
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && BLANKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
