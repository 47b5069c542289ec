package dev.pressport.plugin.ninjatables;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ninja Tables: tables. */
public final class NinjaTables implements Plugin {
  static final String TYPE = "ninja-table";
  static final String ROWS = "ninja_table_items";

  @Override
  public String slug() {
    return "ninja-tables";
  }

  @Override
  public String name() {
    return "Ninja Tables";
  }

  @Override
  public String signs() {
    return "type:ninja-table meta:_ninja_table_* block:ninja-tables/* shortcode:ninja_tables"
        + " shortcode:ninja_table_*";
  }

  @Override
  public String meaning() {
    return "tables whose rows are in the database are shown where pages name them; those from files,"
        + " queries, forms and other sites are not";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new UnmodelledType(TYPE)
            .keeping(
                NinjaTable.COLUMNS,
                NinjaTable.SETTINGS,
                NinjaTable.PROVIDER,
                NinjaTable.CAPTION,
                NinjaTable.EDITING,
                NinjaTable.CACHED,
                NinjaTable.BUILT),
        new PluginTable(ROWS, Owner.SITE, "table_id id position", "attribute value created_at")
            .keeping(NinjaTables::row),
        new TableShortcodes());
  }

  /** Returns a row with its values decoded. */
  private static Map<String, Value> row(Map<String, Value> row) {
    String json = LooseValue.of(row, "value").string();
    Value values = json == null ? Value.NULL : PhpJson.decode(json).orElse(Value.NULL);
    Map<String, Value> kept = new LinkedHashMap<>(row);
    kept.remove("attribute");
    kept.remove("value");
    kept.put("values", values);
    return values instanceof Value.Dict ? kept : Map.of();
  }
}
