package dev.pressport.source.sql;

import dev.pressport.source.sql.TableListener.TableName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a dump in which each row names its table and its columns. */
final class NamedRows {
  /** More than a table of MySQL can have. */
  private static final int MOST_COLUMNS = 4096;

  private final TableListener listener;
  private final List<String> names = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();
  private TableName table = new TableName("", "");
  private List<String> columns = List.of();
  private TableListener.@Nullable Rows rows;
  private long offset;

  NamedRows(TableListener listener) {
    this.listener = listener;
  }

  /**
   * Begins a row.
   *
   * @return whether it is needed; its values may come nevertheless
   */
  boolean begin(TableName of, long at) {
    boolean more = of.equals(table);
    if (!more) {
      table = of;
      columns = List.of();
      rows = null;
    }
    names.clear();
    values.clear();
    offset = at;
    return columns.isEmpty() || rows != null;
  }

  /** Adds a value to the row: null, bytes, or the number of its file. */
  void add(String column, @Nullable Object value) throws SqlSyntax {
    if (names.size() == MOST_COLUMNS) {
      throw new SqlSyntax("a row has more than " + MOST_COLUMNS + " columns", offset);
    }
    names.add(column);
    values.add(value);
  }

  /** Ends the row. */
  void end() throws IOException {
    if (!names.isEmpty() && !names.equals(columns)) {
      columns = List.copyOf(names);
      rows = listener.insert(table, columns, false);
    }
    if (rows == null) {
      listener.unread(table, 1);
    } else {
      rows.row(values, offset);
    }
  }
}
