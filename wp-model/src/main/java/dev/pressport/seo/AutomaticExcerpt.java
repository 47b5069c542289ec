package dev.pressport.seo;

import dev.pressport.block.Block;
import dev.pressport.block.BlockParser;
import dev.pressport.html.Wpautop;
import dev.pressport.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The excerpt that WordPress makes of a body: wp_trim_excerpt() of formatting.php, and
 * excerpt_remove_blocks() of blocks.php. Themes may shorten it further.
 */
final class AutomaticExcerpt {
  private static final int MOST_WORDS = 55;
  private static final String MORE = " [\u2026]";
  private static final String CORE = "core/";
  private static final Set<String> TEXTS =
      Words.of(
          "freeform heading html list media-text paragraph preformatted pullquote quote table"
              + " verse");
  private static final Set<String> WRAPPERS = Words.of("columns column group");

  private AutomaticExcerpt() {}

  /** Returns the first words of a body in one line; empty for none. */
  static String of(String body, Locale locale) {
    int next = body.indexOf("<!--nextpage-->");
    String page = PhpText.withoutShortcodes(next < 0 ? body : body.substring(0, next));
    StringBuilder html = new StringBuilder(page.length());
    if (page.contains("<!-- wp:")) {
      BlockParser.parse(page).forEach(block -> add(block, html));
    } else {
      html.append(page);
    }
    String text = PhpText.stripped(Wpautop.apply(html.toString()));
    String words = PhpText.words(text, MOST_WORDS, MORE, locale);
    return PhpText.oneLine(TitleTexture.of(words, locale));
  }

  private static void add(Block block, StringBuilder html) {
    String name = name(block);
    List<Block> inner = block.innerBlocks();
    if (WRAPPERS.contains(name)) {
      inner.forEach(child -> add(child, html));
    } else if (TEXTS.contains(name) && inner.stream().allMatch(AutomaticExcerpt::isLeaf)) {
      int child = 0;
      for (String piece : block.innerContent()) {
        html.append(piece == null ? inner.get(child++).innerHtml() : piece);
      }
    }
  }

  private static boolean isLeaf(Block block) {
    return TEXTS.contains(name(block)) && block.innerBlocks().isEmpty();
  }

  private static String name(Block block) {
    String name = block.name();
    return name == null
        ? "freeform"
        : name.startsWith(CORE) ? name.substring(CORE.length()) : name.contains("/") ? "" : name;
  }
}
