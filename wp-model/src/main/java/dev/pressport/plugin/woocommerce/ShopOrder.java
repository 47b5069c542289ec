package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Text;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code shop_order}: an order of WooCommerce, from the posts or from its own tables. */
public final class ShopOrder extends PostType {
  static final String TYPE = "shop_order";

  /** The post type {@code shop_order}. */
  public ShopOrder() {
    super(
        TYPE,
        "Orders",
        "an order of WooCommerce: its items, amounts and customer",
        ShopOrderDetails.class,
        Set.of(Trait.PERSONAL, Trait.IN_WXR));
  }

  @Override
  public Optional<String> outsideWxr() {
    return Optional.of("order items");
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    OrderMetas metas = new OrderMetas(entry.meta());
    String number = metas.text("_order_number");
    return new ShopOrderDetails(
        number == null ? Long.toString(entry.id()) : number,
        OrderMetas.status(entry.status()),
        metas.text("_order_currency"),
        metas.amount("_order_total"),
        metas.amount("_cart_discount"),
        metas.amount("_cart_discount_tax"),
        metas.amount("_order_shipping"),
        metas.amount("_order_shipping_tax"),
        metas.amount("_order_tax"),
        metas.isYes("_prices_include_tax"),
        metas.moment("_date_paid"),
        metas.moment("_date_completed"),
        metas.text("_payment_method"),
        metas.text("_payment_method_title"),
        metas.text("_transaction_id"),
        metas.id("_customer_user"),
        note(entry),
        address("billing", metas),
        address("shipping", metas),
        OrderItems.of(request.row()),
        refunds(entry.id(), request.index()));
  }

  private static @Nullable String note(Entry entry) {
    Text note = entry.excerpt();
    return note == null || !note.inline() || note.isEmpty() ? null : note.string();
  }

  private static @Nullable Address address(String kind, OrderMetas metas) {
    String prefix = "_" + kind + "_";
    Address address =
        new Address(
            metas.text(prefix + "first_name"),
            metas.text(prefix + "last_name"),
            metas.text(prefix + "company"),
            metas.text(prefix + "address_1"),
            metas.text(prefix + "address_2"),
            metas.text(prefix + "city"),
            metas.text(prefix + "state"),
            metas.text(prefix + "postcode"),
            metas.text(prefix + "country"),
            metas.text(prefix + "email"),
            metas.text(prefix + "phone"));
    return address.equals(Address.NONE) ? null : address;
  }

  private static List<Refund> refunds(long order, SiteIndex index) {
    return index.children(ShopOrderRefund.TYPE, order).stream()
        .map(index::part)
        .flatMap(Optional::stream)
        .map(ShopOrder::refund)
        .toList();
  }

  private static Refund refund(Part part) {
    OrderMetas metas = new OrderMetas(part.meta());
    return new Refund(
        part.outline().id(), metas.amount("_refund_amount"), metas.text("_refund_reason"));
  }

  /**
   * The details that an order adds.
   *
   * @param status without {@code wc-}, such as {@code processing} or {@code completed}
   * @param discount without its tax
   * @param tax of the items, without that of shipping
   * @param customerId the user, null for a guest
   * @param note of the customer
   * @param items null when the source lacks their tables
   */
  public record ShopOrderDetails(
      String number,
      String status,
      @Nullable String currency,
      @Nullable Double total,
      @Nullable Double discount,
      @Nullable Double discountTax,
      @Nullable Double shippingTotal,
      @Nullable Double shippingTax,
      @Nullable Double tax,
      @Nullable Boolean pricesIncludeTax,
      @Nullable Instant paid,
      @Nullable Instant completed,
      @Nullable String paymentMethod,
      @Nullable String paymentTitle,
      @Nullable String transactionId,
      @Nullable Long customerId,
      @Nullable String note,
      @Nullable Address billing,
      @Nullable Address shipping,
      @Nullable OrderItems items,
      List<Refund> refunds)
      implements Details {}

  /** An address; the country is an ISO 3166 code. */
  public record Address(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String company,
      @Nullable String street,
      @Nullable String street2,
      @Nullable String city,
      @Nullable String state,
      @Nullable String postcode,
      @Nullable String country,
      @Nullable String email,
      @Nullable String phone) {
    static final Address NONE =
        new Address(null, null, null, null, null, null, null, null, null, null, null);
  }

  /** A refund in short; the id is that of its entry. */
  public record Refund(long id, @Nullable Double amount, @Nullable String reason) {}
}
