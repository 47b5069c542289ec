package dev.pressport.render;

import dev.pressport.model.ProductDetails;
import dev.pressport.model.Site;
import dev.pressport.plugin.PluginPart;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The prices of a shop plugin as its lists show them. Safe for many threads. */
public interface ShopPrices extends PluginPart {

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
}
