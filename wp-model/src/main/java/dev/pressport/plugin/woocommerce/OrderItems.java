package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.row.Cell;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The items of an order: products, shipping, fees, taxes and coupons, each with what its metas say.
 * Facts: WooCommerce's abstract-wc-order-item-type-data-store.php and its subclasses.
 *
 * @param products that were ordered
 */
public record OrderItems(
    List<Item> products,
    List<Charge> shipping,
    List<Charge> fees,
    List<TaxLine> taxes,
    List<CouponLine> coupons,
    List<OtherLine> others) {
  static final String ITEMS = "woocommerce_order_items";
  static final String METAS = "woocommerce_order_itemmeta";

  public OrderItems {
    products = List.copyOf(products);
    shipping = List.copyOf(shipping);
    fees = List.copyOf(fees);
    taxes = List.copyOf(taxes);
    coupons = List.copyOf(coupons);
    others = List.copyOf(others);
  }

  /**
   * A product that was ordered.
   *
   * @param name as it was then
   * @param variationId null for a product without variations
   * @param subtotal before discounts, without tax
   * @param total after discounts, without tax
   * @param attributes what else the shop keeps of it: the attributes of a variation, the wishes of
   *     a buyer
   */
  public record Item(
      String name,
      @Nullable Long productId,
      @Nullable Long variationId,
      @Nullable Double quantity,
      @Nullable Double subtotal,
      @Nullable Double subtotalTax,
      @Nullable Double total,
      @Nullable Double tax,
      Map<String, Value> attributes) {}

  /**
   * Shipping, or a fee.
   *
   * @param method of shipping, such as {@code flat_rate}
   */
  public record Charge(
      String name, @Nullable String method, @Nullable Double total, @Nullable Double tax) {}

  /** A tax. */
  public record TaxLine(
      String name,
      @Nullable String label,
      @Nullable Double percent,
      @Nullable Double total,
      @Nullable Double shipping) {}

  /** A coupon that was used; the name is its code. */
  public record CouponLine(String name, @Nullable Double discount, @Nullable Double discountTax) {}

  /** An item of another plugin. */
  public record OtherLine(String kind, String name, Map<String, Value> metas) {}

  static Stream<PluginTable> tables() {
    return Stream.of(
        new PluginTable(
            ITEMS, Owner.ENTRY, "order_id order_item_id", "order_item_name order_item_type"),
        new PluginTable(METAS, Owner.ENTRY, "order_item_id", "meta_key meta_value")
            .through(ITEMS, "order_item_id"));
  }

  /** Returns the items of an order; null when the source lacks their tables. */
  static @Nullable OrderItems of(Row order) {
    List<Map<String, Cell>> rows = order.attached(ITEMS);
    if (rows.isEmpty()) {
      return null;
    }
    Map<String, Map<String, Value>> metas = metas(order);
    Collector collector = new Collector();
    for (Map<String, Cell> row : rows) {
      String id = string(row, "order_item_id");
      collector.add(
          string(row, "order_item_type"),
          string(row, "order_item_name"),
          metas.getOrDefault(id, Map.of()));
    }
    return collector.items();
  }

  private static Map<String, Map<String, Value>> metas(Row order) {
    Map<String, Map<String, Value>> metas = new HashMap<>();
    for (Map<String, Cell> row : order.attached(METAS)) {
      if (row.get("meta_value") instanceof Cell.Stored stored && stored.text().inline()) {
        metas
            .computeIfAbsent(string(row, "order_item_id"), id -> new LinkedHashMap<>())
            .putIfAbsent(string(row, "meta_key"), decoded(stored.text()));
      }
    }
    return metas;
  }

  private static Value decoded(Text text) {
    return PhpSerialization.decode(text.string()).value();
  }

  private static String string(Map<String, Cell> row, String column) {
    return row.get(column) instanceof Cell.Stored stored && stored.text().inline()
        ? stored.text().string()
        : "";
  }

  /** Sorts items by their kind. */
  private static final class Collector {
    private final List<Item> products = new ArrayList<>();
    private final List<Charge> shipping = new ArrayList<>();
    private final List<Charge> fees = new ArrayList<>();
    private final List<TaxLine> taxes = new ArrayList<>();
    private final List<CouponLine> coupons = new ArrayList<>();
    private final List<OtherLine> others = new ArrayList<>();

    void add(String kind, String name, Map<String, Value> stored) {
      LooseValue metas = LooseValue.of(new Value.Dict(stored));
      switch (kind) {
        case "line_item" -> products.add(item(name, metas, stored));
        case "shipping" ->
            shipping.add(
                new Charge(
                    name,
                    metas.get("method_id").filled(),
                    metas.get("cost").decimal(),
                    metas.get("total_tax").decimal()));
        case "fee" ->
            fees.add(
                new Charge(
                    name,
                    null,
                    metas.get("_line_total").decimal(),
                    metas.get("_line_tax").decimal()));
        case "tax" ->
            taxes.add(
                new TaxLine(
                    name,
                    metas.get("label").filled(),
                    metas.get("rate_percent").decimal(),
                    metas.get("tax_amount").decimal(),
                    metas.get("shipping_tax_amount").decimal()));
        case "coupon" ->
            coupons.add(
                new CouponLine(
                    name,
                    metas.get("discount_amount").decimal(),
                    metas.get("discount_amount_tax").decimal()));
        default -> others.add(new OtherLine(kind, name, stored));
      }
    }

    private static Item item(String name, LooseValue metas, Map<String, Value> stored) {
      Map<String, Value> attributes = new LinkedHashMap<>(stored);
      attributes.keySet().removeIf(key -> key.startsWith("_"));
      return new Item(
          name,
          metas.get("_product_id").id(),
          metas.get("_variation_id").id(),
          metas.get("_qty").decimal(),
          metas.get("_line_subtotal").decimal(),
          metas.get("_line_subtotal_tax").decimal(),
          metas.get("_line_total").decimal(),
          metas.get("_line_tax").decimal(),
          attributes);
    }

    OrderItems items() {
      return new OrderItems(products, shipping, fees, taxes, coupons, others);
    }
  }
}
