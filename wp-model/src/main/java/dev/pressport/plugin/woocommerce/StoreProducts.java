package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.RestEntry;
import dev.pressport.row.RestList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The products or the variations in WooCommerce's Store API, which visitors may read. Facts:
 * src/StoreApi/Schemas/V1/ProductSchema.php.
 */
final class StoreProducts implements RestList {
  /** The route, then that of versions before 6.9. */
  static final List<String> ROUTES = List.of("wc/store/v1/products", "wc/store/products");

  private static final Pattern ONE_NUMBER = Pattern.compile("\\D*+(\\d{1,9})\\D*+");
  private static final int MOST_DECIMALS = 10;

  private final boolean variations;

  private StoreProducts(boolean variations) {
    this.variations = variations;
  }

  static StoreProducts products() {
    return new StoreProducts(false);
  }

  static StoreProducts variations() {
    return new StoreProducts(true);
  }

  @Override
  public String type() {
    return variations ? BlockProduct.VARIATION : BlockProduct.TYPE;
  }

  @Override
  public List<String> routes() {
    return ROUTES;
  }

  @Override
  public Map<String, String> query() {
    return variations
        ? Map.of("orderby", "id", "order", "asc", "type", "variation")
        : Map.of("orderby", "id", "order", "asc");
  }

  @Override
  public String link() {
    return "permalink";
  }

  @Override
  public void read(LooseValue item, RestEntry entry) {
    fields(item, entry);
    if (item.get("price_html").filled() != null) {
      prices(item, entry);
    }
    entry.meta("_sku", item.get("sku"));
    stock(item, entry);
    entry.meta("_sold_individually", item.get("sold_individually").isTrue() ? "yes" : null);
    ApiValues.measures(item, entry);
    if (variations) {
      ApiValues.variation(item, entry);
    } else {
      entry.meta("_wc_average_rating", item.get("average_rating"));
      entry.meta("_wc_review_count", item.get("review_count"));
      entry.term(ApiValues.KIND, item.get("type"), item.get("type"));
      entry.metas("_children", ApiValues.ids(item.get("grouped_products")));
      attributes(item, entry);
    }
    if ("external".equals(item.get("type").filled())) {
      entry.meta("_product_url", item.get("add_to_cart").get("url"));
      entry.meta("_button_text", item.get("add_to_cart").get("single_text"));
    }
  }

  private void fields(LooseValue item, RestEntry entry) {
    entry.field("id", item.get("id"));
    entry.field("slug", item.get("slug"));
    entry.field("status", Value.of("publish"));
    entry.rendered("title", variations ? title(item) : item.get("name"));
    entry.field("parent", item.get("parent"));
    ApiValues.picture(item, entry);
    if (variations) {
      return;
    }
    entry.field("link", item.get("permalink"));
    entry.rendered("content", item.get("description"));
    entry.rendered("excerpt", item.get("short_description"));
    ApiValues.galleryAndTerms(item, entry);
  }

  /** The title of a variation as it is stored, from text such as {@code Colour: Red, Size: L}. */
  private static LooseValue title(LooseValue item) {
    String name = item.get("name").filled();
    String variation = item.get("variation").filled();
    if (name == null || variation == null) {
      return item.get("name");
    }
    String values = variation.replaceAll("(^|, )[^:,]{1,200}+: ", "$1");
    return LooseValue.of(Value.of(name + " - " + values));
  }

  private static void prices(LooseValue item, RestEntry entry) {
    LooseValue prices = item.get("prices");
    LooseValue range = prices.get("price_range");
    List<Value> current = new ArrayList<>();
    for (LooseValue price :
        range.isArray()
            ? List.of(range.get("min_amount"), range.get("max_amount"))
            : List.of(prices.get("price"))) {
      String amount = amount(price, prices);
      if (amount != null && !current.contains(Value.of(amount))) {
        current.add(Value.of(amount));
      }
    }
    entry.metas(ProductPrice.CURRENT, current);
    if (!ApiValues.isRanged(item)) {
      entry.meta(ProductPrice.REGULAR, amount(prices.get("regular_price"), prices));
      if (item.get("on_sale").isTrue()) {
        entry.meta(ProductPrice.SALE, amount(prices.get("sale_price"), prices));
      }
    }
  }

  /** Returns an amount, which comes in the smallest units of the currency. */
  private static @Nullable String amount(LooseValue units, LooseValue prices) {
    Long number = units.integer();
    Long decimals = prices.get("currency_minor_unit").integer();
    if (number == null || decimals == null || decimals < 0 || decimals > MOST_DECIMALS) {
      return null;
    }
    BigDecimal amount = BigDecimal.valueOf(number, decimals.intValue()).stripTrailingZeros();
    return amount.toPlainString();
  }

  /** The quantity is that which visitors see, if any. */
  private static void stock(LooseValue item, RestEntry entry) {
    LooseValue inStock = item.get("is_in_stock");
    if (!inStock.present()) {
      return;
    }
    boolean backorder = item.get("is_on_backorder").isTrue();
    entry.meta(
        "_stock_status", backorder ? "onbackorder" : inStock.isTrue() ? "instock" : "outofstock");
    String text = item.get("stock_availability").get("text").filled();
    Matcher number = ONE_NUMBER.matcher(text == null ? "" : text);
    String left = item.get("low_stock_remaining").filled();
    if (left == null && inStock.isTrue() && !backorder && number.matches()) {
      left = number.group(1);
    }
    if (left != null) {
      entry.meta("_manage_stock", "yes");
      entry.meta("_stock", left);
    }
  }

  private static void attributes(LooseValue item, RestEntry entry) {
    Map<String, Value> attributes = new LinkedHashMap<>();
    Map<String, Value> defaults = new LinkedHashMap<>();
    for (LooseValue attribute : item.get("attributes").list()) {
      String taxonomy = attribute.get("taxonomy").filled();
      String name = attribute.get("name").filled();
      if (name == null) {
        continue;
      }
      String key = taxonomy == null ? ApiValues.key(name) : taxonomy;
      List<LooseValue> terms = attribute.get("terms").list();
      attributes.put(
          key,
          ApiValues.attribute(
              taxonomy == null ? name : taxonomy,
              taxonomy == null ? names(terms) : List.of(),
              attributes.size(),
              true,
              attribute.get("has_variations").isTrue(),
              taxonomy != null));
      for (LooseValue term : terms) {
        if (taxonomy != null) {
          entry.term(taxonomy, term.get("slug"), term.get("name"));
        }
        if (term.get("default").isTrue()) {
          defaults.put(key, term.get(taxonomy == null ? "name" : "slug").value());
        }
      }
    }
    ApiValues.attributes(attributes, defaults, entry);
  }

  private static List<String> names(List<LooseValue> terms) {
    return terms.stream()
        .map(term -> term.get("name").filled())
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
