package dev.pressport.plugin.woocommerce;

import dev.pressport.html.Titles;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.Site;
import dev.pressport.posttype.ListOrder;
import dev.pressport.render.ShopLists;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The prices of products in lists, and their order there. */
final class ProductLists implements ShopLists, ListOrder {
  @Override
  public Set<String> types() {
    return Set.of(BlockProduct.TYPE);
  }

  @Override
  public boolean isListed(ProductDetails product, Site site) {
    String visibility = product.visibility();
    boolean isOut = product.stock() != null && "outofstock".equals(product.stock().status());
    return !"hidden".equals(visibility)
        && !"search".equals(visibility)
        && !(isOut && ShopSettings.of(site).hidesOutOfStock());
  }

  @Override
  public boolean isFound(ProductDetails product) {
    return !"hidden".equals(product.visibility()) && !"catalog".equals(product.visibility());
  }

  /** Other orders that a shop can choose depend on sales, ratings and prices. */
  @Override
  public Set<String> byTitle(Site site) {
    return ShopSettings.of(site).listsByTitle() ? types() : Set.of();
  }

  @Override
  public @Nullable Shown price(ProductDetails product, Site site) {
    PriceTag tag = PriceTag.of(product, ShopSettings.of(site));
    if (tag == null || tag.asked().isEmpty()) {
      return null;
    }
    String suffix = Titles.plain(tag.suffix());
    return new Shown(tag.asked() + (suffix.isEmpty() ? "" : ' ' + suffix), tag.before());
  }
}
