package dev.pressport.plugin.woocommerce;

import dev.pressport.html.Html;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.ProductDetails.Variation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price as WC_Product::get_price_html() shows it, with the taxes that the shop shows.
 *
 * @param asked the price, or the lowest and the highest of several; empty for none
 * @param before the price without a sale; null when there is none
 * @param suffix the text behind it as HTML; empty for none
 */
record PriceTag(String asked, @Nullable String before, String suffix) {

  /** Returns the price of a product; null when it has none. */
  static @Nullable PriceTag of(ProductDetails product, ShopSettings shop) {
    if (product.price() == null) {
      return null;
    }
    ShopTaxes taxes = taxes(product.tax(), shop);
    boolean variable = !product.variations().isEmpty();
    PriceTag tag =
        variable && shop.taxes()
            ? new PriceTag(ofVariations(product, shop), null, "")
            : of(
                taxes,
                product.price(),
                product.maxPrice(),
                product.onSale() ? product.regularPrice() : null);
    return new PriceTag(
        tag.asked, tag.before, taxes.suffix(variable ? null : BigDecimal.valueOf(product.price())));
  }

  /** Returns the price of a variation; null when it has none. */
  static @Nullable PriceTag of(Variation variation, ShopSettings shop) {
    return variation.price() == null
        ? null
        : of(
            taxes(variation.tax(), shop),
            variation.price(),
            null,
            variation.onSale() ? variation.regularPrice() : null);
  }

  /**
   * Returns a price without a text behind it.
   *
   * @param highest null when there is only one
   * @param before null without a sale
   */
  static PriceTag of(
      ShopTaxes taxes, double amount, @Nullable Double highest, @Nullable Double before) {
    String least = text(taxes, amount);
    return new PriceTag(
        highest == null ? least : least + " \u2013 " + text(taxes, highest),
        before == null ? null : text(taxes, before),
        "");
  }

  private static ShopTaxes taxes(ProductDetails.@Nullable Tax tax, ShopSettings shop) {
    return tax == null
        ? ShopTaxes.of(shop, null, null)
        : ShopTaxes.of(shop, tax.status(), tax.taxClass());
  }

  /** The least and the greatest price, each with its own taxes. */
  private static String ofVariations(ProductDetails product, ShopSettings shop) {
    List<BigDecimal> prices = new ArrayList<>();
    for (Variation variation : product.variations()) {
      if (variation.price() != null) {
        prices.add(taxes(variation.tax(), shop).shown(BigDecimal.valueOf(variation.price())));
      }
    }
    if (prices.isEmpty()) {
      return "";
    }
    String least = shop.money().text(Collections.min(prices));
    String most = shop.money().text(Collections.max(prices));
    return least.equals(most) ? least : least + " \u2013 " + most;
  }

  private static String text(ShopTaxes taxes, double amount) {
    return taxes.shop().money().text(taxes.shown(BigDecimal.valueOf(amount)));
  }

  String html() {
    String price =
        before == null
            ? Html.escape(asked)
            : "<del>" + Html.escape(before) + "</del> <strong>" + Html.escape(asked) + "</strong>";
    return price + (suffix.isEmpty() ? "" : " <small>" + suffix + "</small>");
  }
}
