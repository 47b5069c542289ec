package dev.pressport.plugin.tablepress;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/** The values of a range of cells, row by row. */
final class FormulaRange extends AbstractList<Object> implements RandomAccess {
  private final List<Object> values;
  private final int columns;

  FormulaRange(List<Object> values, int columns) {
    this.values = List.copyOf(values);
    this.columns = columns;
  }

  @Override
  public Object get(int index) {
    return values.get(index);
  }

  @Override
  public int size() {
    return values.size();
  }

  int rows() {
    return columns == 0 ? 0 : values.size() / columns;
  }

  Object at(int row, int column) {
    if (row < 0 || row >= rows() || column < 0 || column >= columns) {
      throw new FormulaException();
    }
    return values.get(row * columns + column);
  }

  List<Object> row(int row) {
    return values.subList(row * columns, Math.min(values.size(), (row + 1) * columns));
  }

  List<Object> column(int column) {
    return IntStream.range(0, rows()).mapToObj(row -> at(row, column)).toList();
  }
}
