package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;

/** The way to the other pages of a loop, which has only one here. */
public final class QueryPagination implements BlockHtml {

  @Override
  public String name() {
    return "core/query-pagination";
  }

  @Override
  public String render(Block block, Body body) {
    return "";
  }
}
