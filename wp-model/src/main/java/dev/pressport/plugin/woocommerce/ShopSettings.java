package dev.pressport.plugin.woocommerce;

import dev.pressport.contentmodel.Labels;
import dev.pressport.model.Entry;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.PluginOption;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.MoneyFormat;
import dev.pressport.text.MoneyFormat.Position;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of the shop. Export files do not have them. */
record ShopSettings(SiteOptions options, Map<String, List<Map<String, Value>>> tables) {
  static final String ATTRIBUTES = "woocommerce_attribute_taxonomies";
  static final String TABLES = "woocommerce_custom_orders_table_enabled";

  static final String CURRENCY = "woocommerce_currency";
  static final String POSITION = "woocommerce_currency_pos";
  static final String THOUSANDS = "woocommerce_price_thousand_sep";
  static final String DECIMAL = "woocommerce_price_decimal_sep";
  static final String DECIMALS = "woocommerce_price_num_decimals";
  private static final String WEIGHT = "woocommerce_weight_unit";
  private static final String SIZE = "woocommerce_dimension_unit";
  private static final String STOCK = "woocommerce_stock_format";
  private static final String SUFFIX = "woocommerce_price_display_suffix";
  private static final String TAXES = "woocommerce_calc_taxes";
  private static final String INCLUSIVE = "woocommerce_prices_include_tax";
  private static final String TAX_DISPLAY = "woocommerce_tax_display_shop";
  private static final String PLACE = "woocommerce_default_country";
  private static final String CITY = "woocommerce_store_city";
  private static final String POSTCODE = "woocommerce_store_postcode";
  private static final String HIDDEN = "woocommerce_hide_out_of_stock_items";
  private static final String ORDER = "woocommerce_default_catalog_orderby";
  private static final String PLACEHOLDER = "woocommerce_placeholder_image";
  private static final String PAGE = "woocommerce_%s_page_id";

  static ShopSettings of(Site site) {
    return new ShopSettings(SiteOptions.of(site), site.tables());
  }

  /** The options that this reads. */
  static Stream<PluginPart> parts() {
    return Stream.of(
        new PluginOption(TABLES),
        new PluginOption(WEIGHT),
        new PluginOption(SIZE),
        new PluginOption(STOCK),
        new PluginOption(INCLUSIVE),
        new PluginOption(TAXES),
        new PluginOption(TAX_DISPLAY),
        new PluginOption(PLACE),
        new PluginOption(CITY),
        new PluginOption(POSTCODE),
        new PluginOption(CURRENCY),
        new PluginOption(POSITION),
        new PluginOption(THOUSANDS),
        new PluginOption(DECIMAL),
        new PluginOption(DECIMALS),
        new PluginOption(SUFFIX),
        new PluginOption(HIDDEN),
        new PluginOption(ORDER),
        new PluginOption(PLACEHOLDER),
        new PluginOption(String.format(Locale.ROOT, PAGE, "shop")),
        new PluginOption(String.format(Locale.ROOT, PAGE, "cart")),
        new PluginOption(String.format(Locale.ROOT, PAGE, "checkout")),
        new PluginOption(String.format(Locale.ROOT, PAGE, "myaccount")));
  }

  /** The zone of the site; UTC without settings. */
  ZoneId zone() {
    String zone = options.timezone();
    try {
      return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException e) {
      // As for a source that does not say.
      return ZoneOffset.UTC;
    }
  }

  /** The zone of the site; without settings, that in which an entry has its date. */
  ZoneId zone(Entry entry) {
    String zone = options.timezone();
    try {
      if (zone != null) {
        return ZoneId.of(zone);
      }
      if (entry.date() != null && entry.dateUtc() != null) {
        LocalDateTime utc = LocalDateTime.ofInstant(entry.dateUtc(), ZoneOffset.UTC);
        return ZoneOffset.ofTotalSeconds(
            Math.toIntExact(Duration.between(utc, entry.date()).toSeconds()));
      }
    } catch (DateTimeException | ArithmeticException e) {
      // As for a source that does not say.
    }
    return ZoneOffset.UTC;
  }

  /** The code of the currency; null when the source does not have it. */
  @Nullable String currency() {
    return options.value(CURRENCY).filled();
  }

  @Nullable String weightUnit() {
    return options.value(WEIGHT).filled();
  }

  @Nullable String sizeUnit() {
    return options.value(SIZE).filled();
  }

  /** Returns whether visitors see how much is left. */
  boolean showsQuantity() {
    return options.value(STOCK).filled() == null;
  }

  /** Returns whether the terms of an attribute stand in an order that the shop gave them. */
  boolean isOrdered(String taxonomy) {
    String orderBy = attribute(taxonomy, "attribute_orderby");
    return orderBy == null || orderBy.equals("menu_order");
  }

  /** The label of the attribute that a taxonomy {@code pa_…} stands for. */
  String label(String taxonomy) {
    String label = attribute(taxonomy, "attribute_label");
    return label == null ? Labels.readable(name(taxonomy)) : label;
  }

  private static String name(String taxonomy) {
    return taxonomy.startsWith("pa_") ? taxonomy.substring(3) : taxonomy;
  }

  private @Nullable String attribute(String taxonomy, String column) {
    String name = name(taxonomy);
    for (Map<String, Value> row : tables.getOrDefault(ATTRIBUTES, List.of())) {
      if (name.equals(LooseValue.of(row, "attribute_name").filled())) {
        return LooseValue.of(row, column).filled();
      }
    }
    return null;
  }

  /** The format of prices (wc_price()); without a sign when the currency is not known. */
  MoneyFormat money() {
    String currency = currency();
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

  /** The text behind each price of what is taxed, with names of prices in braces. */
  String priceSuffix() {
    return or(options.value(SUFFIX).filled(), "");
  }

  /** Returns whether the shop knows taxes. */
  boolean taxes() {
    return isYes(TAXES);
  }

  /** Returns whether prices are entered with their taxes. */
  boolean pricesIncludeTax() {
    return isYes(INCLUSIVE);
  }

  /** Returns whether prices are shown with their taxes. */
  boolean showsTax() {
    return "incl".equals(options.value(TAX_DISPLAY).filled());
  }

  /** The country of the shop's own address; empty when it is not known. */
  String country() {
    return place()[0];
  }

  String state() {
    String[] place = place();
    return place.length < 2 ? "" : place[1];
  }

  private String[] place() {
    return or(options.value(PLACE).filled(), "").split(":", 2);
  }

  String city() {
    return or(options.value(CITY).filled(), "");
  }

  String postcode() {
    return or(options.value(POSTCODE).filled(), "");
  }

  private boolean isYes(String option) {
    return "yes".equals(options.value(option).filled());
  }

  boolean hidesOutOfStock() {
    return isYes(HIDDEN);
  }

  /** Returns whether lists follow the order of products and their titles, as by default. */
  boolean listsByTitle() {
    String order = options.value(ORDER).filled();
    return order == null || order.equals("menu_order");
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
