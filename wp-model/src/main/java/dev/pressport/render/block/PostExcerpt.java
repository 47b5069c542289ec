package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.block.BlockParser;
import dev.pressport.html.Html;
import dev.pressport.html.Wpautop;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.shortcode.LikelyShortcodes;
import dev.pressport.shortcode.Shortcodes;
import dev.pressport.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The excerpt of the entry: the one that somebody wrote, else its first words. */
final class PostExcerpt implements BlockHtml {
  private static final int WORDS = 55;
  private static final Set<String> WRAPPERS =
      Set.of("core/columns", "core/column", "core/group", "core/list", "core/quote");
  private static final Set<String> PROSE =
      Words.of(
          """
          core/freeform core/heading core/html core/list core/list-item core/media-text
          core/paragraph core/preformatted core/pullquote core/quote core/table core/verse""");

  @Override
  public @Nullable String render(Block block, Body body) {
    Entry entry = body.subject().whole();
    Text excerpt = entry == null ? null : entry.excerpt();
    String text = excerpt == null || !excerpt.inline() ? "" : excerpt.string();
    if (entry == null || (text.isBlank() && !body.isPage())) {
      return null;
    }
    String shown = text.isBlank() ? ofBody(entry, body) : Wpautop.apply(text);
    String more = Body.attributes(block).get("moreText").filled();
    String link = more == null ? "" : Html.link(body.subject().url(), Html.stored(more));
    return "<div class=\"wp-block-post-excerpt\">"
        + shown
        + (link.isEmpty() ? "" : "<p>" + link + "</p>")
        + "</div>";
  }

  /** The first words of the entry (wp_trim_excerpt()). */
  private static String ofBody(Entry entry, Body body) {
    Text raw = entry.content().raw();
    if (raw == null || !raw.inline() || !body.fits(raw.length())) {
      return "";
    }
    String text = Shortcodes.strip(raw.string(), new LikelyShortcodes());
    String[] words =
        Jsoup.parse(prose(BlockParser.parse(text), body)).text().split("\\s+", WORDS + 1);
    boolean cut = words.length > WORDS;
    String first = String.join(" ", Arrays.asList(words).subList(0, Math.min(WORDS, words.length)));
    return "<p>" + Html.escape(first) + (cut ? " [&hellip;]" : "") + "</p>";
  }

  /** The HTML of the blocks of which WordPress makes excerpts (excerpt_remove_blocks()). */
  private static String prose(List<Block> blocks, Body body) {
    if (!body.enter()) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    for (Block block : blocks) {
      if (block.name() == null || PROSE.contains(block.name())) {
        html.append(block.innerHtml()).append(' ');
      }
      if (block.name() != null && WRAPPERS.contains(block.name())) {
        html.append(prose(block.innerBlocks(), body));
      }
    }
    body.leave();
    return html.toString();
  }
}
