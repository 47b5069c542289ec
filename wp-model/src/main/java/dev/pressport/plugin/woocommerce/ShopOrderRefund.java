package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code shop_order_refund}: a refund of an order of WooCommerce. */
public final class ShopOrderRefund extends PostType {
  static final String TYPE = "shop_order_refund";

  /** The post type {@code shop_order_refund}. */
  public ShopOrderRefund() {
    super(
        TYPE,
        "Refunds",
        "a refund of an order of WooCommerce",
        ShopOrderRefundDetails.class,
        Set.of(Trait.PERSONAL, Trait.IN_WXR));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of("_refund_amount", "_refund_reason"));
  }

  @Override
  public Optional<String> outsideWxr() {
    return Optional.of("refund items");
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    OrderMetas metas = new OrderMetas(entry.meta());
    return new ShopOrderRefundDetails(
        entry.parentId(),
        metas.text("_order_currency"),
        metas.amount("_refund_amount"),
        metas.amount("_order_total"),
        metas.text("_refund_reason"),
        metas.id("_refunded_by"),
        OrderItems.of(request.row()));
  }

  /**
   * The details that a refund adds.
   *
   * @param order the id of the order
   * @param amount what the customer got back
   * @param total the same below zero, as WooCommerce adds it up
   * @param refundedBy the id of the user who gave it back
   * @param items null for a refund of an amount alone, and when the source lacks their tables
   */
  public record ShopOrderRefundDetails(
      @Nullable Long order,
      @Nullable String currency,
      @Nullable Double amount,
      @Nullable Double total,
      @Nullable String reason,
      @Nullable Long refundedBy,
      @Nullable OrderItems items)
      implements Details {}
}
