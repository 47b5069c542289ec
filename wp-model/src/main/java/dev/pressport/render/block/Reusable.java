package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import org.jspecify.annotations.Nullable;

/** A synced pattern, with the overrides of the place of use. */
public final class Reusable implements BlockHtml {

  @Override
  public String name() {
    return "core/block";
  }

  @Override
  public @Nullable String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Long id = attributes.get("ref").id();
    LooseValue content = attributes.get("content");
    return id == null
        ? null
        : body.inlined(id, content.present() ? content : attributes.get("overrides"));
  }
}
