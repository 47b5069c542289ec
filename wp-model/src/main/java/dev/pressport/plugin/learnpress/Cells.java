package dev.pressport.plugin.learnpress;

import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of one of the plugin's tables. */
record Cells(Map<String, Cell> cells) {
  /** Returns the rows that belong to an entry, by their place and id. */
  static List<Cells> of(Row row, String table, String order, String id) {
    return row.attached(table).stream()
        .map(Cells::new)
        .sorted(
            Comparator.comparingLong((Cells cells) -> cells.number(order))
                .thenComparingLong(cells -> cells.number(id)))
        .toList();
  }

  /** A text; null when there is none, or it is blank. */
  @Nullable String text(String column) {
    return cells.get(column) instanceof Cell.Stored stored
            && stored.text().inline()
            && !stored.text().string().isBlank()
        ? stored.text().string().strip()
        : null;
  }

  /** A number; 0 when there is none. */
  long number(String column) {
    String text = text(column);
    try {
      return text == null ? 0 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
