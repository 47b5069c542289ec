package dev.pressport.posttype;

import dev.pressport.plugin.PluginPart;
import java.util.Set;

/**
 * The metas of a post type that lists in other entries show, such as the price of a product.
 *
 * @param metas their keys
 */
public record ListedMetas(String postType, Set<String> metas) implements PluginPart {
  public ListedMetas {
    metas = Set.copyOf(metas);
  }
}
