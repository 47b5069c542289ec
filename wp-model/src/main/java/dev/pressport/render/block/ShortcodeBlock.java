package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Wpautop;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;

/** A shortcode, which is rendered as classic text. */
public final class ShortcodeBlock implements BlockHtml {

  @Override
  public String name() {
    return "core/shortcode";
  }

  @Override
  public String render(Block block, Body body) {
    return Wpautop.apply(body.content(block));
  }
}
