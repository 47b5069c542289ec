package dev.pressport.source.wxr.repair;

import dev.pressport.problem.ProblemKind;
import dev.pressport.text.Windows1252;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a file in stretches: either one that is well-formed, or one character that
 * had to be repaired. How the bytes arrive makes no difference to the text.
 */
final class ByteDecoder implements Closeable {

  private static final int BUFFER_SIZE = 1 << 16;

  /** Two surrogates of three bytes each, as CESU-8 writes a character. */
  private static final int LONGEST_REPAIR = 6;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE);
  private final Encoding encoding;
  private final CharsetDecoder decoder;
  private boolean ended;
  private long read;
  private @Nullable ProblemKind repair;
  private long repairOffset;

  ByteDecoder(InputStream in) throws IOException {
    this.in = in;
    int length = in.readNBytes(bytes.array(), 0, BUFFER_SIZE);
    read = length;
    ended = length < BUFFER_SIZE;
    encoding = Encoding.of(bytes.array(), length);
    bytes.limit(length).position(encoding.markLength());
    decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  Encoding encoding() {
    return encoding;
  }

  /** The number of bytes decoded so far. */
  long offset() {
    return read - bytes.remaining();
  }

  /** What was repaired in the last stretch, which then is one character. */
  @Nullable ProblemKind repair() {
    return repair;
  }

  /** Returns the offset at which the last repair began. */
  long repairOffset() {
    return repairOffset;
  }

  /**
   * Decodes the next stretch into a part of an array with room for two or more.
   *
   * @return its length in UTF-16 units, -1 at the end of the file
   */
  int decode(char[] target, int from) throws IOException {
    repair = null;
    CharBuffer out = CharBuffer.wrap(target, from, target.length - from);
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (out.position() > from) {
        return out.position() - from;
      }
      if (result.isError()) {
        repairOffset = offset();
        return Character.toChars(repaired(result.length()), target, from);
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private int repaired(int length) throws IOException {
    if (encoding.charset().equals(StandardCharsets.UTF_8)) {
      return repairedUtf8();
    }
    if (encoding.isUtf16() && bytes.remaining() >= 2) {
      return repairedUtf16();
    }
    skip(length);
    repair = RepairKind.UNDECODABLE;
    return 0xFFFD;
  }

  /** The decoder refuses lone surrogates, and also U+FFFE, which is for us to carry. */
  private int repairedUtf16() {
    char unit = bytes.order(encoding.byteOrder()).getChar();
    if (!Character.isSurrogate(unit)) {
      return unit;
    }
    repair = RepairKind.LONE_SURROGATE;
    return 0xFFFD;
  }

  private int repairedUtf8() throws IOException {
    while (bytes.remaining() < LONGEST_REPAIR && !ended) {
      fill();
    }
    int first = surrogate(0);
    if (first < 0) {
      byte octet = bytes.get();
      boolean defined = Windows1252.defines(octet);
      repair = defined ? RepairKind.INVALID_UTF8 : RepairKind.UNDECODABLE;
      return defined ? Windows1252.decode(octet) : 0xFFFD;
    }
    int second = surrogate(3);
    if (Character.isHighSurrogate((char) first)
        && second >= 0
        && Character.isLowSurrogate((char) second)) {
      skip(6);
      repair = RepairKind.SPLIT_CHARACTER;
      return Character.toCodePoint((char) first, (char) second);
    }
    skip(3);
    repair = RepairKind.LONE_SURROGATE;
    return 0xFFFD;
  }

  /** The surrogate that three bytes stand for, in the way of UTF-8; -1 when they do not. */
  private int surrogate(int index) {
    int at = bytes.position() + index;
    if (at + 3 > bytes.limit() || (bytes.get(at) & 0xFF) != 0xED) {
      return -1;
    }
    int second = bytes.get(at + 1) & 0xFF;
    int third = bytes.get(at + 2) & 0xFF;
    if (second < 0xA0 || second > 0xBF || third < 0x80 || third > 0xBF) {
      return -1;
    }
    return 0xD000 | (second & 0x3F) << 6 | (third & 0x3F);
  }

  private void skip(int length) {
    bytes.position(bytes.position() + length);
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + count);
      read += count;
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
