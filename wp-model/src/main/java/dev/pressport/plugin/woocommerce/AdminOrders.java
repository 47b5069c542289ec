package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJsonEncoding;
import dev.pressport.row.Cell;
import dev.pressport.row.RestEntry;
import dev.pressport.row.RestList;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The orders or the refunds in WooCommerce's own API, which managers of the shop may read. Facts:
 * class-wc-rest-orders-v2-controller.php, RefundsController.php.
 */
final class AdminOrders implements RestList {
  /** Fields, and the metas that hold them. */
  private static final Map<String, String> OF_ORDER =
      Words.map(
          """
          currency=_order_currency total=_order_total discount_total=_cart_discount
          discount_tax=_cart_discount_tax shipping_total=_order_shipping
          shipping_tax=_order_shipping_tax cart_tax=_order_tax payment_method=_payment_method
          payment_method_title=_payment_method_title transaction_id=_transaction_id
          customer_id=_customer_user customer_ip_address=_customer_ip_address
          customer_user_agent=_customer_user_agent created_via=_created_via
          version=_order_version\
          """);

  private static final List<String> ADDRESS =
      Words.list(
          "first_name last_name company address_1 address_2 city state postcode country email"
              + " phone");

  /** The lists of items, by the type that the database has. */
  private static final Map<String, String> ITEMS =
      Words.map(
          "line_items=line_item shipping_lines=shipping fee_lines=fee tax_lines=tax"
              + " coupon_lines=coupon");

  /** Fields of an item of each type, and the metas that hold them. */
  private static final Map<String, Map<String, String>> OF_ITEM =
      Map.of(
          "line_item",
          Words.map(
              """
              product_id=_product_id variation_id=_variation_id quantity=_qty
              tax_class=_tax_class subtotal=_line_subtotal subtotal_tax=_line_subtotal_tax
              total=_line_total total_tax=_line_tax\
              """),
          "shipping",
          Words.map("method_id=method_id instance_id=instance_id total=cost total_tax=total_tax"),
          "fee",
          Words.map("tax_class=_tax_class total=_line_total total_tax=_line_tax"),
          "tax",
          Words.map(
              """
              rate_id=rate_id label=label compound=compound rate_percent=rate_percent
              tax_total=tax_amount shipping_tax_total=shipping_tax_amount\
              """),
          "coupon",
          Words.map("discount=discount_amount discount_tax=discount_amount_tax"));

  /** The field with the name of an item of each type. */
  private static final Map<String, String> NAMES =
      Words.map("line_item=name shipping=method_title fee=name tax=rate_code coupon=code");

  private final boolean refunds;

  private AdminOrders(boolean refunds) {
    this.refunds = refunds;
  }

  static AdminOrders orders() {
    return new AdminOrders(false);
  }

  static AdminOrders refunds() {
    return new AdminOrders(true);
  }

  @Override
  public String type() {
    return refunds ? ShopOrderRefund.TYPE : ShopOrder.TYPE;
  }

  @Override
  public List<String> routes() {
    return List.of(refunds ? "wc/v3/refunds" : "wc/v3/orders");
  }

  @Override
  public Map<String, String> query() {
    return Map.of("orderby", "id", "order", "asc");
  }

  @Override
  public boolean isForUsers() {
    return true;
  }

  @Override
  public Set<String> secrets() {
    return Set.of("order_key", "payment_url");
  }

  @Override
  public void read(LooseValue item, RestEntry entry) {
    entry.field("id", item.get("id"));
    entry.field("parent", item.get("parent_id"));
    entry.field("title", new Value.Dict(Map.of()));
    ApiValues.dates(item, entry);
    if (refunds) {
      refund(item, entry);
    } else {
      order(item, entry);
    }
    items(item, entry);
    ApiValues.otherMetas(item, entry);
  }

  private static void order(LooseValue item, RestEntry entry) {
    String status = item.get("status").filled();
    entry.field("status", Value.of(status == null ? "wc-pending" : stored(status)));
    entry.raw("excerpt", item.get("customer_note"));
    OF_ORDER.forEach((field, key) -> entry.meta(key, item.get(field)));
    entry.meta("_prices_include_tax", ApiValues.yesOrNo(item.get("prices_include_tax")));
    entry.meta("_date_paid", ApiValues.seconds(item.get("date_paid_gmt")));
    entry.meta("_date_completed", ApiValues.seconds(item.get("date_completed_gmt")));
    String number = item.get("number").filled();
    if (number != null && !number.equals(item.get("id").string())) {
      entry.meta("_order_number", number);
    }
    for (String kind : List.of("billing", "shipping")) {
      for (String part : ADDRESS) {
        entry.meta("_" + kind + "_" + part, item.get(kind).get(part));
      }
    }
  }

  /** Fact: WC_Order::get_post_status(). */
  private static String stored(String status) {
    return Set.of("trash", "auto-draft", "draft").contains(status) ? status : "wc-" + status;
  }

  private static void refund(LooseValue item, RestEntry entry) {
    entry.field("status", Value.of("wc-completed"));
    String amount = item.get("amount").plain();
    entry.meta("_refund_amount", amount);
    entry.meta("_order_total", amount == null || amount.startsWith("-") ? amount : "-" + amount);
    entry.meta("_refund_reason", item.get("reason"));
    entry.meta("_refunded_by", item.get("refunded_by"));
    entry.meta("_refunded_payment", item.get("refunded_payment").isTrue() ? "1" : null);
  }

  private static void items(LooseValue item, RestEntry entry) {
    List<Map<String, Cell>> rows = new ArrayList<>();
    List<Map<String, Cell>> metas = new ArrayList<>();
    ITEMS.forEach(
        (field, type) -> {
          for (LooseValue line : item.get(field).list()) {
            String id = line.get("id").string();
            if (id != null) {
              rows.add(
                  cells(
                      "order_item_id", id,
                      "order_item_type", type,
                      "order_item_name", line.get(NAMES.getOrDefault(type, "name")).string()));
              metas(id, type, line, metas);
            }
          }
        });
    if (!rows.isEmpty()) {
      entry.attach(OrderItems.ITEMS, rows);
      entry.attach(OrderItems.METAS, metas);
    }
  }

  private static void metas(
      String id, String type, LooseValue line, List<Map<String, Cell>> metas) {
    OF_ITEM
        .getOrDefault(type, Map.of())
        .forEach((field, key) -> meta(id, key, line.get(field).plain(), metas));
    for (LooseValue other : line.get("meta_data").list()) {
      LooseValue value = other.get("value");
      String text = value.plain();
      if (text == null && value.isArray()) {
        text = PhpJsonEncoding.of(value.value());
      }
      meta(id, other.get("key").filled(), text, metas);
    }
  }

  private static void meta(
      String id, @Nullable String key, @Nullable String value, List<Map<String, Cell>> metas) {
    if (key != null && value != null) {
      metas.add(cells("order_item_id", id, "meta_key", key, "meta_value", value));
    }
  }

  private static Map<String, Cell> cells(
      String first, String one, String second, String two, String third, @Nullable String three) {
    return Map.of(
        first,
        Cell.stored(one),
        second,
        Cell.stored(two),
        third,
        Cell.stored(three == null ? "" : three));
  }
}
