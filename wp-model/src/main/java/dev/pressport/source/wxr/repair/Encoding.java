package dev.pressport.source.wxr.repair;

import dev.pressport.text.Windows1252;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a file, and the length of the byte order mark at its beginning.
 *
 * <p>A byte order mark or the shape of UTF-16 decides, then the XML declaration, then UTF-8. As
 * browsers do, ISO-8859-1 is read as its superset Windows-1252, which those who declare it mean.
 */
record Encoding(Charset charset, int markLength) {

  /** The declaration of an encoding; its first group is the name. */
  static final Pattern DECLARED =
      Pattern.compile("<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']\\s*([\\w.:-]+)");

  /** Recognises the encoding by the first bytes of a file. */
  static Encoding of(byte[] head, int length) {
    if (startsWith(head, length, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(head, length, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(head, length, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    if (startsWith(head, length, '<', 0)) {
      return new Encoding(StandardCharsets.UTF_16LE, 0);
    }
    if (startsWith(head, length, 0, '<')) {
      return new Encoding(StandardCharsets.UTF_16BE, 0);
    }
    return new Encoding(declared(new String(head, 0, length, StandardCharsets.ISO_8859_1)), 0);
  }

  private static boolean startsWith(byte[] head, int length, int... bytes) {
    if (length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset declared(String head) {
    Matcher declaration = DECLARED.matcher(head);
    if (!declaration.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(declaration.group(1));
      if (charset.equals(StandardCharsets.ISO_8859_1)) {
        return Windows1252.CHARSET;
      }
      return isAsciiBased(charset) ? charset : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /**
   * Returns whether a charset is based on ASCII: a declaration that was read as ASCII cannot mean
   * UTF-16 or EBCDIC.
   */
  private static boolean isAsciiBased(Charset charset) {
    byte[] ascii = "<?xml".getBytes(StandardCharsets.US_ASCII);
    return !charset.equals(StandardCharsets.US_ASCII) && new String(ascii, charset).equals("<?xml");
  }

  /** Returns the number of bytes that an unrepaired part of a text takes in the file. */
  int byteLength(char[] text, int from, int to) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return utf8Length(text, from, to);
    }
    if (isUtf16()) {
      return 2 * (to - from);
    }
    return new String(text, from, to - from).getBytes(charset).length;
  }

  private static int utf8Length(char[] text, int from, int to) {
    int length = to - from;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c >= 0x80) {
        // A surrogate is half of a character of four bytes.
        length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return length;
  }

  boolean isUtf16() {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
  }

  ByteOrder byteOrder() {
    return charset.equals(StandardCharsets.UTF_16LE)
        ? ByteOrder.LITTLE_ENDIAN
        : ByteOrder.BIG_ENDIAN;
  }
}
