package dev.pressport.php;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressport.model.Value;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a serialized value, read as PHP reads them: leading zeros pass, and a number out of
 * range is the nearest one or wraps, each where PHP does so. Nothing is allocated by a length
 * before as many bytes are seen to be there.
 */
final class Tokens {

  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;
  private int pos;

  Tokens(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The offset of the next byte. */
  int offset() {
    return pos;
  }

  /** Returns the number of bytes left. */
  int left() {
    return bytes.length - pos;
  }

  /** {@code :0;} or {@code :1;}. */
  Value bool() throws UndecodableException {
    expect(':');
    int start = pos;
    char digit = next();
    if (digit != '0' && digit != '1') {
      throw malformed("a bool is 0 or 1", start);
    }
    expect(';');
    return Value.of(digit == '1');
  }

  /** An {@code int} with its {@code :} and {@code ;}; out of range it is the nearest one. */
  long integer() throws UndecodableException {
    expect(':');
    int start = pos;
    skipSign();
    skipDigits();
    long value = nearestLong(start, pos);
    expect(';');
    return value;
  }

  /** A {@code float} with its {@code :} and {@code ;}. */
  Value decimal() throws UndecodableException {
    expect(':');
    int start = pos;
    while (pos < bytes.length && bytes[pos] != ';') {
      pos++;
    }
    int end = pos;
    expect(';');
    String text = new String(bytes, start, end - start, UTF_8);
    if (text.equals("INF") || text.equals("-INF") || text.equals("NAN")) {
      return notFinite(text);
    }
    if (!isDecimal(start, end)) {
      throw malformed("not a number", start);
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value)
        ? notFinite(value > 0 ? "INF" : "-INF")
        : new Value.Decimal(value);
  }

  private static Value notFinite(String name) {
    return new Value.Dict(Map.of("@float", Value.of(name)));
  }

  private boolean isDecimal(int start, int end) {
    int at = start;
    if (at < end && isSign(bytes[at])) {
      at++;
    }
    int whole = digitsFrom(at, end);
    int digits = whole - at;
    at = whole;
    if (at < end && bytes[at] == '.') {
      int fraction = digitsFrom(at + 1, end);
      digits += fraction - at - 1;
      at = fraction;
    }
    if (digits > 0 && at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
      at++;
      if (at < end && isSign(bytes[at])) {
        at++;
      }
      int exponent = digitsFrom(at, end);
      return exponent > at && exponent == end;
    }
    return digits > 0 && at == end;
  }

  /** Reads an array's key or a property's name; bytes that are not UTF-8 become base64. */
  String key() throws UndecodableException {
    int start = pos;
    char type = next();
    return switch (type) {
      case 'i' -> Long.toString(integer());
      case 's', 'S' -> {
        byte[] name = stringBytes(type);
        String text = utf8(name);
        yield text == null ? "@bytes:" + Base64.getEncoder().encodeToString(name) : text;
      }
      default -> throw malformed("no key starts with " + shown(type), start);
    };
  }

  private byte[] stringBytes(char type) throws UndecodableException {
    expect(':');
    int length = length();
    expect(':');
    expect('"');
    byte[] content = type == 's' ? take(length) : unescape(length);
    expect('"');
    expect(';');
    return content;
  }

  /** The old {@code S:} form: a backslash and two hexadecimal digits are a byte. */
  private byte[] unescape(int length) throws UndecodableException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int i = 0; i < length; i++) {
      char c = next();
      if (c == '\\') {
        c = (char) (hexDigit() << 4 | hexDigit());
      }
      content.write(c);
    }
    return content.toByteArray();
  }

  private int hexDigit() throws UndecodableException {
    int start = pos;
    char c = next();
    int digit = c < 0x80 ? Character.digit(c, 16) : -1;
    if (digit < 0) {
      throw malformed("not a hexadecimal digit", start);
    }
    return digit;
  }

  /** A string after its type, {@code s} or {@code S}; its bytes in base64 when not UTF-8. */
  Value string(char type) throws UndecodableException {
    byte[] content = stringBytes(type);
    String text = utf8(content);
    return text == null
        ? new Value.Dict(Map.of("@bytes", Value.of(Base64.getEncoder().encodeToString(content))))
        : Value.of(text);
  }

  /** The text of {@code content}, null when it is not UTF-8. */
  private static @Nullable String utf8(byte[] content) {
    String text = new String(content, UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** An enum's case after its type, as PHP code names it: {@code Class::Case}. */
  String enumCase() throws UndecodableException {
    expect(':');
    int start = pos;
    int length = length();
    expect(':');
    expect('"');
    String name = utf8(take(length));
    int colon = name == null ? -1 : name.indexOf(':');
    if (name == null || colon < 1 || colon == name.length() - 1) {
      throw malformed("not the case of an enum", start);
    }
    expect('"');
    expect(';');
    return name.substring(0, colon) + "::" + name.substring(colon + 1);
  }

  /** Reads the beginning of an object, up to the count: {@code :LENGTH:"CLASS":}. */
  String className() throws UndecodableException {
    expect(':');
    int length = length();
    expect(':');
    expect('"');
    int start = pos;
    byte[] name = take(length);
    String text = utf8(name);
    if (text == null || length == 0 || name[0] == '\\' || !isClassName(name)) {
      throw malformed("not the name of a class", start);
    }
    expect('"');
    expect(':');
    return text;
  }

  private static boolean isClassName(byte[] name) {
    for (byte b : name) {
      int lower = b | 0x20;
      boolean letter = b < 0 || b == '_' || b == '\\' || (lower >= 'a' && lower <= 'z');
      if (!letter && !isDigit(b)) {
        return false;
      }
    }
    return true;
  }

  /** The count of an array. */
  long count() throws UndecodableException {
    int start = pos;
    skipDigits();
    return nearestLong(start, pos);
  }

  /** A number that PHP lets overflow: a length, or that of a slot. */
  long wrapped() throws UndecodableException {
    int start = pos;
    skipDigits();
    return wrappedLong(start, pos);
  }

  /** A length that the bytes left are enough for. */
  int length() throws UndecodableException {
    int start = pos;
    long length = wrapped();
    if (Long.compareUnsigned(length, bytes.length - pos) > 0) {
      throw malformed("longer than what is left", start);
    }
    return (int) length;
  }

  /** The count of an object, where PHP takes a sign and even no digit at all, for zero. */
  long signedCount() {
    int start = pos;
    skipSign();
    pos = digitsFrom(pos, bytes.length);
    return nearestLong(start, pos);
  }

  /** Returns the nearest {@code long} to the number, like PHP's {@code parse_iv2}. */
  private long nearestLong(int from, int to) {
    boolean negative = from < to && bytes[from] == '-';
    long value = 0;
    for (int i = from < to && isSign(bytes[from]) ? from + 1 : from; i < to; i++) {
      int digit = bytes[i] - '0';
      long limit = negative ? Long.MIN_VALUE : -Long.MAX_VALUE;
      if (value < (limit + digit) / 10) {
        return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
      }
      value = value * 10 - digit;
    }
    return negative ? value : -value;
  }

  /** Returns the lowest 64 bits of the number, like PHP's {@code parse_uiv}. */
  private long wrappedLong(int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + (bytes[i] - '0');
    }
    return value;
  }

  private void skipSign() {
    if (pos < bytes.length && isSign(bytes[pos])) {
      pos++;
    }
  }

  private void skipDigits() throws UndecodableException {
    int start = pos;
    pos = digitsFrom(pos, bytes.length);
    if (pos == start) {
      throw malformed("a number is missing", start);
    }
  }

  private int digitsFrom(int from, int to) {
    int at = from;
    while (at < to && isDigit(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isSign(byte b) {
    return b == '-' || b == '+';
  }

  /** The next {@code length} bytes. */
  byte[] take(int length) throws UndecodableException {
    if (length > bytes.length - pos) {
      throw malformed("longer than what is left", pos);
    }
    byte[] taken = Arrays.copyOfRange(bytes, pos, pos + length);
    pos += length;
    return taken;
  }

  /** The next byte, as a character of ISO-8859-1. */
  char next() throws UndecodableException {
    if (pos == bytes.length) {
      throw malformed("it ends too early", pos);
    }
    return (char) (bytes[pos++] & 0xFF);
  }

  /** Passes the byte that must come next. */
  void expect(char expected) throws UndecodableException {
    int start = pos;
    char found = next();
    if (found != expected) {
      throw malformed(shown(expected) + " expected, found " + shown(found), start);
    }
  }

  static String shown(char c) {
    return c > ' ' && c < 0x7F ? "'" + c + "'" : String.format("byte 0x%02X", (int) c);
  }

  private static UndecodableException malformed(String reason, int offset) {
    return UndecodableException.malformed(reason, offset);
  }
}
