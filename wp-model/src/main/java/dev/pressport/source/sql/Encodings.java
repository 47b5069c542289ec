package dev.pressport.source.sql;

import dev.pressport.php.PhpSerialization;
import dev.pressport.text.DoubleEncoding;
import dev.pressport.text.Windows1252;
import dev.pressport.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encodings of the values of a dump. The declared one is not always true: many old sites
 * declare tables as Latin 1 that hold UTF-8. So valid UTF-8 is read as UTF-8, unless more values
 * are not UTF-8 and the dump declares something else.
 */
final class Encodings {
  /** MySQL's names of encodings that are not UTF-8. */
  private static final Map<String, String> CHARSETS =
      Words.map(
          """
          LATIN1=windows-1252 LATIN2=ISO-8859-2 LATIN5=ISO-8859-9 LATIN7=ISO-8859-13
          CP1250=windows-1250 CP1251=windows-1251 CP1256=windows-1256 CP1257=windows-1257
          GREEK=ISO-8859-7 HEBREW=ISO-8859-8 KOI8R=KOI8-R KOI8U=KOI8-U TIS620=TIS-620
          GB2312=GB2312 GBK=GBK GB18030=GB18030 BIG5=Big5 SJIS=Shift_JIS CP932=windows-31j
          UJIS=EUC-JP EUCKR=EUC-KR""");

  private static final char REPLACEMENT = '\ufffd';
  private static final int PIECE = 1 << 14;

  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private Charset declared = StandardCharsets.UTF_8;
  private long inUtf8;
  private long notInUtf8;
  private long encodedTwice;

  /** Sets the encoding that the dump declares for the values that follow. */
  void declare(String charset) {
    String name = CHARSETS.get(charset);
    if (name != null && Charset.isSupported(name)) {
      declared = Charset.forName(name);
    } else if (charset.startsWith("UTF8")) {
      declared = StandardCharsets.UTF_8;
    }
  }

  /**
   * Looks at a value and counts what it is.
   *
   * @param latin1 whether its column is declared as Latin 1
   * @return the value, which is another one when it was UTF-8 taken for Latin 1 and encoded again
   */
  @Nullable Object seen(@Nullable Object value, boolean latin1) {
    if (!(value instanceof byte[] octets) || isAscii(octets)) {
      return value;
    }
    String text = strict(octets);
    if (text == null) {
      notInUtf8++;
      return value;
    }
    inUtf8++;
    byte[] once = latin1 && declared.equals(StandardCharsets.UTF_8) ? once(text) : corrected(text);
    if (once == null) {
      return value;
    }
    encodedTwice++;
    return once;
  }

  /** Serialized values state the length of their texts. */
  private static byte @Nullable [] corrected(String text) {
    String corrected = PhpSerialization.isSerialized(text) ? text : DoubleEncoding.corrected(text);
    return corrected.equals(text) ? null : corrected.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the number of values that were encoded twice. */
  long encodedTwice() {
    return encodedTwice;
  }

  private static boolean isAscii(byte[] octets) {
    for (byte octet : octets) {
      if (octet < 0) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String strict(byte[] octets) {
    // Many times as fast as a decoder, but what it cannot decode is only replaced.
    String text = new String(octets, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    try {
      return utf8.decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The bytes of which Latin 1 makes a text, if they are UTF-8 themselves. */
  private byte @Nullable [] once(String text) {
    byte[] octets = new byte[text.length()];
    for (int i = 0; i < octets.length; i++) {
      int octet = Windows1252.encode(text.charAt(i));
      if (octet < 0) {
        return null;
      }
      octets[i] = (byte) octet;
    }
    return strict(octets) == null ? null : octets;
  }

  /** Returns whether values are read as UTF-8, rather than only the bytes that are not. */
  private boolean isUtf8() {
    return declared.equals(StandardCharsets.UTF_8) || inUtf8 >= notInUtf8;
  }

  /** The text of a value once all were {@link #seen}. */
  String text(byte[] octets) {
    if (isAscii(octets)) {
      return new String(octets, StandardCharsets.ISO_8859_1);
    }
    if (!isUtf8()) {
      return declared.equals(Windows1252.CHARSET)
          ? Windows1252.decode(octets)
          : new String(octets, declared);
    }
    String text = strict(octets);
    return text == null ? repaired(octets) : text;
  }

  private static String repaired(byte[] octets) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(octets);
    CharBuffer out = CharBuffer.allocate(octets.length);
    repair(decoder, in, out, true);
    return out.flip().toString();
  }

  /** Decodes what can be decoded, and takes the rest for Windows-1252. */
  private static void repair(CharsetDecoder decoder, ByteBuffer in, CharBuffer out, boolean end) {
    while (decoder.decode(in, out, end).isError()) {
      out.put(Windows1252.decode(in.get()));
    }
  }

  /** A receiver of the pieces of a text. */
  @FunctionalInterface
  interface Pieces {
    void append(CharSequence piece) throws IOException;
  }

  /** Decodes a large value piece by piece. */
  void copy(InputStream in, Pieces pieces) throws IOException {
    Charset charset = isUtf8() ? StandardCharsets.UTF_8 : declared;
    CharsetDecoder decoder = charset.newDecoder();
    if (!isUtf8()) {
      decoder
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }
    ByteBuffer octets = ByteBuffer.allocate(PIECE);
    CharBuffer piece = CharBuffer.allocate(PIECE);
    boolean ended = false;
    while (!ended) {
      int count = in.read(octets.array(), octets.position(), octets.remaining());
      ended = count < 0;
      octets.position(octets.position() + Math.max(count, 0)).flip();
      repair(decoder, octets, piece, ended);
      octets.compact();
      pieces.append(piece.flip());
      piece.clear();
    }
  }
}
