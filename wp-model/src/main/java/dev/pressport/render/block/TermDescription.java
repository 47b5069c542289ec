package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import org.jspecify.annotations.Nullable;

/** The description of the term of an archive, which an entry has not. */
public final class TermDescription implements BlockHtml {

  @Override
  public String name() {
    return "core/term-description";
  }

  @Override
  public @Nullable String render(Block block, Body body) {
    return body.isPage() ? "" : null;
  }
}
