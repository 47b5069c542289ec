package dev.pressport.plugin.elementor;

import dev.pressport.block.Blocks;
import dev.pressport.html.PlainText;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body that Elementor writes beside its data: the HTML of all widgets, those of other plugins
 * among them, without their layout (elementor/includes/db.php, save_plain_text()). Site owners may
 * have edited it since, or it is from a time before Elementor.
 */
final class PlainContent {
  /** The smallest share of the words of the page that the plain content must have, in percent. */
  private static final long SHARE = 95;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final String html;

  private PlainContent(String html) {
    this.html = html;
  }

  /** The plain content of an entry; empty when its body was not made by Elementor. */
  static PlainContent of(Entry entry) {
    Text raw = entry.content().raw();
    boolean usable = raw != null && raw.inline() && !Blocks.present(raw.string());
    return new PlainContent(usable && raw != null ? raw.string() : "");
  }

  /**
   * Returns whether it has the words of a page that was rendered from Elementor's data, and others
   * that widgets of other plugins print.
   */
  boolean saysMoreThan(String page) {
    if (html.isBlank()) {
      return false;
    }
    Map<String, Integer> plain = words(html);
    long shared = 0;
    long of = 0;
    for (Map.Entry<String, Integer> word : words(page).entrySet()) {
      of += word.getValue();
      shared += Math.min(word.getValue(), plain.getOrDefault(word.getKey(), 0));
    }
    long all = plain.values().stream().mapToLong(Integer::longValue).sum();
    return all > of && shared * 100 >= of * SHARE;
  }

  private static Map<String, Integer> words(String html) {
    Map<String, Integer> words = new HashMap<>();
    Matcher word = WORD.matcher(PlainText.of(html));
    while (word.find()) {
      words.merge(word.group(), 1, Integer::sum);
    }
    return words;
  }
}
