package dev.pressport.text;

import java.util.HashSet;
import java.util.Set;

/**
 * Text whose UTF-8 was taken for Windows-1252 and encoded again, as after a careless move: {@code
 * â€”} for a dash, {@code Ã©} for é.
 */
public final class DoubleEncoding {
  /**
   * The number of different sequences that are no coincidence. One is: {@code É…} at the end of a
   * word is a letter of another alphabet.
   */
  private static final int MANY = 3;

  /** The first characters of what a whole alphabet of letters with accents becomes. */
  private static final String ACCENTED = "\u00C2\u00C3";

  /** What follows a capital letter in honest text. */
  private static final String PUNCTUATION =
      "\u2018\u2019\u201A\u201C\u201D\u201E\u2026\u2013\u2014\u2020\u2021\u2022\u2030\u2039\u203A\u2122"
          + "\u00A0\u00AB\u00BB\u00AE\u00B0\u00B7";

  private final String text;
  private final StringBuilder once;
  private final Set<String> sequences = new HashSet<>();
  private boolean certain;

  private DoubleEncoding(String text) {
    this.text = text;
    once = new StringBuilder(text.length());
  }

  /**
   * Returns the text as it was meant; the same text unless all of it is encoded twice, beyond
   * doubt. Capital letters such as {@code Ã} stay.
   */
  public static String corrected(String text) {
    int start = Ascii.end(text);
    return start == text.length() ? text : new DoubleEncoding(text).corrected(start);
  }

  /**
   * Returns whether some of a text looks as if it were encoded twice: a sequence such as {@code
   * â€”}, or several such as {@code Ã©}.
   */
  public static boolean isSuspected(String text) {
    int letters = 0;
    for (int i = Ascii.end(text); i + 1 < text.length(); i++) {
      char first = text.charAt(i);
      char second = text.charAt(i + 1);
      if (first == 'â' && second == '€' && i + 2 < text.length() && text.charAt(i + 2) >= 0x80) {
        return true;
      }
      if (first == 'Ã' && second > 0xA0 && second <= 0xBF && PUNCTUATION.indexOf(second) < 0) {
        letters++;
      }
    }
    return letters > 1;
  }

  private String corrected(int start) {
    once.append(text, 0, start);
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c < 0x80) {
        once.append(c);
        at++;
      } else {
        int length = sequence(at);
        if (length == 0) {
          return text;
        }
        at += length;
      }
    }
    return certain || sequences.size() >= MANY ? once.toString() : text;
  }

  /** Reads the characters that are one character of UTF-8; returns their number, 0 for none. */
  private int sequence(int at) {
    int lead = octet(at);
    int length =
        lead >= 0xC2 && lead <= 0xDF ? 2 : lead >> 4 == 0xE ? 3 : lead >> 3 == 0x1E ? 4 : 0;
    if (length == 0 || at + length > text.length()) {
      return 0;
    }
    int codePoint = lead & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      int octet = octet(at + i);
      if (octet < 0x80 || octet > 0xBF) {
        return 0;
      }
      codePoint = codePoint << 6 | (octet & 0x3F);
    }
    boolean shortest = codePoint >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    if (!shortest || surrogate || !Character.isValidCodePoint(codePoint)) {
      return 0;
    }
    once.appendCodePoint(codePoint);
    if (sequences.size() < MANY) {
      sequences.add(text.substring(at, at + length));
    }
    certain |= isCertain(at, length);
    return length;
  }

  /**
   * Returns whether characters in this order are nothing that people write: control characters,
   * {@code â€}, {@code ðŸ}, and after {@code Ã} something that is no punctuation.
   */
  private boolean isCertain(int at, int length) {
    char second = text.charAt(at + 1);
    if (length == 2) {
      return ACCENTED.indexOf(text.charAt(at)) >= 0 && PUNCTUATION.indexOf(second) < 0;
    }
    return length == 4 || (second <= 0x9F) || (octet(at) == 0xE2 && octet(at + 1) == 0x80);
  }

  /** Returns the byte of a character in Windows-1252 or ISO-8859-1, -1 for none. */
  private int octet(int at) {
    char c = text.charAt(at);
    return c >= 0x80 && c <= 0x9F ? c : Windows1252.encode(c);
  }
}
