package dev.pressport.plugin.eventsmanager;

import dev.pressport.html.Html;
import dev.pressport.html.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first words of a text. */
final class Excerpt {
  private static final int USUAL = 55;
  private static final int MOST = 1000;

  private Excerpt() {}

  /**
   * Returns the first words of HTML.
   *
   * @param argument of the placeholder: the number of words; null for the usual one
   */
  static String of(String html, @Nullable String argument) {
    String number = argument == null ? "" : argument.split(",", 2)[0].strip();
    int most = number.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(number), MOST) : USUAL;
    String text = PlainText.of(html).strip();
    if (text.isEmpty()) {
      return "";
    }
    List<String> words = List.of(text.split("\\s+", most + 1));
    boolean cut = words.size() > most;
    return Html.escape(String.join(" ", cut ? words.subList(0, most) : words))
        + (cut ? " [...]" : "");
  }
}
