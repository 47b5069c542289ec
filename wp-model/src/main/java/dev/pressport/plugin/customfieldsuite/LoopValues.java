package dev.pressport.plugin.customfieldsuite;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.Cell;
import dev.pressport.row.NestedMetas;
import dev.pressport.row.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values in loops. Each value is a meta with the name of its field, and a row of the table says
 * by the id of the meta where it stands: {@code 16:0:17} is the field 17 in the first row of the
 * loop 16.
 */
final class LoopValues implements NestedMetas {
  static final String TABLE = "cfs_values";

  /** Loops in loops, and what a hostile table could claim. */
  private static final int MOST_PARTS = 21;

  @Override
  public Metas named(Row row, Metas metas, SiteIndex index) {
    List<Map<String, Cell>> places = row.attached(TABLE);
    if (places.stream().allMatch(place -> text(place, "hierarchy").isEmpty())) {
      return metas;
    }
    Map<Long, String> names = SuiteFields.names(index);
    Metas.Builder all = new Metas.Builder();
    metas.values().forEach((name, values) -> values.forEach(value -> all.add(name, value)));
    Map<String, Long> counts = new LinkedHashMap<>();
    byName(places, names)
        .forEach((name, placed) -> add(metas.values().get(name), placed, names, counts, all));
    counts.forEach((loop, count) -> all.add(loop, Value.of(count.longValue())));
    return all.build();
  }

  /** The places of the values of each name, in the order of the metas. */
  private static Map<String, List<Map<String, Cell>>> byName(
      List<Map<String, Cell>> places, Map<Long, String> names) {
    Map<String, List<Map<String, Cell>>> byName = new HashMap<>();
    places.stream()
        .sorted(Comparator.comparingLong(place -> number(place, "meta_id")))
        .forEach(
            place -> {
              String name = names.get(number(place, "field_id"));
              if (name != null) {
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
              }
            });
    return byName;
  }

  private static void add(
      @Nullable List<Value> values,
      List<Map<String, Cell>> places,
      Map<Long, String> names,
      Map<String, Long> counts,
      Metas.Builder all) {
    if (values == null || values.size() != places.size()) {
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      String hierarchy = text(places.get(i), "hierarchy");
      String name = hierarchy.isEmpty() ? null : name(hierarchy, names, counts);
      if (name != null) {
        all.add(name, values.get(i));
      }
    }
  }

  /** Returns the name of a place, and counts the rows of its loops. */
  private static @Nullable String name(
      String hierarchy, Map<Long, String> names, Map<String, Long> counts) {
    String[] parts = hierarchy.split(":", MOST_PARTS + 1);
    Map<String, Long> rows = new LinkedHashMap<>();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      Long number = LooseValue.of(Value.of(parts[i])).integer();
      String part = i % 2 == 1 || number == null ? parts[i] : names.get(number);
      if (number == null || number < 0 || part == null || parts.length > MOST_PARTS) {
        return null;
      }
      if (i % 2 == 1) {
        rows.put(name.toString(), number + 1);
      }
      name.append(i == 0 ? "" : "_").append(part);
    }
    rows.forEach((loop, count) -> counts.merge(loop, count, Math::max));
    return name.toString();
  }

  private static long number(Map<String, Cell> place, String column) {
    Long number = loose(place, column).integer();
    return number == null ? 0 : number;
  }

  private static String text(Map<String, Cell> place, String column) {
    String text = loose(place, column).string();
    return text == null ? "" : text;
  }

  private static LooseValue loose(Map<String, Cell> place, String column) {
    return Cell.loose(place.get(column));
  }
}
