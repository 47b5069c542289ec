package dev.pressport.plugin.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.plugin.woocommerce.OrderItems.Charge;
import dev.pressport.plugin.woocommerce.OrderItems.CouponLine;
import dev.pressport.plugin.woocommerce.OrderItems.Item;
import dev.pressport.plugin.woocommerce.OrderItems.TaxLine;
import dev.pressport.plugin.woocommerce.ShopCoupon.ShopCouponDetails;
import dev.pressport.plugin.woocommerce.ShopOrder.Address;
import dev.pressport.plugin.woocommerce.ShopOrder.Refund;
import dev.pressport.plugin.woocommerce.ShopOrder.ShopOrderDetails;
import dev.pressport.plugin.woocommerce.ShopOrderRefund.ShopOrderRefundDetails;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.row.Row;
import dev.pressport.settings.SiteOptions;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final SiteOptions TABLES =
      new SiteOptions(
          Map.of(
              "woocommerce_custom_orders_table_enabled", Value.of("yes"),
              "timezone_string", Value.of("America/Toronto")));

  /** An order in posts. */
  private static TestRow order() {
    return TestRow.entry("shop_order", 50)
        .column("post_status", "wc-processing")
        .column("post_excerpt", "Ring twice")
        .meta("_order_currency", "CAD")
        .meta("_order_total", "31.64")
        .meta("_order_shipping", "5")
        .meta("_cart_discount", "2.5")
        .meta("_date_paid", "1717214400")
        .meta("_customer_user", "0")
        .meta("_payment_method", "bacs")
        .meta("_billing_first_name", "Ada")
        .meta("_billing_email", "ada@buyer.example")
        .attached(
            "woocommerce_order_items",
            "order_id",
            "50",
            "order_item_id",
            "1",
            "order_item_name",
            "Lamp",
            "order_item_type",
            "line_item")
        .attached(
            "woocommerce_order_items",
            "order_id",
            "50",
            "order_item_id",
            "2",
            "order_item_name",
            "Parcel",
            "order_item_type",
            "shipping")
        .attached(
            "woocommerce_order_items",
            "order_id",
            "50",
            "order_item_id",
            "3",
            "order_item_name",
            "Wrapping",
            "order_item_type",
            "fee")
        .attached(
            "woocommerce_order_items",
            "order_id",
            "50",
            "order_item_id",
            "4",
            "order_item_name",
            "CA-ON-1",
            "order_item_type",
            "tax")
        .attached(
            "woocommerce_order_items",
            "order_id",
            "50",
            "order_item_id",
            "5",
            "order_item_name",
            "spring",
            "order_item_type",
            "coupon")
        .attached(
            "woocommerce_order_items",
            "order_id",
            "50",
            "order_item_id",
            "6",
            "order_item_name",
            "Raft",
            "order_item_type",
            "hire")
        .attached(
            "woocommerce_order_itemmeta",
            "order_item_id",
            "1",
            "meta_key",
            "_product_id",
            "meta_value",
            "7")
        .attached(
            "woocommerce_order_itemmeta",
            "order_item_id",
            "1",
            "meta_key",
            "_qty",
            "meta_value",
            "2")
        .attached(
            "woocommerce_order_itemmeta",
            "order_item_id",
            "1",
            "meta_key",
            "_line_total",
            "meta_value",
            "20")
        .attached(
            "woocommerce_order_itemmeta",
            "order_item_id",
            "1",
            "meta_key",
            "Engraving",
            "meta_value",
            "For Bo")
        .attached(
            "woocommerce_order_itemmeta",
            "order_item_id",
            "2",
            "meta_key",
            "cost",
            "meta_value",
            "5")
        .attached(
            "woocommerce_order_itemmeta",
            "order_item_id",
            "2",
            "meta_key",
            "method_id",
            "meta_value",
            "flat_rate")
        .attached(
            "woocommerce_order_itemmeta",
            "order_item_id",
            "3",
            "meta_key",
            "_line_total",
            "meta_value",
            "3")
        .attached(
            "woocommerce_order_itemmeta",
            "order_item_id",
            "4",
            "meta_key",
            "label",
            "meta_value",
            "HST")
        .attached(
            "woocommerce_order_itemmeta",
            "order_item_id",
            "4",
            "meta_key",
            "tax_amount",
            "meta_value",
            "3.64")
        .attached(
            "woocommerce_order_itemmeta",
            "order_item_id",
            "5",
            "meta_key",
            "discount_amount",
            "meta_value",
            "2.5");
  }

  @Test
  void readsAnOrderWithItsItems() {
    ShopOrderDetails order =
        MappedSite.of(
                order(),
                TestRow.entry("shop_order_refund", 51)
                    .column("post_parent", "50")
                    .meta("_refund_amount", "4.00")
                    .meta("_refund_reason", "Broken"))
            .details(50, ShopOrderDetails.class);

    assertThat(order.number()).isEqualTo("50");
    assertThat(order.status()).isEqualTo("processing");
    assertThat(order.total()).isEqualTo(31.64);
    assertThat(order.paid()).isEqualTo(Instant.parse("2024-06-01T04:00:00Z"));
    assertThat(order.customerId()).isNull();
    assertThat(order.note()).isEqualTo("Ring twice");
    assertThat(Objects.requireNonNull(order.billing()).email()).isEqualTo("ada@buyer.example");
    assertThat(order.shipping()).isNull();
    OrderItems items = Objects.requireNonNull(order.items());
    assertThat(items.products())
        .containsExactly(
            new Item(
                "Lamp",
                7L,
                null,
                2.0,
                null,
                null,
                20.0,
                null,
                Map.of("Engraving", Value.of("For Bo"))));
    assertThat(items.shipping()).containsExactly(new Charge("Parcel", "flat_rate", 5.0, null));
    assertThat(items.fees()).containsExactly(new Charge("Wrapping", null, 3.0, null));
    assertThat(items.taxes()).containsExactly(new TaxLine("CA-ON-1", "HST", null, 3.64, null));
    assertThat(items.coupons()).containsExactly(new CouponLine("spring", 2.5, null));
    assertThat(items.others()).extracting(OrderItems.OtherLine::kind).containsExactly("hire");
    assertThat(order.refunds()).containsExactly(new Refund(51, 4.0, "Broken"));
  }

  /** The placeholder of an order whose data is in tables. */
  private static TestRow placeholder(String type) {
    return TestRow.entry("shop_order_placehold", 60)
        .column("post_status", "draft")
        .column("post_date", "2025-01-01 00:00:00")
        .attached(
            "wc_orders",
            "id",
            "60",
            "customer_id",
            "9",
            "parent_order_id",
            "50",
            "status",
            "wc-completed",
            "currency",
            "CAD",
            "type",
            type,
            "tax_amount",
            "1.50000000",
            "total_amount",
            "40.20000000",
            "billing_email",
            "bo@buyer.example",
            "date_created_gmt",
            "2024-06-01 02:30:00",
            "date_updated_gmt",
            "2024-06-02 10:00:00",
            "payment_method",
            "cod",
            "customer_note",
            "Leave it outside")
        .attached(
            "wc_order_operational_data",
            "order_id",
            "60",
            "prices_include_tax",
            "0",
            "date_paid_gmt",
            "2024-06-01 04:00:00",
            "shipping_total_amount",
            "4.50000000",
            "discount_total_amount",
            "0.00000000")
        .attached(
            "wc_order_addresses",
            "order_id",
            "60",
            "address_type",
            "billing",
            "first_name",
            "Bo",
            "city",
            "Hull",
            "phone",
            "555-0199")
        .attached(
            "wc_order_addresses", "order_id", "60", "address_type", "shipping", "city", "Hull")
        .attached("wc_orders_meta", "order_id", "60", "meta_key", "_gift", "meta_value", "yes")
        .attached(
            "wc_orders_meta", "order_id", "60", "meta_key", "_order_total", "meta_value", "0");
  }

  @Test
  void assemblesAnOrderThatIsInTablesAlone() {
    Row row = new OrderTables().assembled(placeholder("shop_order").build(), TABLES);
    MappedSite site = MappedSite.of(again(row));

    assertThat(site.entry(60))
        .satisfies(
            order -> {
              assertThat(order.type()).isEqualTo("shop_order");
              assertThat(order.status()).isEqualTo("wc-completed");
              assertThat(order.dateUtc()).isEqualTo(Instant.parse("2024-06-01T02:30:00Z"));
              assertThat(order.date()).isEqualTo(LocalDateTime.of(2024, 5, 31, 22, 30));
              assertThat(order.meta().string("_order_total")).contains("40.2");
              assertThat(order.meta().string("_cart_discount")).contains("0");
              assertThat(order.meta().string("_gift")).contains("yes");
            });
    ShopOrderDetails order = site.details(60, ShopOrderDetails.class);
    assertThat(order.total()).isEqualTo(40.2);
    assertThat(order.tax()).isEqualTo(1.5);
    assertThat(order.shippingTotal()).isEqualTo(4.5);
    assertThat(order.pricesIncludeTax()).isFalse();
    assertThat(order.paid()).isEqualTo(Instant.parse("2024-06-01T04:00:00Z"));
    assertThat(order.customerId()).isEqualTo(9);
    assertThat(order.note()).isEqualTo("Leave it outside");
    assertThat(order.billing())
        .isEqualTo(
            new Address(
                "Bo",
                null,
                null,
                null,
                null,
                "Hull",
                null,
                null,
                null,
                "bo@buyer.example",
                "555-0199"));
    assertThat(row.attached()).isEmpty();
  }

  @Test
  void assemblesARefundThatIsInTablesAlone() {
    Row row = new OrderTables().assembled(placeholder("shop_order_refund").build(), TABLES);
    ShopOrderRefundDetails refund =
        MappedSite.of(again(row)).details(60, ShopOrderRefundDetails.class);

    assertThat(refund.order()).isEqualTo(50);
    assertThat(refund.total()).isEqualTo(40.2);
  }

  @Test
  void takesTheTablesForOrdersInBothPlacesOnlyWhereTheShopDoes() {
    TestRow stale =
        TestRow.entry("shop_order", 61)
            .column("post_status", "wc-pending")
            .meta("_order_total", "10.00")
            .meta("_order_currency", "CAD")
            .attached(
                "wc_orders",
                "id",
                "61",
                "status",
                "wc-completed",
                "total_amount",
                "10.00000000",
                "currency",
                "USD");

    Row fromTables = new OrderTables().assembled(stale.build(), TABLES);
    Row fromPosts = new OrderTables().assembled(stale.build(), new SiteOptions(Map.of()));

    assertThat(fromTables.string("post_status")).isEqualTo("wc-completed");
    assertThat(MappedSite.of(again(fromTables)).entry(61).meta().values())
        .containsEntry("_order_total", List.of(Value.of("10.00")))
        .containsEntry("_order_currency", List.of(Value.of("USD")));
    assertThat(fromPosts.string("post_status")).isEqualTo("wc-pending");
    assertThat(fromPosts.attached()).isEmpty();
  }

  @Test
  void survivesDamagedTables() {
    TestRow damaged =
        TestRow.entry("shop_order_placehold", 62)
            .attached(
                "wc_orders",
                "id",
                "62",
                "type",
                "../../etc",
                "status",
                "wc-completed",
                "total_amount",
                "9e999999",
                "date_created_gmt",
                "yesterday")
            .attached("wc_order_addresses", "order_id", "62", "address_type", "../x", "city", "Y");
    Row row = new OrderTables().assembled(damaged.build(), TABLES);

    assertThat(row.string("post_type")).isEqualTo("shop_order_placehold");
    assertThat(row.metas()).extracting(Row.Meta::key).containsExactly("_order_total");
  }

  /** A row as a test makes it. */
  private static TestRow again(Row row) {
    TestRow again =
        TestRow.entry(row.string("post_type"), Objects.requireNonNull(row.number("ID")));
    List<String> columns = new ArrayList<>(row.columns().keySet());
    columns.forEach(column -> again.column(column, row.string(column)));
    for (Row.Meta meta : row.metas()) {
      if (meta.value() instanceof dev.pressport.row.Cell.Stored stored) {
        again.meta(meta.key(), stored.text().string());
      }
    }
    return again;
  }

  @Test
  void ordersAreAboutPeopleAndCouponsAreNot() {
    assertThat(List.of("shop_order", "shop_order_refund", "shop_order_placehold"))
        .allMatch(type -> PostTypes.is(type, Trait.PERSONAL));
    assertThat(PostTypes.is("shop_coupon", Trait.PERSONAL)).isFalse();
  }

  @Test
  void readsACouponWithoutTheCustomersItIsFor() {
    ShopCouponDetails coupon =
        MappedSite.of(
                TestRow.term("product_cat", 3, "lamps", "Lamps"),
                TestRow.entry("shop_coupon", 70)
                    .named("SPRING", "spring")
                    .column("post_date", "2024-01-01 12:00:00")
                    .column("post_date_gmt", "2024-01-01 17:00:00")
                    .meta("discount_type", "percent")
                    .meta("coupon_amount", "12.5")
                    .meta("date_expires", "1735707600")
                    .meta("usage_limit", "0")
                    .meta("usage_count", "4")
                    .meta("individual_use", "yes")
                    .meta("minimum_amount", "20")
                    .meta("product_ids", "7,8")
                    .meta("product_categories", "a:1:{i:0;i:3;}")
                    .meta("customer_email", "a:1:{i:0;s:16:\"bo@buyer.example\";}"))
            .details(70, ShopCouponDetails.class);

    assertThat(coupon.code()).isEqualTo("SPRING");
    assertThat(coupon.amount()).isEqualTo(12.5);
    assertThat(coupon.expires()).isEqualTo(LocalDateTime.of(2025, 1, 1, 0, 0));
    assertThat(coupon.limit()).isNull();
    assertThat(coupon.used()).isEqualTo(4);
    assertThat(coupon.alone()).isTrue();
    assertThat(coupon.products()).containsExactly(7L, 8L);
    assertThat(coupon.categories()).containsExactly("lamps");
    assertThat(coupon.emails()).containsExactly("bo@buyer.example");
    List<String> withheld = new ArrayList<>();
    assertThat(coupon.withoutPersonalData(withheld::add).toString()).doesNotContain("bo@");
    assertThat(withheld).containsExactly("emails");
  }
}
