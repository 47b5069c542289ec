package dev.pressport.source.sql;

import dev.pressport.model.Text;
import dev.pressport.row.Cell;
import dev.pressport.work.LookupQuery;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of one row, as far as they are there. */
final class Columns {
  private static final Set<String> NUMBERS =
      SiteTable.ofWordPress().stream()
          .flatMap(table -> table.numbers().stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, Cell> cells = new LinkedHashMap<>();

  /** The first columns of a line of WordPress's tables, by their names. */
  Columns(StoredTexts texts, List<String> names, LookupQuery.Line line) throws IOException {
    this(texts, names, NUMBERS, line, 0);
  }

  /** The columns of a line of a table, which begin at {@code from}. */
  Columns(StoredTexts texts, SiteTable table, LookupQuery.Line line, int from) throws IOException {
    this(texts, table.columns(), Set.copyOf(table.numbers()), line, from);
  }

  private Columns(
      StoredTexts texts, List<String> names, Set<String> numbers, LookupQuery.Line line, int from)
      throws IOException {
    for (int i = 0; i < names.size(); i++) {
      Object value = line.get(from + i);
      if (value instanceof Number number && numbers.contains(names.get(i))) {
        put(names.get(i), number.toString());
      } else if (value != null) {
        cells.put(names.get(i), new Cell.Stored(texts.text(value)));
      }
    }
  }

  void put(String column, @Nullable String value) {
    if (value != null) {
      cells.put(column, Cell.stored(value));
    }
  }

  /** A short column; empty when it is not there. */
  String string(String column) {
    return cells.get(column) instanceof Cell.Stored stored && stored.text().inline()
        ? stored.text().string()
        : "";
  }

  void remove(String column) {
    cells.remove(column);
  }

  /** Leaves a column out that is empty. */
  void dropEmpty(String column) {
    if (cells.get(column) instanceof Cell.Stored stored && stored.text().isEmpty()) {
      cells.remove(column);
    }
  }

  Map<String, Cell> cells() {
    return cells;
  }

  /** Returns the memory that the texts take, in UTF-16 units. */
  long size() {
    long size = 0;
    for (Cell cell : cells.values()) {
      Text text = cell instanceof Cell.Stored stored ? stored.text() : Text.of("");
      size += text.inline() ? text.length() : 0;
    }
    return size;
  }
}
