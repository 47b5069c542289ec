package dev.pressport.plugin.woocommerce;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The taxes in the prices that a shop shows to a visitor whose address it does not know: those at
 * its own address (class-wc-tax.php). Export files do not have them: there, prices stay as they
 * are.
 *
 * @param taxable whether prices of the product have taxes
 * @param rateClass the class of a product; empty for the standard rates
 */
record ShopTaxes(ShopSettings shop, boolean taxable, String rateClass) {
  static final String RATES = "woocommerce_tax_rates";
  static final String LOCATIONS = "woocommerce_tax_rate_locations";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private record Rate(BigDecimal percent, boolean compound) {}

  /**
   * The taxes of a product.
   *
   * @param status {@code taxable}, {@code shipping} or {@code none}; null for the first one
   */
  static ShopTaxes of(ShopSettings shop, @Nullable String status, @Nullable String rateClass) {
    boolean taxable = shop.taxes() && (status == null || status.equals("taxable"));
    return new ShopTaxes(shop, taxable, rateClass == null ? "" : rateClass);
  }

  /** The taxes of a variation whose class differs from that of its product. */
  ShopTaxes withClass(String own) {
    return new ShopTaxes(shop, taxable, own);
  }

  /** A price as the shop shows it: wc_get_price_to_display(). */
  BigDecimal shown(BigDecimal price) {
    return shop.showsTax() ? including(price) : excluding(price);
  }

  /**
   * The text behind a price, as HTML: get_price_suffix(). Empty for none.
   *
   * @param price null where the text may not name a price, as for the range of a variable product
   */
  String suffix(@Nullable BigDecimal price) {
    String suffix = taxable ? shop.priceSuffix() : "";
    if (!suffix.contains("{")) {
      return Html.stored(suffix);
    }
    return price == null
        ? ""
        : Html.stored(suffix)
            .replace("{price_including_tax}", Html.escape(shop.money().text(including(price))))
            .replace("{price_excluding_tax}", Html.escape(shop.money().text(excluding(price))));
  }

  BigDecimal including(BigDecimal price) {
    if (!taxable || shop.pricesIncludeTax()) {
      return price;
    }
    BigDecimal regular = price;
    BigDecimal all = price;
    for (Rate rate : rates()) {
      BigDecimal tax = (rate.compound() ? all : regular).multiply(rate.percent()).divide(HUNDRED);
      all = all.add(tax.setScale(shop.money().decimals(), RoundingMode.HALF_UP));
    }
    return all;
  }

  BigDecimal excluding(BigDecimal price) {
    if (!taxable || !shop.pricesIncludeTax()) {
      return price;
    }
    BigDecimal rest = price;
    BigDecimal sum = BigDecimal.ZERO;
    for (Rate rate : rates()) {
      if (rate.compound()) {
        rest = without(rest, rate.percent());
      } else {
        sum = sum.add(rate.percent());
      }
    }
    return without(rest, sum);
  }

  private static BigDecimal without(BigDecimal price, BigDecimal percent) {
    return price.divide(BigDecimal.ONE.add(percent.divide(HUNDRED)), MathContext.DECIMAL64);
  }

  /** Of each priority the first rate that fits, simple ones before those on top of them. */
  private List<Rate> rates() {
    Set<Long> seen = new HashSet<>();
    return rows(RATES)
        .filter(this::fits)
        .sorted(
            Comparator.comparingLong(ShopTaxes::priority)
                .thenComparing(row -> text(row, "tax_rate_country").isEmpty())
                .thenComparing(row -> text(row, "tax_rate_state").isEmpty())
                .thenComparing(row -> !isLocal(row))
                .thenComparingLong(row -> number(row, "tax_rate_id")))
        .filter(row -> seen.add(priority(row)))
        .map(ShopTaxes::rate)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(Rate::compound))
        .toList();
  }

  private Stream<Map<String, Value>> rows(String table) {
    return shop.tables().getOrDefault(table, List.of()).stream();
  }

  private boolean fits(Map<String, Value> row) {
    String country = text(row, "tax_rate_country");
    String state = text(row, "tax_rate_state");
    return text(row, "tax_rate_class").equals(rateClass)
        && (country.isEmpty() || country.equalsIgnoreCase(shop.country()))
        && (state.isEmpty() || state.equalsIgnoreCase(shop.state()))
        && (!isLocal(row) || isHere(row));
  }

  private boolean isLocal(Map<String, Value> row) {
    return locations(row).findAny().isPresent();
  }

  private boolean isHere(Map<String, Value> row) {
    return locations(row)
        .map(location -> text(location, "location_code"))
        .anyMatch(
            code -> code.equalsIgnoreCase(shop.city()) || code.equalsIgnoreCase(shop.postcode()));
  }

  private Stream<Map<String, Value>> locations(Map<String, Value> row) {
    long id = number(row, "tax_rate_id");
    return rows(LOCATIONS).filter(location -> number(location, "tax_rate_id") == id);
  }

  private static long priority(Map<String, Value> row) {
    return number(row, "tax_rate_priority");
  }

  private static long number(Map<String, Value> row, String column) {
    Long number = LooseValue.of(row, column).integer();
    return number == null ? 0 : number;
  }

  private static String text(Map<String, Value> row, String column) {
    return Objects.requireNonNullElse(LooseValue.of(row, column).filled(), "");
  }

  private static @Nullable Rate rate(Map<String, Value> row) {
    Double percent = LooseValue.of(row, "tax_rate").decimal();
    return percent == null || percent < 0 || percent > 1000
        ? null
        : new Rate(BigDecimal.valueOf(percent), number(row, "tax_rate_compound") == 1);
  }
}
