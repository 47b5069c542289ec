package dev.pressport.text;

import java.nio.charset.Charset;

/**
 * Windows-1252, which is meant wherever ISO-8859-1 or MySQL's {@code latin1} is declared. As in
 * MySQL and in browsers, each of the five bytes that it leaves undefined stands for the control
 * character of the same number.
 */
public final class Windows1252 {
  /** The encoding as Java has it: the undefined bytes become U+FFFD. */
  public static final Charset CHARSET = Charset.forName("windows-1252");

  private static final String UPPER_HALF = upperHalf();

  private Windows1252() {}

  private static String upperHalf() {
    StringBuilder characters = new StringBuilder();
    for (int octet = 0x80; octet <= 0xFF; octet++) {
      String character = new String(new byte[] {(byte) octet}, CHARSET);
      characters.append(character.equals("\uFFFD") ? (char) octet : character.charAt(0));
    }
    return characters.toString();
  }

  /** Returns the character of a byte. */
  public static char decode(byte octet) {
    return octet < 0 ? UPPER_HALF.charAt(octet & 0x7F) : (char) octet;
  }

  /** Returns the text of bytes. */
  public static String decode(byte[] octets) {
    char[] text = new char[octets.length];
    for (int i = 0; i < text.length; i++) {
      text[i] = decode(octets[i]);
    }
    return new String(text);
  }

  /** Returns the byte of a character, or -1 for a character that has none. */
  public static int encode(char character) {
    if (character < 0x80) {
      return character;
    }
    int index = UPPER_HALF.indexOf(character);
    return index < 0 ? -1 : 0x80 + index;
  }

  /** Returns whether a byte is one of those that the encoding defines. */
  public static boolean defines(byte octet) {
    return octet >= 0 || decode(octet) > 0x9F;
  }
}
