package dev.pressport.export.site;

import dev.pressport.html.PlainText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Short texts that may hold HTML, as plain words on one line. */
final class Titles {
  static final String NONE = "(no title)";

  private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

  private Titles() {}

  /** The words of a title; never empty. */
  static String of(String stored) {
    String title = plain(stored);
    return title.isEmpty() ? NONE : title;
  }

  /** The words of a text; empty for none. */
  static String plain(@Nullable String stored) {
    if (stored == null || stored.isBlank()) {
      return "";
    }
    String text =
        stored.indexOf('<') < 0 && stored.indexOf('&') < 0 ? stored : PlainText.of(stored);
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
