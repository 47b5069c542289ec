package dev.pressport.render;

import dev.pressport.model.ProductDetails;
import dev.pressport.model.Site;
import dev.pressport.plugin.PluginPart;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the lists of a shop plugin show of what it sells. Safe for many threads. */
public interface ShopLists extends PluginPart {

  /**
   * A price in plain words.
   *
   * @param now the price that is asked, or the lowest and the highest of several
   * @param before the price without a sale; null when there is none
   */
  record Shown(String now, @Nullable String before) {}

  /** Returns the post types of what it sells. */
  Set<String> types();

  /** Returns the price of something that a site sells; null when it has none. */
  @Nullable Shown price(ProductDetails product, Site site);

  /** Returns whether lists show something that a site sells. */
  default boolean isListed(ProductDetails product, Site site) {
    return true;
  }

  /** Returns whether the search finds something that a site sells. */
  default boolean isFound(ProductDetails product) {
    return true;
  }
}
