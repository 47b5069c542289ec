package dev.pressport.render;

import dev.pressport.contentmodel.SiteMapping;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The user's choices: treatments of shortcodes and blocks, and the mapping of names.
 *
 * @param shortcodes by their names; {@value #OTHERS} stands for all unknown ones
 * @param blocks by their names with the namespace; {@value #OTHERS} stands for all server-rendered
 *     ones
 * @param mapping of types, taxonomies and fields
 */
public record Policy(
    Map<String, Treatment> shortcodes, Map<String, Treatment> blocks, SiteMapping mapping) {

  /** The name that stands for all others. */
  public static final String OTHERS = "*";

  /** The empty policy: Pressport's defaults. */
  public static final Policy NONE = new Policy(Map.of(), Map.of(), SiteMapping.NONE);

  private static final Pattern SHORTCODE = Pattern.compile("[^\\s<>&/\\[\\]=\\p{Cntrl}]++");

  public Policy {
    shortcodes = Map.copyOf(shortcodes);
    blocks = Map.copyOf(blocks);
  }

  /** Returns whether a name can be that of a shortcode. */
  public static boolean isShortcode(String name) {
    return SHORTCODE.matcher(name).matches();
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
