package dev.pressport.render;

import dev.pressport.block.Block;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of one kind of block whose saved HTML differs from the page's. A new one is a file and a
 * line in {@code META-INF/services}. Safe for many threads.
 */
public interface BlockHtml {

  /** The block's name with its namespace, {@code core/archives}. */
  String name();

  /**
   * Returns the block's HTML on the page; null when it is unknown, so that a placeholder is used.
   */
  @Nullable String render(Block block, Body body);
}
