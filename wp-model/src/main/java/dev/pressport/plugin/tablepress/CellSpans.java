package dev.pressport.plugin.tablepress;

import java.util.ArrayList;
import java.util.List;

/** The cells of a section of a table that reach over others. */
final class CellSpans {
  private final int[][] owners;
  private final int[][] ends;
  private final int columns;

  /** The content of a cell. */
  enum Kind {
    OWN,
    /** That of the cell to the left reaches over it. */
    LEFT,
    /** That of the cell above reaches over it. */
    ABOVE,
    BOTH
  }

  private CellSpans(int rows, int columns) {
    this.columns = columns;
    owners = new int[rows][columns];
    ends = new int[rows][columns];
  }

  /** Reads a section, whose rows are equally long. */
  static CellSpans of(List<List<Kind>> cells) {
    CellSpans spans = new CellSpans(cells.size(), cells.isEmpty() ? 0 : cells.get(0).size());
    for (int row = 0; row < cells.size(); row++) {
      for (int column = 0; column < spans.columns; column++) {
        spans.add(cells.get(row).get(column), row, column);
      }
    }
    return spans;
  }

  /** Cells are numbered row by row; an owner's end is the last cell that it reaches. */
  private void add(Kind kind, int row, int column) {
    int own = row * columns + column;
    int owner = own;
    if (kind == Kind.LEFT && column > 0) {
      owner = owners[row][column - 1];
    } else if (kind == Kind.ABOVE && row > 0) {
      owner = owners[row - 1][column];
    } else if (kind == Kind.BOTH && row > 0 && column > 0) {
      owner = owners[row - 1][column - 1];
    }
    owners[row][column] = owner;
    int ownerRow = owner / columns;
    int ownerColumn = owner % columns;
    int end = owner == own ? own : ends[ownerRow][ownerColumn];
    int lastRow = Math.max(end / columns, row);
    int lastColumn = Math.max(end % columns, column);
    ends[ownerRow][ownerColumn] = lastRow * columns + lastColumn;
  }

  /** Returns whether another cell reaches over a cell. */
  boolean isCovered(int row, int column) {
    return owners[row][column] != row * columns + column;
  }

  /** Returns the attributes of a cell that says how far it reaches. */
  String attributes(int row, int column) {
    int end = ends[row][column];
    List<String> attributes = new ArrayList<>();
    if (end % columns > column) {
      attributes.add(" colspan=\"" + (end % columns - column + 1) + "\"");
    }
    if (end / columns > row) {
      attributes.add(" rowspan=\"" + (end / columns - row + 1) + "\"");
    }
    return String.join("", attributes);
  }
}
