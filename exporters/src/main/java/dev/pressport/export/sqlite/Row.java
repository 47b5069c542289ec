package dev.pressport.export.sqlite;

import dev.pressport.model.Value;
import dev.pressport.record.RecordValues;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param cells one for each of its columns
 */
record Row(Table table, List<Value> cells) {
  Row {
    cells = List.copyOf(cells);
    if (cells.size() != table.columns().size()) {
      throw new IllegalArgumentException(table.name() + ": " + cells.size() + " cells");
    }
  }

  /** A row of cells that {@link RecordValues} can convert. */
  static Row of(Table table, @Nullable Object... cells) {
    return new Row(table, Arrays.stream(cells).map(RecordValues::of).toList());
  }
}
