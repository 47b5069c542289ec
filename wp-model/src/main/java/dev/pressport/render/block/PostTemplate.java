package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import org.jspecify.annotations.Nullable;

/** What a query loop repeats for each entry. */
final class PostTemplate implements BlockHtml {
  @Override
  public @Nullable String render(Block block, Body body) {
    if (body.loop() == null) {
      return null;
    }
    StringBuilder html = new StringBuilder("<ul class=\"wp-block-post-template\">");
    for (CurrentEntry entry : body.loop().entries()) {
      if (body.repeat()) {
        html.append("<li>").append(body.about(entry).render(block.innerBlocks())).append("</li>");
      }
    }
    return html.append("</ul>").toString();
  }
}
