package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;

/** The name of who wrote the entry. */
public final class PostAuthorName implements BlockHtml {

  @Override
  public String name() {
    return "core/post-author-name";
  }

  @Override
  public String render(Block block, Body body) {
    boolean link = Body.attributes(block).get("isLink").isTrue();
    String name = body.author(link);
    return name.isEmpty() ? "" : "<div class=\"wp-block-post-author-name\">" + name + "</div>";
  }
}
