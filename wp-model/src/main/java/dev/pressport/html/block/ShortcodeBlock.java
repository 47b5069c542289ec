package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.html.Wpautop;

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
