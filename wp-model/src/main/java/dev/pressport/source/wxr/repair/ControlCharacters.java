package dev.pressport.source.wxr.repair;

/**
 * Carries characters through an XML reader that it would refuse or change.
 *
 * <p>XML 1.0 has no way to write most control characters, U+FFFE and U+FFFF, and folds a carriage
 * return into a newline. WordPress writes them all as they are, and PHP's serialized lengths count
 * them. They travel as private-use characters: control c as U+10F700 + c, U+FFFE and U+FFFF as
 * U+10F720 and U+10F721. A private-use character of that range that stands in the file itself is
 * marked by a U+10F722 before it, so that {@link #restore} is exact for every text.
 */
public final class ControlCharacters {

  private static final int FIRST = 0x10F700;
  private static final int FIRST_NONCHARACTER = 0x10F720;

  /** The mark before a character of the range that is in the file itself. */
  public static final int MARK = 0x10F722;

  /** The first UTF-16 unit of every character of the range, and of others. */
  static final char HIGH = Character.highSurrogate(FIRST);

  private static final char FIRST_LOW = Character.lowSurrogate(FIRST);
  private static final char MARK_LOW = Character.lowSurrogate(MARK);

  private ControlCharacters() {}

  /** Returns whether XML 1.0 forbids a character, surrogates apart. */
  static boolean isForbidden(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
  }

  /** Returns whether a character is in the range that encodes others. */
  static boolean isReserved(int codePoint) {
    return codePoint >= FIRST && codePoint <= MARK;
  }

  /** Returns the encoded form of a control character, U+FFFE or U+FFFF. */
  static String carry(int c) {
    return Character.toString(c < ' ' ? FIRST + c : FIRST_NONCHARACTER + (c - 0xFFFE));
  }

  /**
   * Returns the replacement of a forbidden character in a file: one of as many bytes of UTF-8,
   * which PHP's serialized lengths count.
   */
  static String substitute(int c) {
    return c < ' ' ? " " : "\uFFFD";
  }

  /** Returns the encoded form of a character of the range itself. */
  static String mark(int codePoint) {
    return Character.toString(MARK) + Character.toString(codePoint);
  }

  /** Returns the original text of the file, from the text of the XML reader. */
  public static String restore(String text) {
    int next = text.indexOf(HIGH);
    if (next < 0) {
      return text;
    }
    StringBuilder restored = new StringBuilder(text.length());
    int copied = 0;
    while (next >= 0 && next + 1 < text.length()) {
      char low = text.charAt(next + 1);
      int after = next + 2;
      if (low == MARK_LOW && text.startsWith(String.valueOf(HIGH), after)) {
        restored.append(text, copied, next);
        copied = after;
        after = Math.min(after + 2, text.length());
      } else if (low >= FIRST_LOW && low < MARK_LOW) {
        restored.append(text, copied, next).append(carried(low - FIRST_LOW));
        copied = after;
      }
      next = text.indexOf(HIGH, after);
    }
    return restored.append(text, copied, text.length()).toString();
  }

  /**
   * Returns the index closest to the end of a text where it can be cut so that both parts restore
   * independently.
   */
  public static int safeEnd(String text) {
    int end = text.length();
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    int marks = 0;
    while (end - 2 * marks >= 2 && text.codePointBefore(end - 2 * marks) == MARK) {
      marks++;
    }
    return marks % 2 == 0 ? end : end - 2;
  }

  private static char carried(int index) {
    return (char) (index < ' ' ? index : 0xFFFE + (index - ' '));
  }
}
