package dev.pressport.render;

import dev.pressport.block.Block;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTML of one kind of block whose saved HTML is not what a reader sees. Safe for many
 * threads.
 */
@FunctionalInterface
public interface BlockHtml {

  /** What a reader sees of the block; null when that is not known, and a placeholder must do. */
  @Nullable String render(Block block, Body body);
}
