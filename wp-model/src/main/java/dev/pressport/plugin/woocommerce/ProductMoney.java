package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Site;
import dev.pressport.render.ShopMoney;
import dev.pressport.text.MoneyFormat;
import java.util.Set;

/** The prices of products. */
final class ProductMoney implements ShopMoney {
  @Override
  public Set<String> types() {
    return Set.of(BlockProduct.TYPE);
  }

  @Override
  public MoneyFormat money(Site site) {
    return ShopSettings.of(site).money();
  }
}
