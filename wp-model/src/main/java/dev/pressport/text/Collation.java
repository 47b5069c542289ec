package dev.pressport.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The order of texts in a database of WordPress: without regard to case and accents, marks before
 * digits before letters ({@code utf8mb4_unicode_520_ci}).
 */
public final class Collation {
  /** Orders texts; those that differ in nothing but case and accents are equal. */
  public static final Comparator<String> ORDER = Collation::compare;

  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}++");

  private Collation() {}

  /** Returns a text without case and accents. */
  public static String folded(String text) {
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT).replace("\u00df", "ss").replace("\u00f8", "o");
  }

  private static int compare(String one, String other) {
    int[] left = folded(one).codePoints().toArray();
    int[] right = folded(other).codePoints().toArray();
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      if (left[i] != right[i]) {
        int kinds = Integer.compare(kind(left[i]), kind(right[i]));
        return kinds != 0 ? kinds : Integer.compare(left[i], right[i]);
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static int kind(int character) {
    return Character.isLetter(character)
        ? 3
        : Character.isDigit(character) ? 2 : Character.isWhitespace(character) ? 0 : 1;
  }
}
