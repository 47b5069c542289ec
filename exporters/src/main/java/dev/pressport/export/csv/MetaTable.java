package dev.pressport.export.csv;

import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Entry;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;

/** The metas of all entries, a row for each value. */
final class MetaTable {
  static final List<String> HEADER = List.of("entryId", "key", "index", "value");

  private MetaTable() {}

  static List<List<Value>> rows(Entry entry) {
    List<List<Value>> rows = new ArrayList<>();
    entry
        .meta()
        .values()
        .forEach(
            (key, values) -> {
              for (int i = 0; i < values.size(); i++) {
                rows.add(
                    List.of(Value.of(entry.id()), Value.of(key), Value.of(i), cell(values.get(i))));
              }
            });
    return rows;
  }

  /** Returns a value as a cell; lists are never joined, as they are not known beforehand. */
  private static Value cell(Value value) {
    boolean composed = value instanceof Value.Array || value instanceof Value.Dict;
    return composed ? Value.of(ValueJson.string(value)) : value;
  }
}
