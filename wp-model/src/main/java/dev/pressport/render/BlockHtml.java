package dev.pressport.render;

import dev.pressport.block.Block;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTML of one kind of block whose saved HTML is not what a reader sees. A new one is a file
 * and a line in {@code META-INF/services}. Safe for many threads.
 */
public interface BlockHtml {

  /** The block's name with its namespace, {@code core/archives}. */
  String name();

  /** What a reader sees of the block; null when that is not known, and a placeholder must do. */
  @Nullable String render(Block block, Body body);
}
