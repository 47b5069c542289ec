package dev.pressport.export.site;

import dev.pressport.model.ProductDetails;
import dev.pressport.model.Site;
import dev.pressport.plugin.Plugins;
import dev.pressport.render.ShopMoney;
import dev.pressport.text.MoneyFormat;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prices of what a site sells, as its lists show them. */
final class ListedPrices {
  private final Map<String, MoneyFormat> formats = new HashMap<>();

  ListedPrices(Site site) {
    for (ShopMoney shop : Plugins.parts(ShopMoney.class)) {
      MoneyFormat format = shop.money(site);
      shop.types().forEach(type -> formats.put(type, format));
    }
  }

  /** Adds the price of an entry, and the one before a sale, if it has any. */
  void add(String postType, ProductDetails product, FrontMatter facts) {
    MoneyFormat format = formats.get(postType);
    if (format == null || product.price() == null) {
      return;
    }
    String least = text(format, product.price());
    facts.text(
        "price",
        product.maxPrice() == null ? least : least + " \u2013 " + text(format, product.maxPrice()));
    facts.text("regularPrice", before(format, product));
  }

  private static @Nullable String before(MoneyFormat format, ProductDetails product) {
    return product.onSale() && product.maxPrice() == null && product.regularPrice() != null
        ? text(format, product.regularPrice())
        : null;
  }

  private static String text(MoneyFormat format, double amount) {
    return format.text(BigDecimal.valueOf(amount));
  }
}
