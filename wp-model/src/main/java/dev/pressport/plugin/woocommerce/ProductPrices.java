package dev.pressport.plugin.woocommerce;

import dev.pressport.html.Titles;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.Site;
import dev.pressport.render.ShopPrices;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The prices of products in lists. */
final class ProductPrices implements ShopPrices {
  @Override
  public Set<String> types() {
    return Set.of(BlockProduct.TYPE);
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
