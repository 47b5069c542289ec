package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import org.jspecify.annotations.Nullable;

/** The body of the entry: nothing within itself, as WordPress has it too. */
public final class PostContent implements BlockHtml {

  @Override
  public String name() {
    return "core/post-content";
  }

  @Override
  public @Nullable String render(Block block, Body body) {
    return body.isPage() && body.subject().id() == body.entry().id() ? "" : null;
  }
}
