package dev.pressport.render;

import dev.pressport.plugin.PluginPart;
import java.util.Map;

/**
 * The widgets of a plugin, as sidebars, blocks and page builders hold them. Safe for many threads.
 */
public interface WidgetFamily extends PluginPart {

  /** All of them, by the base of their ids. */
  Map<String, WidgetHtml> widgets();
}
