package dev.pressport.render;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to become of shortcodes and blocks.
 *
 * @param shortcodes by their names; {@value #OTHERS} speaks of all that nobody knows
 * @param blocks by their names with the namespace; {@value #OTHERS} speaks of all that only a
 *     server shows
 */
public record Policy(Map<String, Treatment> shortcodes, Map<String, Treatment> blocks) {

  /** The name that stands for all others. */
  public static final String OTHERS = "*";

  /** Nothing said: Pressport's own ways. */
  public static final Policy NONE = new Policy(Map.of(), Map.of());

  public Policy {
    shortcodes = Map.copyOf(shortcodes);
    blocks = Map.copyOf(blocks);
  }

  /** What is said of a shortcode by its name. */
  @Nullable Treatment shortcode(String name) {
    return shortcodes.get(name);
  }

  /** What is said of a block by its name. */
  @Nullable Treatment block(String name) {
    return blocks.get(name);
  }

  /** What is said of the shortcodes that nobody knows. */
  @Nullable Treatment otherShortcodes() {
    return shortcodes.get(OTHERS);
  }

  /** What is said of the blocks that only a server shows. */
  @Nullable Treatment otherBlocks() {
    return blocks.get(OTHERS);
  }
}
