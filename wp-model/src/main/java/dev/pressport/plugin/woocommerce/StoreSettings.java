package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.RestSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The currency of a shop, as the Store API names it with each price. */
final class StoreSettings implements RestSettings {

  @Override
  public List<String> routes() {
    return StoreProducts.ROUTES;
  }

  @Override
  public Map<String, String> query() {
    return Map.of("per_page", "1", "_fields", "id,prices");
  }

  @Override
  public Found read(LooseValue answer) {
    LooseValue prices =
        answer.list().stream()
            .map(product -> product.get("prices"))
            .findFirst()
            .orElse(LooseValue.NONE);
    Map<String, Value> options = new LinkedHashMap<>();
    put(options, ShopSettings.CURRENCY, prices.get("currency_code"));
    put(options, ShopSettings.DECIMALS, prices.get("currency_minor_unit"));
    put(options, ShopSettings.DECIMAL, prices.get("currency_decimal_separator"));
    put(options, ShopSettings.THOUSANDS, prices.get("currency_thousand_separator"));
    String before = prices.get("currency_prefix").string();
    String after = prices.get("currency_suffix").string();
    if (before != null && after != null) {
      boolean left = after.isBlank();
      String sign = left ? before : after;
      boolean apart = !sign.equals(sign.strip().replace("\u00a0", ""));
      options.put(
          ShopSettings.POSITION, Value.of((left ? "left" : "right") + (apart ? "_space" : "")));
    }
    return new Found(options, Map.of());
  }

  private static void put(Map<String, Value> options, String name, LooseValue value) {
    if (value.string() != null) {
      options.put(name, Value.of(value.string()));
    }
  }
}
