package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code shop_coupon}: a coupon of WooCommerce; its title is the code. */
public final class ShopCoupon extends PostType {
  private static final String CATEGORY = "product_cat";

  /** The post type {@code shop_coupon}. */
  public ShopCoupon() {
    super(
        "shop_coupon",
        "Coupons",
        "a coupon of WooCommerce; its title is the code",
        ShopCouponDetails.class,
        Set.of(Trait.IN_WXR));
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    OrderMetas amounts = new OrderMetas(metas);
    return new ShopCouponDetails(
        request.entry().title(),
        amounts.text("discount_type"),
        amounts.amount("coupon_amount"),
        expires(request),
        amounts.id("usage_limit"),
        amounts.id("usage_limit_per_user"),
        amounts.id("limit_usage_to_x_items"),
        LooseValue.of(metas, "usage_count").integer(),
        isYes(metas, "individual_use"),
        isYes(metas, "free_shipping"),
        isYes(metas, "exclude_sale_items"),
        amounts.amount("minimum_amount"),
        amounts.amount("maximum_amount"),
        ids(metas, "product_ids"),
        ids(metas, "exclude_product_ids"),
        categories(metas, "product_categories", request.index()),
        categories(metas, "exclude_product_categories", request.index()),
        LooseValue.of(metas, "customer_email").strings());
  }

  private static boolean isYes(Metas metas, String key) {
    return "yes".equals(LooseValue.of(metas, key).string());
  }

  private static List<Long> ids(Metas metas, String key) {
    return ProductMetas.ids(LooseValue.of(metas, key));
  }

  private static List<String> categories(Metas metas, String key, SiteIndex index) {
    return ids(metas, key).stream()
        .map(id -> index.term(CATEGORY, id))
        .flatMap(Optional::stream)
        .map(term -> term.key().slug())
        .toList();
  }

  /** Seconds since 1970; before WooCommerce 3.0 a day in {@code expiry_date}. */
  private static @Nullable LocalDateTime expires(DetailsRequest request) {
    OrderMetas metas = new OrderMetas(request.entry().meta());
    Instant moment = metas.moment("date_expires");
    String day = metas.text("expiry_date");
    if (moment != null) {
      return LocalDateTime.ofInstant(moment, ShopSettings.of(request.site()).zone(request.entry()));
    }
    try {
      return day == null ? null : LocalDate.parse(day.strip()).atStartOfDay();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /**
   * The details that a coupon adds.
   *
   * @param kind {@code percent}, {@code fixed_cart} or {@code fixed_product}
   * @param expires by the clock of the site, null for one that never does
   * @param limit how often it can be used, null for any number
   * @param limitPerCustomer likewise by one customer
   * @param limitToItems the number of items it counts for, null for all
   * @param minimum what must be ordered at least
   * @param maximum what may be ordered at most
   * @param products the ids of those it is for; empty for all
   * @param categories the slugs of those it is for; empty for all
   * @param emails the customers it is for; empty for all
   */
  public record ShopCouponDetails(
      String code,
      @Nullable String kind,
      @Nullable Double amount,
      @Nullable LocalDateTime expires,
      @Nullable Long limit,
      @Nullable Long limitPerCustomer,
      @Nullable Long limitToItems,
      @Nullable Long used,
      boolean alone,
      boolean freeShipping,
      boolean excludesSale,
      @Nullable Double minimum,
      @Nullable Double maximum,
      List<Long> products,
      List<Long> excludedProducts,
      List<String> categories,
      List<String> excludedCategories,
      List<String> emails)
      implements Details {

    @Override
    public Details withoutPersonalData(Consumer<String> withheld) {
      if (emails.isEmpty()) {
        return this;
      }
      withheld.accept("emails");
      return new ShopCouponDetails(
          code,
          kind,
          amount,
          expires,
          limit,
          limitPerCustomer,
          limitToItems,
          used,
          alone,
          freeShipping,
          excludesSale,
          minimum,
          maximum,
          products,
          excludedProducts,
          categories,
          excludedCategories,
          List.of());
    }
  }
}
