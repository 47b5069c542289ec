package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.html.Wpautop;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import org.jspecify.annotations.Nullable;

/** The excerpt of the entry, when somebody wrote one. */
public final class PostExcerpt implements BlockHtml {

  @Override
  public String name() {
    return "core/post-excerpt";
  }

  @Override
  public @Nullable String render(Block block, Body body) {
    Entry entry = body.subject().whole();
    Text excerpt = entry == null ? null : entry.excerpt();
    return excerpt == null || !excerpt.inline() || excerpt.isEmpty()
        ? null
        : "<div class=\"wp-block-post-excerpt\">" + Wpautop.apply(excerpt.string()) + "</div>";
  }
}
