package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;

/** The date of the entry. */
public final class PostDate implements BlockHtml {

  @Override
  public String name() {
    return "core/post-date";
  }

  @Override
  public String render(Block block, Body body) {
    return "<div class=\"wp-block-post-date\">" + body.time(body.subject().date()) + "</div>";
  }
}
