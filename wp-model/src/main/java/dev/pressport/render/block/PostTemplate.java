package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryGrid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query loop repeats for each entry. */
final class PostTemplate implements BlockHtml {
  @Override
  public @Nullable String render(Block block, Body body) {
    if (body.loop() == null) {
      return null;
    }
    List<String> entries = new ArrayList<>();
    for (CurrentEntry entry : body.loop().entries()) {
      if (body.repeat()) {
        entries.add(body.about(entry).render(block.innerBlocks()));
      }
    }
    if (EntryGrid.suits(entries)) {
      return EntryGrid.of("wp-block-post-template", entries);
    }
    StringBuilder html = new StringBuilder("<ul class=\"wp-block-post-template\">");
    entries.forEach(entry -> html.append("<li>").append(entry).append("</li>"));
    return html.append("</ul>").toString();
  }
}
