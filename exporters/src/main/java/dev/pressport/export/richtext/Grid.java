package dev.pressport.export.richtext;

import dev.pressport.export.richtext.Block.Table;
import dev.pressport.export.richtext.Block.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The rows and columns of a table. A cell over several columns or rows stands in its first one. */
final class Grid {
  private static final int WIDEST_SPAN = 100;
  private static final Cell EMPTY = new Cell(false, List.of());

  private final Unsaid unsaid;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** For each column, in how many rows to come a cell from above stands. */
  private final List<Integer> below = new ArrayList<>();

  private int headRows;
  private int cells;
  private List<Inline> caption = List.of();

  private Grid(Unsaid unsaid) {
    this.unsaid = unsaid;
  }

  /** Returns the table; null when its rows differ so much that it would grow without limit. */
  static @Nullable Table of(Element table, @Nullable Element figcaption, Unsaid unsaid) {
    Grid grid = new Grid(unsaid);
    unsaid.rest(table, Set.of("cellpadding", "cellspacing"));
    for (Element part : table.children()) {
      grid.addPart(part);
    }
    int columns = grid.rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0 || (long) columns * grid.rows.size() > 20L * grid.cells + 1000) {
      return null;
    }
    List<List<Cell>> even = new ArrayList<>();
    for (List<Cell> row : grid.rows) {
      List<Cell> full = new ArrayList<>(row);
      while (full.size() < columns) {
        full.add(EMPTY);
      }
      even.add(full);
    }
    List<Inline> caption = grid.caption;
    if (figcaption != null) {
      caption = new ArrayList<>(caption);
      caption.addAll(Pictures.caption(figcaption, unsaid));
    }
    int headRows = grid.headRows;
    if (headRows == 0 && even.size() > 1 && even.get(0).stream().allMatch(Cell::head)) {
      headRows = 1;
    }
    return new Table(even, headRows, caption);
  }

  private void addPart(Element part) {
    switch (part.normalName()) {
      case "caption" -> caption = Pictures.caption(part, unsaid);
      case "thead", "tbody", "tfoot" -> {
        unsaid.rest(part, Set.of());
        for (Element row : part.children()) {
          addRow(row);
        }
        if (part.nameIs("thead") && headRows == 0) {
          headRows = rows.size();
        }
        if (part.nameIs("tfoot")) {
          unsaid.add("tfoot");
        }
      }
      case "tr" -> addRow(part);
      default -> unsaid.add(part.normalName());
    }
  }

  private void addRow(Element row) {
    unsaid.rest(row, Set.of());
    List<Cell> line = new ArrayList<>();
    for (Element cell : row.children()) {
      if (cell.nameIs("td") || cell.nameIs("th")) {
        skipBelow(line);
        addCell(cell, line);
      }
    }
    skipBelow(line);
    if (!line.isEmpty()) {
      rows.add(line);
    }
  }

  /** Adds an empty cell for each column that a cell from above fills. */
  private void skipBelow(List<Cell> line) {
    while (line.size() < below.size() && below.get(line.size()) > 0) {
      below.set(line.size(), below.get(line.size()) - 1);
      line.add(EMPTY);
    }
  }

  private void addCell(Element cell, List<Cell> line) {
    cells++;
    unsaid.rest(cell, Set.of("scope", "colspan", "rowspan"));
    if (Styles.align(cell) != null) {
      unsaid.add("align");
    }
    int columns = span(cell, "colspan");
    int depth = span(cell, "rowspan");
    line.add(new Cell(cell.nameIs("th"), Lines.of(cell.childNodes(), Around.NOTHING, unsaid)));
    for (int i = 0; i < columns; i++) {
      if (i > 0) {
        line.add(EMPTY);
      }
      while (below.size() < line.size()) {
        below.add(0);
      }
      below.set(line.size() - 1, depth - 1);
    }
  }

  private int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 2) {
      return 1;
    }
    unsaid.add(attribute);
    return Math.min(Integer.parseInt(value), WIDEST_SPAN);
  }
}
