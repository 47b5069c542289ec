package dev.pressport.render;

import java.util.Map;

/**
 * The blocks of WordPress or of a plugin whose saved HTML is not what a reader sees. A new one is a
 * file and a line in {@code META-INF/services}. Safe for many threads.
 */
public interface BlockFamily {

  /** All of them, by the block's name with its namespace, {@code core/archives}. */
  Map<String, BlockHtml> blocks();
}
