package dev.pressport.render;

import dev.pressport.plugin.PluginPart;
import java.util.Map;

/**
 * The blocks of WordPress or of a plugin whose saved HTML is not what a reader sees. Those of a
 * plugin are a part of it, the others a line in {@code META-INF/services}. Safe for many threads.
 */
public interface BlockFamily extends PluginPart {

  /** All of them, by the block's name with its namespace, {@code core/archives}. */
  Map<String, BlockHtml> blocks();
}
