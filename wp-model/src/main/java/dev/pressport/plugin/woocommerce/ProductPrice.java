package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The prices of a product or variation as its metas hold them. The current ones are what
 * WooCommerce kept when the source was made: those of a sale while it lasts, and of a variable or
 * grouped product the least and the greatest.
 *
 * @param regular null when there is none, as in a variable product
 * @param sale that of a sale, also before and after it; null when there is none
 * @param least the current price, null when the product has none
 * @param most the same as {@code least}, when there is only one
 */
record ProductPrice(
    @Nullable BigDecimal regular,
    @Nullable BigDecimal sale,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most) {
  static final String CURRENT = "_price";
  static final String REGULAR = "_regular_price";
  static final String SALE = "_sale_price";

  /** The metas that it is made of. */
  static final Set<String> METAS = Set.of(CURRENT, REGULAR, SALE);

  private static final int LONGEST = 40;

  static ProductPrice of(Metas metas) {
    BigDecimal least = null;
    BigDecimal most = null;
    for (Value value : metas.values().getOrDefault(CURRENT, List.of())) {
      BigDecimal price = number(LooseValue.of(value));
      if (price != null) {
        least = least == null ? price : least.min(price);
        most = most == null ? price : most.max(price);
      }
    }
    return new ProductPrice(
        number(LooseValue.of(metas, REGULAR)), number(LooseValue.of(metas, SALE)), least, most);
  }

  private static @Nullable BigDecimal number(LooseValue value) {
    if (value.decimal() == null) {
      return null;
    }
    String text = value.filled();
    return text != null && text.length() <= LONGEST
        ? new BigDecimal(text.strip())
        : BigDecimal.valueOf(value.decimal());
  }

  /** Returns whether the current price is that of a sale. */
  boolean isOnSale() {
    return sale != null
        && regular != null
        && least != null
        && sale.compareTo(regular) < 0
        && least.compareTo(sale) == 0;
  }

  /** Returns whether there are several current prices. */
  boolean isRange() {
    return least != null && most != null && least.compareTo(most) != 0;
  }
}
