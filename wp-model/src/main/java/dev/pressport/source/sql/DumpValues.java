package dev.pressport.source.sql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of rows: literals in all their forms, and the few functions that writers of dumps wrap
 * around them.
 */
final class DumpValues {
  private static final int DEEPEST = 16;

  private final DumpTokens tokens;
  private final ValueBuffer buffer;

  DumpValues(DumpTokens tokens, ValueBuffer buffer) {
    this.tokens = tokens;
    this.buffer = buffer;
  }

  /** The next value: null, its bytes, or the number of its file. */
  @Nullable Object value() throws IOException {
    buffer.reset();
    return value(0);
  }

  /** Skips the next value. */
  void skip() throws IOException {
    int depth = 0;
    while (tokens.skipBlanks()) {
      int octet = tokens.peek();
      if (depth == 0 && (octet == ',' || octet == ')')) {
        return;
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
      tokens.string(buffer);
      return buffer.end();
    }
    if (octet == '0' && (tokens.peek(1) == 'x' || tokens.peek(1) == 'b')) {
      return prefixed(tokens.peek(1));
    }
    if (DumpTokens.isDigit(octet) || octet == '-' || octet == '+' || octet == '.') {
      tokens.number(buffer);
      return buffer.end();
    }
    if (octet == '(') {
      tokens.skip(1);
      Object value = value(depth + 1);
      tokens.require(')');
      return value;
    }
    return word(tokens.word(), depth);
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
    if (word.startsWith("_") || (word.equals("N") && next == '\'')) {
      return value(depth + 1);
    }
    if (next == '(') {
      tokens.skip(1);
      return function(word, depth);
    }
    return switch (word) {
      case "NULL", "DEFAULT", "CURRENT_TIMESTAMP" -> null;
      case "TRUE" -> new byte[] {'1'};
      case "FALSE" -> new byte[] {'0'};
      default -> throw tokens.unexpected("a value is missing");
    };
  }

  private @Nullable Object function(String name, int depth) throws IOException {
    List<byte[]> arguments = new ArrayList<>();
    while (!tokens.take(')')) {
      Object argument = value(depth + 1);
      if (argument instanceof Long) {
        throw tokens.unexpected(name + "() of a large value");
      }
      arguments.add(argument == null ? new byte[0] : (byte[]) argument);
      if (tokens.takeWord("USING") || tokens.takeWord("AS")) {
        tokens.word();
      }
      if (tokens.peek() != ')') {
        tokens.require(',');
      }
    }
    return result(name, arguments);
  }

  private byte[] result(String name, List<byte[]> arguments) throws IOException {
    try {
      return switch (name) {
        case "CONVERT", "CAST" -> arguments.get(0);
        case "UNHEX" -> HexFormat.of().parseHex(text(arguments.get(0)));
        case "FROM_BASE64" -> Base64.getMimeDecoder().decode(arguments.get(0));
        case "CHAR" -> characters(arguments);
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

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

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
