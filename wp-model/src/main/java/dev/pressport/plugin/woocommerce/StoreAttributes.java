package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.RestSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attributes that products of a shop share, as the Store API has them. */
final class StoreAttributes implements RestSettings {

  @Override
  public List<String> routes() {
    return StoreProducts.ROUTES.stream().map(route -> route + "/attributes").toList();
  }

  @Override
  public Found read(LooseValue answer) {
    List<Map<String, Value>> rows = new ArrayList<>();
    for (LooseValue attribute : answer.list()) {
      String taxonomy = attribute.get("taxonomy").filled();
      if (taxonomy == null || !taxonomy.startsWith("pa_")) {
        continue;
      }
      Map<String, Value> row = new LinkedHashMap<>();
      row.put("attribute_id", attribute.get("id").value());
      row.put("attribute_name", Value.of(taxonomy.substring("pa_".length())));
      row.put("attribute_label", attribute.get("name").value());
      row.put("attribute_type", attribute.get("type").value());
      row.put("attribute_orderby", attribute.get("order").value());
      row.put("attribute_public", Value.of(attribute.get("has_archives").isTrue() ? 1 : 0));
      rows.add(row);
    }
    return new Found(Map.of(), rows.isEmpty() ? Map.of() : Map.of(ShopSettings.ATTRIBUTES, rows));
  }
}
