package dev.pressport.plugin.woocommerce;

import dev.pressport.seo.PluginPages;
import dev.pressport.settings.SiteOptions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of a shop: includes/wc-page-functions.php, wc_page_no_robots(). */
final class ShopPages implements PluginPages {
  private static final String SHOP = "woocommerce_shop_page_id";
  private static final String CART = "woocommerce_cart_page_id";
  private static final String CHECKOUT = "woocommerce_checkout_page_id";
  private static final String ACCOUNT = "woocommerce_myaccount_page_id";

  @Override
  public Set<Long> unindexed(SiteOptions options) {
    return Stream.of(CART, CHECKOUT, ACCOUNT)
        .map(name -> options.value(name).id())
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Map<Long, String> lists(SiteOptions options) {
    Long shop = options.value(SHOP).id();
    return shop == null ? Map.of() : Map.of(shop, "product");
  }
}
