package dev.pressport.render;

import dev.pressport.plugin.PluginPart;
import java.util.Set;

/**
 * What a plugin shows around the content on the page of an entry of its own post types: its {@code
 * single} template. A product has its price there, an event its date. Safe for many threads.
 */
public interface SinglePage extends PluginPart {

  /** The post types whose pages it makes. */
  Set<String> types();

  /**
   * Returns the HTML of the page below its title.
   *
   * @param content the HTML of the content
   * @param body of the entry, whose details are complete
   */
  String page(String content, Body body);
}
