package dev.pressport.plugin.wpdatatables;

import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.DataTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of the plugin.
 *
 * @param facts its row
 * @param columns in their order
 * @param rows of a simple table, their cells; of others, their values by column; null when the
 *     source does not have them
 */
record StoredTable(
    Map<String, Value> facts,
    List<Map<String, Value>> columns,
    @Nullable List<Map<String, Value>> rows) {

  static final String MANUAL = "manual";

  /** The tables of a site by their ids. */
  record All(Map<Long, StoredTable> byId) {}

  /** Returns those of a site. */
  static All all(Site site) {
    Map<Long, List<Map<String, Value>>> columns = byTable(site, WpDataTables.COLUMNS);
    Map<Long, List<Map<String, Value>>> simple = byTable(site, WpDataTables.ROWS);
    Map<Long, List<Map<String, Value>>> cached = byTable(site, WpDataTables.CACHE);
    Map<Long, StoredTable> tables = new HashMap<>();
    for (Map<String, Value> table : rows(site, WpDataTables.TABLES)) {
      Long id = LooseValue.of(table, "id").integer();
      if (id == null) {
        continue;
      }
      List<Map<String, Value>> own = new ArrayList<>(columns.getOrDefault(id, List.of()));
      own.sort(Comparator.comparing(column -> number(column, "pos")));
      List<Map<String, Value>> rows =
          StoredRows.SIMPLE.equals(LooseValue.of(table, "table_type").string())
              ? inOrder(simple.getOrDefault(id, List.of()))
              : typed(site, table, cached.getOrDefault(id, List.of()));
      tables.put(id, new StoredTable(table, own, rows));
    }
    return new All(tables);
  }

  private static List<Map<String, Value>> rows(Site site, String table) {
    return site.tables().getOrDefault(table, List.of());
  }

  private static Map<Long, List<Map<String, Value>>> byTable(Site site, String name) {
    Map<Long, List<Map<String, Value>>> byTable = new HashMap<>();
    for (Map<String, Value> row : rows(site, name)) {
      byTable.computeIfAbsent(number(row, "table_id"), id -> new ArrayList<>()).add(row);
    }
    return byTable;
  }

  private static List<Map<String, Value>> inOrder(List<Map<String, Value>> rows) {
    List<Map<String, Value>> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(row -> number(row, "id")));
    return sorted;
  }

  /** Returns the rows that people typed, or those that were last read from elsewhere. */
  private static @Nullable List<Map<String, Value>> typed(
      Site site, Map<String, Value> table, List<Map<String, Value>> cached) {
    String name = LooseValue.of(table, "mysql_table_name").filled();
    int at = name == null ? -1 : name.lastIndexOf(WpDataTables.TYPED);
    if (MANUAL.equals(LooseValue.of(table, "table_type").string())) {
      return LooseValue.of(table, "edit_only_own_rows").isTrue() || name == null || at < 0
          ? null
          : site.tables().get(name.substring(at));
    }
    if (cached.isEmpty() || !LooseValue.of(table, "cache_source_data").isTrue()) {
      return null;
    }
    return LooseValue.of(cached.get(0), "rows").list().stream().map(LooseValue::map).toList();
  }

  static long number(Map<String, Value> row, String column) {
    return Objects.requireNonNullElse(LooseValue.of(row, column).integer(), 0L);
  }

  boolean isSimple() {
    return StoredRows.SIMPLE.equals(type());
  }

  String type() {
    return Objects.requireNonNullElse(LooseValue.of(facts, "table_type").string(), "");
  }

  String title() {
    return Objects.requireNonNullElse(LooseValue.of(facts, "title").string(), "");
  }

  LooseValue settings() {
    return LooseValue.of(facts, "advanced_settings");
  }

  /** Returns the rows of a table that is not simple in the order in which visitors see them. */
  List<Map<String, Value>> sorted() {
    List<Map<String, Value>> sorted = new ArrayList<>(Objects.requireNonNullElse(rows, List.of()));
    if (!LooseValue.of(facts, "sorting").isTrue()) {
      return sorted;
    }
    Map<String, Value> by = null;
    for (Map<String, Value> column : columns) {
      boolean sortable =
          !"0".equals(LooseValue.of(column, "advanced_settings").get("sorting").string());
      if (number(column, "sort_column") > 0) {
        by = column;
      } else if (by == null && sortable) {
        by = column;
      }
    }
    if (by != null) {
      Comparator<Map<String, Value>> order = order(by);
      sorted.sort(number(by, "sort_column") == 2 ? order.reversed() : order);
    }
    return sorted;
  }

  private static Comparator<Map<String, Value>> order(Map<String, Value> column) {
    String header = Objects.requireNonNullElse(LooseValue.of(column, "orig_header").string(), "");
    String type = Objects.requireNonNullElse(LooseValue.of(column, "column_type").string(), "");
    return DataTable.byColumn(header, type.equals("int") || type.equals("float"));
  }
}
