package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The metas of an order or a refund. */
record OrderMetas(Metas metas) {
  /** The end of the year 9999. */
  private static final long LATEST = 253_402_300_799L;

  @Nullable String text(String key) {
    return LooseValue.of(metas, key).filled();
  }

  @Nullable Double amount(String key) {
    return LooseValue.of(metas, key).decimal();
  }

  @Nullable Long id(String key) {
    return LooseValue.of(metas, key).id();
  }

  @Nullable Boolean isYes(String key) {
    String text = text(key);
    return text == null ? null : Boolean.valueOf(text.equals("yes"));
  }

  @Nullable Instant moment(String key) {
    Long seconds = id(key);
    return seconds == null || seconds > LATEST ? null : Instant.ofEpochSecond(seconds);
  }

  /** A status without the beginning that WooCommerce gives it in the database. */
  static String status(String stored) {
    return stored.startsWith("wc-") ? stored.substring(3) : stored;
  }
}
