package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import org.jspecify.annotations.Nullable;

/** The title of an archive or search, which an entry has not. */
public final class QueryTitle implements BlockHtml {

  @Override
  public String name() {
    return "core/query-title";
  }

  @Override
  public @Nullable String render(Block block, Body body) {
    return body.isPage() ? "" : null;
  }
}
