package dev.pressport.render;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user's choice of treatments for shortcodes and blocks.
 *
 * @param shortcodes by their names; {@value #OTHERS} stands for all unknown ones
 * @param blocks by their names with the namespace; {@value #OTHERS} stands for all server-rendered
 *     ones
 */
public record Policy(Map<String, Treatment> shortcodes, Map<String, Treatment> blocks) {

  /** The name that stands for all others. */
  public static final String OTHERS = "*";

  /** The empty policy: Pressport's defaults. */
  public static final Policy NONE = new Policy(Map.of(), Map.of());

  public Policy {
    shortcodes = Map.copyOf(shortcodes);
    blocks = Map.copyOf(blocks);
  }

  /** Returns the treatment of a shortcode by its name. */
  @Nullable Treatment shortcode(String name) {
    return shortcodes.get(name);
  }

  /** Returns the treatment of a block by its name. */
  @Nullable Treatment block(String name) {
    return blocks.get(name);
  }

  /** Returns the treatment of unknown shortcodes. */
  @Nullable Treatment otherShortcodes() {
    return shortcodes.get(OTHERS);
  }

  /** Returns the treatment of server-rendered blocks. */
  @Nullable Treatment otherBlocks() {
    return blocks.get(OTHERS);
  }
}
