package dev.pressport.cli.console;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns that text takes on a terminal. East Asian letters and emoji take two (the East Asian
 * Width of Unicode's annex 11), combining marks none.
 */
public final class DisplayWidth {
  private static final String CUT = "..";

  private static final Set<UnicodeScript> WIDE_SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HANGUL,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  /** Punctuation and full-width forms of East Asian scripts, and emoji. */
  private static final Pattern WIDE_SIGNS =
      Pattern.compile(
          "[\\u3000-\\u303e\\u30fb\\u30fc\\ufe30-\\ufe6b\\uff01-\\uff60\\uffe0-\\uffe6"
              + "\\u231a\\u231b\\u23e9-\\u23ec\\u23f0\\u23f3\\u25fd\\u25fe\\u2614\\u2615\\u2648-\\u2653"
              + "\\u267f\\u2693\\u26a1\\u26aa\\u26ab\\u26bd\\u26be\\u26c4\\u26c5\\u26ce\\u26d4\\u26ea"
              + "\\u26f2\\u26f3\\u26f5\\u26fa\\u26fd\\u2705\\u270a\\u270b\\u2728\\u274c\\u274e\\u2753-\\u2755"
              + "\\u2757\\u2795-\\u2797\\u27b0\\u27bf\\u2b1b\\u2b1c\\u2b50\\u2b55\\x{1f004}\\x{1f0cf}"
              + "\\x{1f18e}\\x{1f191}-\\x{1f19a}\\x{1f200}-\\x{1f320}\\x{1f32d}-\\x{1f335}"
              + "\\x{1f337}-\\x{1f64f}\\x{1f680}-\\x{1f6fc}\\x{1f7e0}-\\x{1f7eb}\\x{1f90c}-\\x{1faff}]");

  private DisplayWidth() {}

  /** Returns the number of columns of a text without control characters. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int letter) {
    if (letter < 0x300) {
      return 1;
    }
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(letter) ? 2 : 1;
    };
  }

  private static boolean isWide(int letter) {
    boolean halfWidth = letter >= 0xff61 && letter <= 0xffdc;
    return !halfWidth
        && (WIDE_SCRIPTS.contains(UnicodeScript.of(letter))
            || WIDE_SIGNS.matcher(Character.toString(letter)).matches());
  }

  /** Returns a text with blanks after it, up to a number of columns. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** Returns a text that fits into a number of columns; a cut one ends with two dots. */
  public static String cut(String text, int columns) {
    return of(text) <= columns ? text : text.substring(0, end(text, columns - 2)) + CUT;
  }

  /** Returns the index after the last character that fits into a number of columns. */
  static int end(String text, int columns) {
    int end = 0;
    int width = 0;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      width += of(letter);
      if (width > columns) {
        break;
      }
      end += Character.charCount(letter);
    }
    return end;
  }
}
