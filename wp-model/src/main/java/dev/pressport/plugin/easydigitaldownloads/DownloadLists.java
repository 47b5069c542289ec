package dev.pressport.plugin.easydigitaldownloads;

import dev.pressport.model.ProductDetails;
import dev.pressport.model.Site;
import dev.pressport.php.LooseValue;
import dev.pressport.render.ShopLists;
import dev.pressport.settings.PluginOption;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.MoneyFormat;
import dev.pressport.text.MoneyFormat.Position;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The prices of downloads. Without settings, their format is the plugin's own. */
final class DownloadLists implements ShopLists {
  static final String SETTINGS = "edd_settings";

  /**
   * The settings that the plugin's lists and prices depend on: the currency and the button label.
   * With default settings, only the pages are stored, and the currency is the US dollar
   * (edd_get_currency()).
   */
  static final PluginOption OPTION =
      new PluginOption(
          SETTINGS,
          "currency",
          "currency_position",
          "thousands_separator",
          "decimal_separator",
          "add_to_cart_text",
          "buy_now_text",
          "purchase_page");

  static LooseValue setting(Site site, String name) {
    return SiteOptions.of(site).value(SETTINGS).get(name);
  }

  @Override
  public Set<String> types() {
    return Set.of(DownloadCard.TYPE);
  }

  @Override
  public @Nullable Shown price(ProductDetails product, Site site) {
    if (product.price() == null) {
      return null;
    }
    MoneyFormat money = money(site);
    String least = money.text(BigDecimal.valueOf(product.price()));
    Double most = product.maxPrice();
    return new Shown(
        most == null ? least : least + " \u2013 " + money.text(BigDecimal.valueOf(most)), null);
  }

  static MoneyFormat money(Site site) {
    boolean known = site.options().containsKey(SETTINGS);
    String currency =
        Objects.requireNonNullElse(setting(site, "currency").filled(), known ? "USD" : "");
    boolean after = "after".equals(setting(site, "currency_position").string());
    return new MoneyFormat(
        currency.isEmpty() ? "" : MoneyFormat.sign(currency),
        after ? Position.RIGHT : Position.LEFT,
        Objects.requireNonNullElse(setting(site, "thousands_separator").string(), ","),
        Objects.requireNonNullElse(setting(site, "decimal_separator").filled(), "."),
        currency.equals("JPY") ? 0 : 2);
  }
}
