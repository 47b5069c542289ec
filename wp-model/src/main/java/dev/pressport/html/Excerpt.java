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
  /** The part of a body that is read, in UTF-16 units. */
  private static final int READ = 16_384;

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

  private Excerpt(int most, boolean all) {
    this.most = most;
    this.all = all;
  }

  /** Returns the first words of a stored body; at most so many. */
  public static List<String> words(String body, int most) {
    return words(body, most, false);
  }

  /**
   * Returns the first words of the text in all blocks, as plugins make excerpts of their own; empty
   * when WordPress leaves out no block.
   */
  public static List<String> ofAllBlocks(String body, int most) {
    return body.contains("<!-- wp:") ? words(body, most, true) : List.of();
  }

  private static List<String> words(String body, int most, boolean all) {
    Excerpt excerpt = new Excerpt(most, all);
    excerpt.read(body.length() > READ ? body.substring(0, READ) : body);
    return List.copyOf(excerpt.words);
  }

  /** Returns the first words of a stored body, with a sign for what is left out. */
  public static String of(String body, int most) {
    return shortened(words(body, most + 1), most);
  }

  /** Returns the first of some words, with a sign for those that are left out. */
  public static String shortened(List<String> words, int most) {
    return words.size() > most
        ? String.join(" ", words.subList(0, most)) + " […]"
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
      }
    }
  }

  private void readHtml(String html) {
    int at = 0;
    while (at < html.length() && words.size() < most) {
      int tag = html.indexOf('<', at);
      text.append(html, at, tag < 0 ? html.length() : tag);
      at = tag < 0 ? html.length() : behindTag(html, tag);
      if (text.length() > READ / 4) {
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
    for (String word : HtmlEntities.decode(text.toString()).split("[\\s\\u00a0]+", -1)) {
      if (!word.isEmpty() && words.size() < most) {
        words.add(word);
      }
    }
    text.setLength(0);
  }
}
