package dev.pressport.export.site;

import dev.pressport.html.Excerpt;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words with which lists present an entry without an excerpt. Mostly templates take the first
 * words of its page, so that edits show. But pages with facts and blocks of plugins begin with
 * others than WordPress shows.
 */
final class Teaser {
  /** The number of words in an automatic excerpt (formatting.php, wp_trim_excerpt()). */
  private static final int WORDS = 55;

  /** The length of the words that templates show. */
  private static final int SHOWN = 280;

  /** The part of a page that has these words, in UTF-16 units. */
  private static final int BEGINNING = 6000;

  private Teaser() {}

  /** Returns WordPress's automatic excerpt of an entry; null where its page begins with it. */
  static @Nullable String of(Entry entry, @Nullable Text page) {
    Text raw = entry.content().raw();
    if (raw == null || !raw.inline() || page == null || !page.inline()) {
      return null;
    }
    List<String> words = Excerpt.words(raw.string(), WORDS + 1);
    if (words.isEmpty() || raw.string().contains("<!--more")) {
      return null;
    }
    boolean isCut = words.size() > WORDS;
    String teaser = String.join(" ", isCut ? words.subList(0, WORDS) : words);
    return isShown(teaser, isCut, page.string()) ? null : isCut ? teaser + " \u2026" : teaser;
  }

  private static boolean isShown(String teaser, boolean isCut, String page) {
    String beginning = page.length() > BEGINNING ? page.substring(0, BEGINNING) : page;
    String words = String.join(" ", Excerpt.words(beginning, 2 * WORDS));
    String shown = letters(words.length() > SHOWN ? words.substring(0, SHOWN) : words);
    String own = letters(teaser);
    return own.startsWith(shown) || (isCut && shown.startsWith(own));
  }

  /** Marks and blanks differ where a page has typographic ones. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
