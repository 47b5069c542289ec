package dev.pressport.plugin.woocommerce;

import dev.pressport.php.LooseValue;
import dev.pressport.row.RestEntry;
import dev.pressport.row.RestList;
import dev.pressport.text.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The coupons in WooCommerce's own API, which managers of the shop may read. Facts:
 * class-wc-rest-coupons-v2-controller.php.
 */
final class AdminCoupons implements RestList {
  /** Fields, and the metas that hold them. */
  private static final Map<String, String> NUMBERS =
      Words.map(
          """
          discount_type=discount_type amount=coupon_amount usage_limit=usage_limit
          usage_limit_per_user=usage_limit_per_user limit_usage_to_x_items=limit_usage_to_x_items
          usage_count=usage_count\
          """);

  private static final List<String> SWITCHES =
      List.of("individual_use", "free_shipping", "exclude_sale_items");

  private static final Map<String, String> PRODUCTS =
      Words.map("product_ids=product_ids excluded_product_ids=exclude_product_ids");

  private static final Map<String, String> CATEGORIES =
      Words.map(
          "product_categories=product_categories"
              + " excluded_product_categories=exclude_product_categories");

  @Override
  public String type() {
    return "shop_coupon";
  }

  @Override
  public List<String> routes() {
    return List.of("wc/v3/coupons");
  }

  @Override
  public Map<String, String> query() {
    return Map.of("context", "edit", "orderby", "id", "order", "asc");
  }

  @Override
  public boolean isForUsers() {
    return true;
  }

  @Override
  public void read(LooseValue item, RestEntry entry) {
    entry.field("id", item.get("id"));
    entry.field("status", item.get("status"));
    entry.raw("title", item.get("code"));
    entry.raw("excerpt", item.get("description"));
    ApiValues.dates(item, entry);
    NUMBERS.forEach((field, key) -> entry.meta(key, item.get(field).plain()));
    SWITCHES.forEach(name -> entry.meta(name, ApiValues.yesOrNo(item.get(name))));
    PRODUCTS.forEach(
        (field, key) -> entry.meta(key, ApiValues.joined(ApiValues.numbers(item.get(field)))));
    CATEGORIES.forEach((field, key) -> entry.metas(key, ApiValues.ids(item.get(field))));
    entry.meta("date_expires", ApiValues.seconds(item.get("date_expires_gmt")));
    Stream.of("minimum_amount", "maximum_amount")
        .filter(name -> !Double.valueOf(0).equals(item.get(name).decimal()))
        .forEach(name -> entry.meta(name, item.get(name).plain()));
    if (!item.get("email_restrictions").list().isEmpty()) {
      entry.metas("customer_email", List.of(item.get("email_restrictions").value()));
    }
    ApiValues.otherMetas(item, entry);
  }
}
