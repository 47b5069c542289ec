package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.RestSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a shop in WooCommerce's own API, which managers of the shop may read. */
final class AdminSettings implements RestSettings {
  private final String group;

  /**
   * The settings of a group.
   *
   * @param group such as {@code general}
   */
  AdminSettings(String group) {
    this.group = group;
  }

  @Override
  public List<String> routes() {
    return List.of("wc/v3/settings/" + group);
  }

  @Override
  public Map<String, String> query() {
    return Map.of("_fields", "id,value");
  }

  @Override
  public boolean isForUsers() {
    return true;
  }

  @Override
  public Found read(LooseValue answer) {
    Map<String, Value> options = new LinkedHashMap<>();
    for (LooseValue setting : answer.list()) {
      String id = setting.get("id").filled();
      if (id != null && id.startsWith("woocommerce_") && setting.get("value").string() != null) {
        options.put(id, Value.of(setting.get("value").string()));
      }
    }
    return new Found(options, Map.of());
  }
}
