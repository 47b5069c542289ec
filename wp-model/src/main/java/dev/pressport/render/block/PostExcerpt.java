package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Excerpt;
import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.Teaser;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The excerpt of the entry: the one that somebody wrote, else its first words. */
final class PostExcerpt implements BlockHtml {
  private static final int WORDS = 55;

  @Override
  public @Nullable String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Teaser teaser = body.teaser(body.subject());
    String written = teaser.excerpt();
    String excerpt = written == null || written.isBlank() ? "" : written;
    if (excerpt.isEmpty() && body.subject().whole() != null && !body.isPage()) {
      return null;
    }
    Long length = attributes.get("excerptLength").id();
    int most = length == null ? WORDS : (int) Math.min(length, Teaser.MOST_WORDS - 1);
    String shown =
        "<p>"
            + Html.escape(
                excerpt.isEmpty()
                    ? first(teaser.words(), most)
                    : Excerpt.trimmed(Excerpt.words(excerpt, most + 1), most))
            + "</p>";
    String more = attributes.get("moreText").filled();
    String link = more == null ? "" : Html.link(body.subject().url(), Html.stored(more));
    return "<div class=\"wp-block-post-excerpt\">"
        + shown
        + (link.isEmpty() ? "" : "<p>" + link + "</p>")
        + "</div>";
  }

  /** WordPress cuts the first words of a body twice: to those of an excerpt, and to the setting. */
  private static String first(List<String> words, int most) {
    return most > WORDS ? Excerpt.shortened(words, WORDS) : Excerpt.trimmed(words, most);
  }
}
