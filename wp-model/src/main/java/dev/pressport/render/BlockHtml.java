package dev.pressport.render;

import dev.pressport.block.Block;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of one kind of block whose saved HTML differs from the page's. Safe for many threads.
 */
@FunctionalInterface
public interface BlockHtml {

  /**
   * Returns the block's HTML on the page; null when it is unknown, so that a placeholder is used.
   */
  @Nullable String render(Block block, Body body);
}
