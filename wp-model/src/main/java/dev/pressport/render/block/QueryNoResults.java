package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;

/** The content of a query loop without results. */
public final class QueryNoResults implements BlockHtml {

  @Override
  public String name() {
    return "core/query-no-results";
  }

  @Override
  public String render(Block block, Body body) {
    return body.loop() == null || body.loop().entries().isEmpty() ? body.content(block) : "";
  }
}
