package dev.pressport.html;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Short texts that may hold HTML, as plain words on one line. */
public final class Titles {
  /** The title of an entry that has none. */
  public static final String NONE = "(no title)";

  private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

  private Titles() {}

  /** The words of a title; never empty. */
  public static String of(String stored) {
    return of(stored, "");
  }

  /**
   * The words of a title; for one of HTML without words the descriptions of its images, else the
   * slug. Never empty.
   */
  public static String of(String stored, String slug) {
    String title = line(stored, slug);
    return title.isEmpty() ? NONE : title;
  }

  /**
   * The words of a title; for one of HTML without words the descriptions of its images, else the
   * slug. Empty for an empty title.
   */
  public static String line(String stored, String slug) {
    String title = plain(stored);
    if (!title.isEmpty() || stored.isBlank()) {
      return title;
    }
    String described =
        Fragment.body(stored).select("img[alt], input[alt], area[alt]").stream()
            .map(image -> plain(image.attr("alt")))
            .filter(alt -> !alt.isEmpty())
            .collect(Collectors.joining(" "));
    return described.isEmpty() ? slug.strip() : described;
  }

  /** The words of a text; null for a text without any. */
  public static @Nullable String words(@Nullable String stored) {
    String words = plain(stored);
    return words.isEmpty() ? null : words;
  }

  /** The words of a text; empty for none. */
  public static String plain(@Nullable String stored) {
    if (stored == null || stored.isBlank()) {
      return "";
    }
    String text =
        stored.indexOf('<') < 0 && stored.indexOf('&') < 0 ? stored : PlainText.of(stored);
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
