package dev.pressport.export.site;

import dev.pressport.model.ProductDetails;
import dev.pressport.model.Site;
import dev.pressport.plugin.Plugins;
import dev.pressport.render.ShopPrices;
import java.util.HashMap;
import java.util.Map;

/** The prices of what a site sells, as its lists show them. */
final class ListedPrices {
  private final Site site;
  private final Map<String, ShopPrices> shops = new HashMap<>();

  ListedPrices(Site site) {
    this.site = site;
    for (ShopPrices shop : Plugins.parts(ShopPrices.class)) {
      shop.types().forEach(type -> shops.put(type, shop));
    }
  }

  /** Adds the price of an entry, and the one before a sale, if it has any. */
  void add(String postType, ProductDetails product, FrontMatter facts) {
    ShopPrices shop = shops.get(postType);
    ShopPrices.Shown shown = shop == null ? null : shop.price(product, site);
    if (shown != null) {
      facts.text("price", shown.now()).text("regularPrice", shown.before());
    }
  }
}
