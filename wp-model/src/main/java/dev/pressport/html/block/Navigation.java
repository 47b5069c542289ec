package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.php.LooseValue;
import org.jspecify.annotations.Nullable;

/** A menu: its own items, or those of the entry it names. */
public final class Navigation implements BlockHtml {

  @Override
  public String name() {
    return "core/navigation";
  }

  @Override
  public @Nullable String render(Block block, Body body) {
    Long id = Body.attributes(block).get("ref").id();
    if (id == null && block.innerBlocks().isEmpty()) {
      return null;
    }
    String items =
        id == null ? body.render(block.innerBlocks()) : body.inlined(id, LooseValue.NONE);
    return "<nav class=\"wp-block-navigation\"><ul>" + items + "</ul></nav>";
  }
}
