package dev.pressport.row;

import dev.pressport.php.LooseValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a plugin's table that belongs to an entry or a term. */
public record AttachedRow(Map<String, Cell> cells) {
  public AttachedRow {
    cells = Map.copyOf(cells);
  }

  /**
   * Returns the rows that belong to an entry or a term.
   *
   * @param order the column by which they are sorted, and {@code id} for rows in the same place
   */
  public static List<AttachedRow> of(Row row, String table, String order, String id) {
    return row.attached(table).stream()
        .map(AttachedRow::new)
        .sorted(
            Comparator.comparingLong((AttachedRow attached) -> attached.number(order))
                .thenComparingLong(attached -> attached.number(id)))
        .toList();
  }

  /** Returns rows by a number, in their order. */
  public static Map<Long, List<AttachedRow>> by(String column, List<AttachedRow> rows) {
    return rows.stream().collect(Collectors.groupingBy(attached -> attached.number(column)));
  }

  /** Returns the value of a column. */
  public LooseValue value(String column) {
    return Cell.loose(cells.get(column));
  }

  /** Returns a text without blanks around it; null when there is none, or it is blank. */
  public @Nullable String text(String column) {
    return cells.get(column) instanceof Cell.Stored stored
            && stored.text().inline()
            && !stored.text().string().isBlank()
        ? stored.text().string().strip()
        : null;
  }

  /** Returns a whole number; 0 when there is none. */
  public long number(String column) {
    String text = text(column);
    try {
      return text == null ? 0 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
