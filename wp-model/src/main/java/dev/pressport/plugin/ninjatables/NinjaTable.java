package dev.pressport.plugin.ninjatables;

import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex.Part;
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
 * A table of the plugin: boot/ninja-tables-global-function.php and
 * app/Modules/DataProviders/DefaultProvider.php.
 */
final class NinjaTable {
  static final String COLUMNS = "_ninja_table_columns";
  static final String SETTINGS = "_ninja_table_settings";
  static final String PROVIDER = "_ninja_tables_data_provider";
  static final String CAPTION = "_ninja_table_caption";

  /** Who may change rows on the page of a table. */
  static final String EDITING = "_ninja_table_frontedit_settings";

  /** The rows that were last read from a file or another site. */
  static final String CACHED = "_external_cached_data";

  /** The HTML of a table that is made by dragging cells. */
  static final String BUILT = "_ninja_table_builder_table_html";

  private static final String OWN = "default";

  private final Part part;
  private final Metas metas;
  private final LooseValue settings;

  /** The rows of a site by the ids of their tables. */
  record Rows(Map<Long, List<Map<String, Value>>> byTable) {
    static Rows of(Site site) {
      Map<Long, List<Map<String, Value>>> byTable = new HashMap<>();
      for (Map<String, Value> row : site.tables().getOrDefault(NinjaTables.ROWS, List.of())) {
        byTable.computeIfAbsent(number(row, "table_id"), id -> new ArrayList<>()).add(row);
      }
      return new Rows(byTable);
    }
  }

  NinjaTable(Part part) {
    this.part = part;
    this.metas = part.meta();
    this.settings = LooseValue.of(metas, SETTINGS);
  }

  String title() {
    return part.outline().title();
  }

  String description() {
    return Objects.requireNonNullElse(part.body(), "");
  }

  LooseValue settings() {
    return settings;
  }

  String caption() {
    return Objects.requireNonNullElse(LooseValue.of(metas, CAPTION).string(), "");
  }

  /** Returns the HTML of a drag-and-drop table, which has no rows; null for other tables. */
  @Nullable String built() {
    return LooseValue.of(metas, BUILT).filled();
  }

  /** Returns where the rows come from. */
  String provider() {
    return Objects.requireNonNullElse(LooseValue.of(metas, PROVIDER).filled(), OWN);
  }

  /** Returns whether each user sees the rows that are theirs, and visitors none. */
  boolean isPrivate() {
    LooseValue editing = LooseValue.of(metas, EDITING);
    return "yes".equals(editing.get("allow_frontend").string())
        && "yes".equals(editing.get("own_data_only").string());
  }

  /** Returns the columns that the settings show. */
  List<LooseValue> columns() {
    Map<String, Value> only = settings.get("columns_only").map();
    return LooseValue.of(metas, COLUMNS).list().stream()
        .filter(column -> !"hidden".equals(column.get("breakpoints").string()))
        .filter(column -> only.isEmpty() || only.containsKey(key(column)))
        .toList();
  }

  static String key(LooseValue column) {
    return Objects.requireNonNullElse(column.get("key").string(), "");
  }

  /** Returns the values of the rows as visitors see them; null when the source lacks them. */
  @Nullable List<Map<String, Value>> rows(Rows rows) {
    if (isPrivate()) {
      return null;
    }
    List<Map<String, Value>> shown = new ArrayList<>();
    if (provider().equals(OWN)) {
      stored(rows).forEach(row -> shown.add(LooseValue.of(row, "values").map()));
    } else {
      LooseValue.of(metas, CACHED).list().forEach(row -> shown.add(row.map()));
      if (shown.isEmpty()) {
        return null;
      }
    }
    sort(shown);
    int skipped = (int) Math.max(0, Math.min(shown.size(), limit("skip_rows", 0)));
    long end = skipped + Math.max(0, limit("limit_rows", 0));
    return shown.subList(
        skipped, end == skipped ? shown.size() : (int) Math.min(end, shown.size()));
  }

  private long limit(String setting, long otherwise) {
    Long number = settings.get(setting).integer();
    return number == null ? otherwise : number;
  }

  /** Returns the rows that people typed, in the order in which the plugin reads them. */
  List<Map<String, Value>> stored(Rows rows) {
    List<Map<String, Value>> sorted =
        new ArrayList<>(rows.byTable().getOrDefault(part.outline().id(), List.of()));
    Comparator<Map<String, Value>> made =
        Comparator.comparing(
            row -> Objects.requireNonNullElse(LooseValue.of(row, "created_at").string(), ""));
    sorted.sort(
        switch (Objects.requireNonNullElse(order(), "")) {
          case "manual_sort" -> Comparator.comparing(row -> number(row, "position"));
          case "new_first" -> made.reversed();
          default -> made;
        });
    return sorted;
  }

  private @Nullable String order() {
    return "manual_sort".equals(settings.get("sorting_type").string())
        ? "manual_sort"
        : settings.get("default_sorting").string();
  }

  private void sort(List<Map<String, Value>> rows) {
    String by = settings.get("sorting_column").filled();
    if (by == null || !"by_column".equals(settings.get("sorting_type").string())) {
      return;
    }
    boolean numeric =
        LooseValue.of(metas, COLUMNS).list().stream()
            .filter(column -> key(column).equals(by))
            .anyMatch(column -> "number".equals(column.get("data_type").string()));
    Comparator<Map<String, Value>> order = DataTable.byColumn(by, numeric);
    boolean descending = "desc".equalsIgnoreCase(settings.get("sorting_column_by").string());
    rows.sort(descending ? order.reversed() : order);
  }

  private static long number(Map<String, Value> row, String column) {
    return Objects.requireNonNullElse(LooseValue.of(row, column).integer(), 0L);
  }
}
