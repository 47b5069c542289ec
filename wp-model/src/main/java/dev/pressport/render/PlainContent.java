package dev.pressport.render;

import dev.pressport.block.Blocks;
import dev.pressport.html.PlainText;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body that a page builder writes beside its data: the HTML of all elements, those of other
 * plugins among them, without their layout. Site owners may have edited it since, or it is from a
 * time before the builder.
 */
public final class PlainContent {
  /** The smallest share of the words of the page that the plain content must have, in percent. */
  private static final long SHARE = 95;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final String html;

  private PlainContent(String html) {
    this.html = html;
  }

  /**
   * The plain content of an entry; empty when its body is made of blocks.
   *
   * @param ownBlocks the blocks that the builder itself puts around its content
   */
  public static PlainContent of(Entry entry, String... ownBlocks) {
    Text raw = entry.content().raw();
    String html = raw == null || !raw.inline() ? "" : raw.string();
    for (String block : ownBlocks) {
      html =
          html.replace("<!-- wp:" + block + " -->", "").replace("<!-- /wp:" + block + " -->", "");
    }
    return new PlainContent(Blocks.present(html) ? "" : html);
  }

  /**
   * Returns whether it has the words of a page that was rendered from the builder's data, and
   * others that elements of other plugins print.
   */
  public boolean saysMoreThan(String page) {
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
