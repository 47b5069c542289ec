package dev.pressport.row;

import dev.pressport.plugin.PluginPart;

/**
 * What a plugin changes in the stored text of any body before it is read: its early filter of
 * {@code the_content}. Safe for many threads.
 */
@FunctionalInterface
public interface StoredTextFilter extends PluginPart {

  /** Returns the text as WordPress reads it; the same when the plugin has no part in it. */
  String filter(String stored);

  /** Returns the text of which lists and excerpts of the entry take their words. */
  default String ofTeaser(String stored) {
    return filter(stored);
  }
}
