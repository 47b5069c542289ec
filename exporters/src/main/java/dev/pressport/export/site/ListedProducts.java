package dev.pressport.export.site;

import dev.pressport.model.ProductDetails;
import dev.pressport.model.Site;
import dev.pressport.plugin.Plugins;
import dev.pressport.render.ShopLists;
import java.util.HashMap;
import java.util.Map;

/** What the lists of a site show of what it sells. */
final class ListedProducts {
  private final Site site;
  private final Map<String, ShopLists> shops = new HashMap<>();

  ListedProducts(Site site) {
    this.site = site;
    for (ShopLists shop : Plugins.parts(ShopLists.class)) {
      shop.types().forEach(type -> shops.put(type, shop));
    }
  }

  /**
   * Adds the price of an entry, and the one before a sale, if it has any; and whether lists or the
   * search leave it out.
   */
  void add(String postType, ProductDetails product, FrontMatter facts) {
    ShopLists shop = shops.get(postType);
    ShopLists.Shown shown = shop == null ? null : shop.price(product, site);
    if (shown != null) {
      facts.text("price", shown.now()).text("regularPrice", shown.before());
    }
    if (shop != null) {
      facts.flag("unlisted", !shop.isListed(product, site));
      facts.flag("unsearched", !shop.isFound(product));
    }
  }
}
