package dev.pressport.text;

import java.util.Locale;
import java.util.Set;

/** The direction in which a language is written. */
public final class TextDirection {
  /** The languages whose translations of WordPress are marked as written from right to left. */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of(
          "ar", "arc", "arq", "ary", "azb", "ckb", "dv", "fa", "haz", "he", "iw", "ks", "nqo", "ps",
          "sd", "skr", "syr", "ug", "ur", "yi", "ji");

  private TextDirection() {}

  /** Returns {@code rtl} for a language such as {@code ar} or {@code fa_IR}, else {@code ltr}. */
  public static String of(String language) {
    String name = language.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return RIGHT_TO_LEFT.contains(name) ? "rtl" : "ltr";
  }

  /** Returns the direction of the first letter in a text that has one; {@code ltr} for none. */
  public static String ofFirstLetter(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      switch (Character.getDirectionality(text.codePointAt(i))) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return "ltr";
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return "rtl";
        }
        default -> {}
      }
    }
    return "ltr";
  }
}
