package dev.pressport.source.sql;

import dev.pressport.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of rows: literals in all their forms, and the few functions that writers of dumps wrap
 * around them.
 */
final class DumpValues {
  private static final int DEEPEST = 16;

  /** Words before a literal that name its type, or its character set. */
  private static final Set<String> TYPES = Set.of("N", "DATE", "TIME", "TIMESTAMP", "DATETIME");

  /** Functions that change the type of a value, not its text. */
  private static final Set<String> CASTS = Set.of("CONVERT", "CAST");

  private static final Set<String> KNOWN =
      Set.of("UNHEX", "FROM_BASE64", "CHAR", "CONCAT", "REPLACE");

  /** The beginnings of values that are no literals. */
  private static final Set<String> COMPUTED =
      Words.of(
          """
          CURRENT_TIMESTAMP CURRENT_DATE CURRENT_TIME CURRENT_USER LOCALTIME LOCALTIMESTAMP
          UTC_DATE UTC_TIME UTC_TIMESTAMP CASE NOT SELECT INTERVAL EXISTS""");

  private static final Set<String> OPERATORS =
      Words.of("AND OR XOR IS NOT LIKE RLIKE REGEXP IN BETWEEN DIV MOD AT SOUNDS");

  private final DumpTokens tokens;
  private final ValueBuffer buffer;
  private int open;
  private String computed = "";

  DumpValues(DumpTokens tokens, ValueBuffer buffer) {
    this.tokens = tokens;
    this.buffer = buffer;
  }

  /** Returns the next value: null, its bytes, the number of its file, or a computed value. */
  @Nullable Object value() throws IOException {
    buffer.reset();
    open = 0;
    computed = "";
    try {
      Object value = value(0);
      if (!continues()) {
        return value;
      }
      computed = "an expression";
    } catch (SqlSyntax e) {
      if (computed.isEmpty()) {
        throw e;
      }
    }
    buffer.reset();
    skip(open);
    return new Computed(computed);
  }

  /** Returns whether an operator follows a value. */
  private boolean continues() throws IOException {
    int octet = tokens.peek();
    if (octet == ',' || octet == ')') {
      return false;
    }
    while (tokens.takeWord("COLLATE")) {
      tokens.name();
    }
    octet = tokens.peek();
    return "+-*/%|&^<>=!".indexOf(octet) >= 0 || OPERATORS.contains(tokens.peekWord());
  }

  /** Skips the next value. */
  void skip() throws IOException {
    skip(0);
  }

  /** Skips the rest of a value within a number of parentheses. */
  private void skip(int within) throws IOException {
    int depth = within;
    while (tokens.skipBlanks()) {
      int octet = tokens.peek();
      if (depth == 0 && (octet == ',' || octet == ')')) {
        return;
      }
      if (tokens.isDelimiter()) {
        throw tokens.unexpected("a value has no end");
      }
      depth += octet == '(' ? 1 : octet == ')' ? -1 : 0;
      tokens.skipPiece();
    }
    throw new EndOfDump();
  }

  private @Nullable Object value(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw tokens.unexpected("a value nests too deep");
    }
    int octet = tokens.peek();
    if (octet == '\'' || octet == '"') {
      return string();
    }
    if (octet == '0' && (tokens.peek(1) == 'x' || tokens.peek(1) == 'b')) {
      return prefixed(tokens.peek(1));
    }
    if (DumpTokens.isDigit(octet) || octet == '-' || octet == '+' || octet == '.') {
      tokens.number(buffer);
      return buffer.end();
    }
    if (octet == '@') {
      computed = computed.isEmpty() ? "a variable" : computed;
      throw tokens.unexpected("a variable");
    }
    if (octet == '(') {
      tokens.skip(1);
      open++;
      Object value = value(depth + 1);
      tokens.require(')');
      open--;
      return value;
    }
    return word(tokens.word(), depth);
  }

  /** Reads a string; several with blanks between are one. */
  private Object string() throws IOException {
    do {
      tokens.string(buffer);
    } while (tokens.peek() == '\'' || tokens.peek() == '"');
    return buffer.end();
  }

  private Object prefixed(int form) throws IOException {
    tokens.skip(2);
    digits(form);
    return buffer.end();
  }

  private void digits(int form) throws IOException {
    if (form == 'x') {
      tokens.hex(buffer);
    } else {
      tokens.bits(buffer);
    }
  }

  private @Nullable Object word(String word, int depth) throws IOException {
    int next = tokens.peek();
    if (next == '\'' && (word.equals("X") || word.equals("B"))) {
      tokens.skip(1);
      digits(word.equals("X") ? 'x' : 'b');
      tokens.require('\'');
      return buffer.end();
    }
    boolean quoted = next == '\'' || next == '"';
    if (word.startsWith("_") || word.equals("BINARY") || (quoted && TYPES.contains(word))) {
      return value(depth + 1);
    }
    if (next == '(') {
      return function(word, depth);
    }
    return switch (word) {
      case "NULL", "DEFAULT" -> null;
      case "TRUE" -> new byte[] {'1'};
      case "FALSE" -> new byte[] {'0'};
      default -> {
        if (COMPUTED.contains(word) && computed.isEmpty()) {
          computed = word;
        }
        throw tokens.unexpected("a value is missing");
      }
    };
  }

  private @Nullable Object function(String name, int depth) throws IOException {
    computed = computed.isEmpty() ? name + "()" : computed;
    tokens.skip(1);
    open++;
    List<@Nullable Object> arguments = new ArrayList<>();
    while (!tokens.take(')')) {
      arguments.add(value(depth + 1));
      if (tokens.takeWord("USING") || tokens.takeWord("AS")) {
        skip();
      }
      if (tokens.peek() != ')') {
        tokens.require(',');
      }
    }
    open--;
    Object result = result(name, arguments);
    computed = depth == 0 ? "" : computed;
    return result;
  }

  private @Nullable Object result(String name, List<@Nullable Object> arguments)
      throws IOException {
    boolean cast = CASTS.contains(name) && !arguments.isEmpty();
    if (cast || (KNOWN.contains(name) && arguments.contains(null) && !name.equals("CHAR"))) {
      return cast ? arguments.get(0) : null;
    }
    List<byte[]> octets = new ArrayList<>();
    for (Object argument : arguments) {
      if (argument instanceof byte[] value) {
        octets.add(value);
      } else if (argument != null) {
        throw tokens.unexpected(name + "() of a large value");
      }
    }
    return ofOctets(name, octets);
  }

  private byte[] ofOctets(String name, List<byte[]> arguments) throws IOException {
    try {
      return switch (name) {
        case "UNHEX" -> unhex(text(arguments.get(0)));
        case "FROM_BASE64" -> Base64.getMimeDecoder().decode(arguments.get(0));
        case "CHAR" -> tokens.backslashes() ? octets(arguments) : characters(arguments);
        case "CONCAT" -> concatenated(arguments);
        case "REPLACE" ->
            text(arguments.get(0))
                .replace(text(arguments.get(1)), text(arguments.get(2)))
                .getBytes(StandardCharsets.ISO_8859_1);
        default -> throw tokens.unexpected("the function " + name + "() is not known");
      };
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw tokens.unexpected(name + "() of something else");
    }
  }

  private static byte[] unhex(String digits) {
    return HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  /** The bytes that MySQL's CHAR() makes of numbers. */
  private static byte[] octets(List<byte[]> codes) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (byte[] code : codes) {
      int number = Integer.parseInt(text(code));
      for (int shift = 24; shift >= 0; shift -= 8) {
        if (shift == 0 || number >>> shift != 0) {
          octets.write(number >>> shift);
        }
      }
    }
    return octets.toByteArray();
  }

  /** The characters that SQLite's char() makes of numbers. */
  private static byte[] characters(List<byte[]> codes) {
    StringBuilder characters = new StringBuilder();
    for (byte[] code : codes) {
      characters.appendCodePoint(Integer.parseInt(text(code)));
    }
    return characters.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concatenated(List<byte[]> parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    parts.forEach(whole::writeBytes);
    return whole.toByteArray();
  }
}
