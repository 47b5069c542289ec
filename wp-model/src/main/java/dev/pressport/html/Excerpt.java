package dev.pressport.html;

import dev.pressport.block.BlockToken;
import dev.pressport.block.BlockToken.Delimiter;
import dev.pressport.block.BlockToken.Kind;
import dev.pressport.block.BlockTokens;
import dev.pressport.shortcode.LikelyShortcodes;
import dev.pressport.shortcode.Shortcodes;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first words of a body, without shortcodes and without the blocks that WordPress leaves out of
 * excerpts (formatting.php, wp_trim_excerpt(); blocks.php, excerpt_remove_blocks()).
 */
public final class Excerpt {
  /** The sign with which {@link #shortened} ends a text that it has cut. */
  public static final String CUT = " […]";

  /** The parts of a body that are read, in UTF-16 units: mostly the first has enough words. */
  private static final int SHORT = 3_000;

  private static final int LONG = 16_384;

  private static final Set<String> WRAPPERS =
      Set.of("core/columns", "core/column", "core/group", "core/list", "core/quote");
  private static final Set<String> PROSE =
      Words.of(
          """
          core/freeform core/heading core/html core/list core/list-item core/media-text
          core/paragraph core/preformatted core/pullquote core/quote core/table core/verse""");
  private static final Set<String> INLINE =
      Words.of(
          """
          a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strong
          sub sup time tt u var wbr""");

  private final int most;
  private final boolean all;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean leftOut;

  private Excerpt(int most, boolean all) {
    this.most = most;
    this.all = all;
  }

  /**
   * The first words of a body.
   *
   * @param words as WordPress makes an excerpt of them
   * @param text the same with the text of all blocks; empty when none is left out
   */
  public record FirstWords(List<String> words, List<String> text) {
    public FirstWords {
      words = List.copyOf(words);
      text = List.copyOf(text);
    }
  }

  /** Returns the first words of a stored body; at most so many. */
  public static FirstWords firstWords(String body, int most) {
    Excerpt excerpt = read(body, most, false);
    return new FirstWords(
        excerpt.words, excerpt.leftOut ? read(body, most, true).words : List.of());
  }

  /** Returns the first words of a stored body as WordPress makes an excerpt of them. */
  public static List<String> words(String body, int most) {
    return List.copyOf(read(body, most, false).words);
  }

  private static Excerpt read(String body, int most, boolean all) {
    Excerpt excerpt = new Excerpt(most, all);
    excerpt.read(body.length() > SHORT ? body.substring(0, SHORT) : body);
    if (excerpt.words.size() >= most || body.length() <= SHORT) {
      return excerpt;
    }
    Excerpt longer = new Excerpt(most, all);
    longer.read(body.length() > LONG ? body.substring(0, LONG) : body);
    return longer;
  }

  /** Returns the first words of a stored body, with a sign for what is left out. */
  public static String of(String body, int most) {
    return shortened(words(body, most + 1), most);
  }

  /** Returns the first of some words, with a sign for those that are left out. */
  public static String shortened(List<String> words, int most) {
    return words.size() > most
        ? String.join(" ", words.subList(0, most)) + CUT
        : String.join(" ", words);
  }

  /** Returns the first of some words as wp_trim_words() of formatting.php cuts them. */
  public static String trimmed(List<String> words, int most) {
    return words.size() > most
        ? String.join(" ", words.subList(0, most)) + "\u2026"
        : String.join(" ", words);
  }

  private void read(String body) {
    String stored = Shortcodes.strip(body, new LikelyShortcodes());
    Deque<Boolean> shown = new ArrayDeque<>();
    Deque<String> open = new ArrayDeque<>();
    for (BlockToken token : BlockTokens.of(stored)) {
      if (words.size() >= most) {
        return;
      }
      if (token instanceof Delimiter delimiter) {
        if (delimiter.kind() == Kind.OPENER) {
          shown.push(open.isEmpty() || (shown.element() && WRAPPERS.contains(open.element())));
          open.push(delimiter.name());
        } else if (delimiter.kind() == Kind.CLOSER && !open.isEmpty()) {
          shown.pop();
          open.pop();
        }
      } else if (all || open.isEmpty() || (shown.element() && PROSE.contains(open.element()))) {
        readHtml(token.source());
      } else {
        leftOut |= !token.source().isBlank();
      }
    }
  }

  private void readHtml(String html) {
    int at = 0;
    while (at < html.length() && words.size() < most) {
      int tag = html.indexOf('<', at);
      text.append(html, at, tag < 0 ? html.length() : tag);
      at = tag < 0 ? html.length() : behindTag(html, tag);
      if (text.length() > SHORT) {
        takeWords();
      }
    }
    text.append(' ');
    takeWords();
  }

  /** Returns the index behind a tag, or behind the element when it shows no text. */
  private int behindTag(String html, int start) {
    if (html.startsWith("<!--", start)) {
      return behind(html, "-->", start);
    }
    int name = html.startsWith("/", start + 1) ? start + 2 : start + 1;
    int end = name;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    if (end == name) {
      text.append('<');
      return start + 1;
    }
    String element = html.substring(name, end).toLowerCase(Locale.ROOT);
    if (!INLINE.contains(element)) {
      text.append(' ');
    }
    boolean silent = element.equals("script") || element.equals("style");
    return behind(html, silent && name == start + 1 ? "</" + element + ">" : ">", end);
  }

  private static int behind(String html, String mark, int from) {
    int at = html.indexOf(mark, from);
    return at < 0 ? html.length() : at + mark.length();
  }

  private void takeWords() {
    takeWords(text, false);
    text.setLength(0);
  }

  /** Entities are decoded word by word, since most texts have more words than are taken. */
  private void takeWords(CharSequence from, boolean decoded) {
    int start = 0;
    for (int at = 0; at <= from.length() && words.size() < most; at++) {
      if (at == from.length() || isBlank(from.charAt(at))) {
        if (at > start) {
          String word = from.subSequence(start, at).toString();
          if (decoded || word.indexOf('&') < 0) {
            words.add(word);
          } else {
            takeWords(HtmlEntities.decode(word), true);
          }
        }
        start = at + 1;
      }
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0';
  }
}
