package dev.pressport.plugin.wpdatatables;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is kept of the rows in the tables of the plugin: its controllers/wdt_functions.php. */
final class StoredRows {
  static final String SIMPLE = "simple";

  /** The address of a file that visitors may fetch; one with a query could have a key in it. */
  private static final Pattern FILE =
      Pattern.compile("(?i)https?://[^?#\\s@]{1,1000}\\.(?:csv|xlsx?|ods|json|xml)");

  private StoredRows() {}

  /** Returns a table without the query, or the address with a key, that its rows come from. */
  static Map<String, Value> table(Map<String, Value> row) {
    Map<String, Value> kept = new LinkedHashMap<>(row);
    String content = text(row, "content");
    kept.remove("content");
    if (SIMPLE.equals(text(row, "table_type"))) {
      kept.put("layout", json(content));
    } else if (content != null && FILE.matcher(content.strip()).matches()) {
      kept.put("file", Value.of(content.strip()));
    }
    kept.put("advanced_settings", json(text(row, "advanced_settings")));
    return kept;
  }

  /** Returns a column with its settings decoded. */
  static Map<String, Value> column(Map<String, Value> row) {
    Map<String, Value> kept = new LinkedHashMap<>(row);
    kept.put("advanced_settings", json(text(row, "advanced_settings")));
    return kept;
  }

  /** Returns a row of a simple table with its cells. */
  static Map<String, Value> row(Map<String, Value> row) {
    Map<String, Value> kept = new LinkedHashMap<>(row);
    kept.remove("data");
    kept.put("cells", LooseValue.of(json(text(row, "data"))).get("cells").value());
    return kept;
  }

  /** Returns the rows that were last read from a file or another site. */
  static Map<String, Value> cached(Map<String, Value> row) {
    Value rows = json(text(row, "data"));
    if (LooseValue.of(rows).list().isEmpty()) {
      return Map.of();
    }
    Map<String, Value> kept = new LinkedHashMap<>(row);
    kept.remove("data");
    kept.put("rows", rows);
    return kept;
  }

  /** Returns whether the rows of a table are for all visitors, and not each for one user. */
  static boolean isOpen(Map<String, List<Map<String, Value>>> tables, String name) {
    String end = name.toLowerCase(Locale.ROOT);
    return tables.getOrDefault(WpDataTables.TABLES, List.of()).stream()
        .filter(
            table ->
                String.valueOf(text(table, "mysql_table_name"))
                    .toLowerCase(Locale.ROOT)
                    .endsWith(end))
        .noneMatch(table -> LooseValue.of(table, "edit_only_own_rows").isTrue());
  }

  private static @Nullable String text(Map<String, Value> row, String column) {
    return LooseValue.of(row, column).string();
  }

  private static Value json(@Nullable String text) {
    return text == null ? Value.NULL : PhpJson.decode(text).orElse(Value.NULL);
  }
}
