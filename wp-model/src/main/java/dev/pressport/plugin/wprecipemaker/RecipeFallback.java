package dev.pressport.plugin.wprecipemaker;

import dev.pressport.row.StoredTextFilter;
import dev.pressport.text.IdText;
import java.util.function.BinaryOperator;

/**
 * The plain copy of a recipe that pages keep for the time without the plugin, between two comments
 * (class-wprm-fallback-recipe.php).
 */
final class RecipeFallback implements StoredTextFilter {
  private static final String START = "<!--WPRM Recipe ";
  private static final String END = "<!--End WPRM Recipe-->";
  private static final String SUMMARY = "<p class=\"wprm-fallback-recipe-summary\">";
  private static final String NEXT = "<div class=\"wprm-fallback-recipe-";

  @Override
  public String filter(String stored) {
    return replaced(stored, (number, copy) -> "[wprm-recipe id=\"" + number + "\"]");
  }

  /** In excerpts, the plugin shows the summary of a recipe. */
  @Override
  public String ofTeaser(String stored) {
    return replaced(stored, (number, copy) -> summary(copy));
  }

  private static String summary(String copy) {
    int start = copy.indexOf(SUMMARY);
    int end = start < 0 ? -1 : copy.indexOf(NEXT, start);
    return start < 0 ? "" : copy.substring(start, end < 0 ? copy.length() : end);
  }

  /**
   * Puts something in the place of each copy.
   *
   * @param replacement made of the number of the recipe and its copy
   */
  private static String replaced(String stored, BinaryOperator<String> replacement) {
    int start = stored.indexOf(START);
    if (start < 0) {
      return stored;
    }
    StringBuilder text = new StringBuilder(stored.length());
    int done = 0;
    while (start >= 0) {
      int digits = start + START.length();
      int close = stored.indexOf("-->", digits);
      int end = close < 0 ? -1 : stored.indexOf(END, close);
      String number = close < 0 ? "" : stored.substring(digits, Math.min(close, digits + 20));
      if (end < 0) {
        break;
      }
      if (IdText.parse(number) != null) {
        text.append(stored, done, start);
        text.append(replacement.apply(number, stored.substring(close, end)));
        done = end + END.length();
      }
      start = stored.indexOf(START, end + END.length());
    }
    return text.append(stored, done, stored.length()).toString();
  }
}
