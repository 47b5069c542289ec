package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Site;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.PluginOption;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.MoneyFormat;
import dev.pressport.text.MoneyFormat.Position;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The settings of the shop that its lists of products follow. Export files do not have them. */
record ShopSettings(SiteOptions options) {
  private static final String CURRENCY = "woocommerce_currency";
  private static final String POSITION = "woocommerce_currency_pos";
  private static final String THOUSANDS = "woocommerce_price_thousand_sep";
  private static final String DECIMAL = "woocommerce_price_decimal_sep";
  private static final String DECIMALS = "woocommerce_price_num_decimals";
  private static final String SUFFIX = "woocommerce_price_display_suffix";
  private static final String HIDDEN = "woocommerce_hide_out_of_stock_items";
  private static final String PLACEHOLDER = "woocommerce_placeholder_image";
  private static final String PAGE = "woocommerce_%s_page_id";

  static ShopSettings of(Site site) {
    return new ShopSettings(SiteOptions.of(site));
  }

  /** The options that this reads. */
  static List<PluginPart> parts() {
    return List.of(
        new PluginOption(CURRENCY),
        new PluginOption(POSITION),
        new PluginOption(THOUSANDS),
        new PluginOption(DECIMAL),
        new PluginOption(DECIMALS),
        new PluginOption(SUFFIX),
        new PluginOption(HIDDEN),
        new PluginOption(PLACEHOLDER),
        new PluginOption(String.format(Locale.ROOT, PAGE, "shop")),
        new PluginOption(String.format(Locale.ROOT, PAGE, "cart")),
        new PluginOption(String.format(Locale.ROOT, PAGE, "checkout")),
        new PluginOption(String.format(Locale.ROOT, PAGE, "myaccount")));
  }

  /** The format of prices (wc_price()); without a sign when the currency is not known. */
  MoneyFormat money() {
    String currency = options.value(CURRENCY).filled();
    String position = options.value(POSITION).filled();
    Long decimals = options.value(DECIMALS).integer();
    return new MoneyFormat(
        currency == null ? "" : MoneyFormat.sign(currency.strip()),
        position(position),
        or(options.value(THOUSANDS).string(), ","),
        or(options.value(DECIMAL).filled(), "."),
        decimals == null ? 2 : (int) Math.min(decimals, 10));
  }

  private static Position position(@Nullable String name) {
    for (Position position : Position.values()) {
      if (position.name().equalsIgnoreCase(name)) {
        return position;
      }
    }
    return Position.LEFT;
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  /** The text behind each price, as HTML; empty for none or one that needs the rates of taxes. */
  String priceSuffix() {
    String suffix = or(options.value(SUFFIX).filled(), "");
    return suffix.contains("{") ? "" : suffix;
  }

  boolean hidesOutOfStock() {
    return "yes".equals(options.value(HIDDEN).filled());
  }

  /** The picture of products without one. */
  @Nullable Long placeholder() {
    return options.value(PLACEHOLDER).id();
  }

  /** A page of the shop: {@code cart}, {@code checkout}, {@code myaccount} or {@code shop}. */
  @Nullable Long page(String name) {
    LooseValue page = options.value(String.format(Locale.ROOT, PAGE, name));
    return page.id();
  }
}
