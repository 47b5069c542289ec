package dev.pressport.export.table;

import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a meta.
 *
 * @param index its place among the values of the key, from 0
 * @param stored the text as stored, where the value was repaired; else null
 */
public record MetaRow(String key, int index, Value value, @Nullable String stored) {

  /** Returns all values in stored order. */
  public static List<MetaRow> of(Metas metas) {
    List<MetaRow> rows = new ArrayList<>();
    metas
        .values()
        .forEach(
            (key, values) -> {
              Map<Integer, String> stored = metas.raw().getOrDefault(key, Map.of());
              for (int i = 0; i < values.size(); i++) {
                rows.add(new MetaRow(key, i, values.get(i), stored.get(i)));
              }
            });
    return rows;
  }

  /** Returns whether the value is a list or a map, which a cell holds as JSON. */
  public boolean isComposed() {
    return value instanceof Value.Array || value instanceof Value.Dict;
  }
}
