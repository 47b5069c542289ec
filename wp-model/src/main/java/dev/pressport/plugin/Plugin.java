package dev.pressport.plugin;

import java.util.List;

/**
 * A plugin of WordPress that Pressport understands. Each lives in its own package below this one,
 * on which no other depends, and is found through {@code META-INF/services}. Stateless.
 */
public interface Plugin {

  /** The folder that its main file lies in, as in WordPress's plugin directory. */
  String slug();

  /** The name as people know it. */
  String name();

  /**
   * The signs by which its content is recognized, separated by blanks: {@code type:} with a post
   * type, {@code taxonomy:} with a taxonomy, {@code meta:} with the key of a meta, {@code value:}
   * with the value of a hidden meta, {@code block:} with a block and its namespace, and {@code
   * shortcode:} with a shortcode. A star stands for any end. Empty for a plugin that only lists of
   * active plugins show.
   */
  String signs();

  /** What moving means for its content, in half a sentence for people. */
  String meaning();

  /** What it contributes; a new list each time. */
  List<PluginPart> parts();
}
