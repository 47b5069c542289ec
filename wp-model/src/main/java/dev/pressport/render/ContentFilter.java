package dev.pressport.render;

import dev.pressport.plugin.PluginPart;
import java.util.Set;

/**
 * What a plugin makes of the bodies of its own post types: its filter of {@code the_content}. Safe
 * for many threads.
 */
public interface ContentFilter extends PluginPart {
  /** Stands for all post types. */
  String ANY = "*";

  /** The post types whose bodies it changes; {@link #ANY} among them stands for all. */
  Set<String> types();

  /**
   * Returns the HTML that WordPress shows as the content of an entry.
   *
   * @param html that of the stored body
   * @param body of the entry
   */
  String filter(String html, Body body);
}
