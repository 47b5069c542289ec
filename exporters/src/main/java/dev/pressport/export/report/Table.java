package dev.pressport.export.report;

import dev.pressport.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * A table whose rows become blocks on a narrow screen. The roles keep it a table for screen readers
 * there.
 */
final class Table {
  private final String className;
  private final List<Column> columns = new ArrayList<>();
  private final List<Element> bodies = new ArrayList<>();
  private Element body = newBody();

  /** A column; its label is repeated beside each number on a narrow screen. */
  private record Column(String label, String className) {}

  Table(String className) {
    this.className = className;
  }

  private static Element newBody() {
    return Html.of("tbody").attr("role", "rowgroup");
  }

  /** Adds a column of texts. */
  Table text(String label) {
    columns.add(new Column(label, ""));
    return this;
  }

  /** Adds a column of numbers. */
  Table number(String label) {
    columns.add(new Column(label, "n"));
    return this;
  }

  /** Adds a column of bars, which repeat a number. */
  Table bar() {
    columns.add(new Column("", "b"));
    return this;
  }

  /** Begins a group of rows, and returns the row of its heading. */
  Element group(Object... heading) {
    flush();
    Element cell =
        Html.of("th", heading)
            .attr("colspan", String.valueOf(columns.size()))
            .attr("scope", "rowgroup")
            .attr("role", "rowheader");
    Element row = Html.classed("tr", "group", cell).attr("role", "row");
    body.appendChild(row);
    body.appendText("\n");
    return row;
  }

  /** Adds a row whose first cell names it. */
  Element row(Object first, Object... cells) {
    Element row = Html.of("tr").attr("role", "row");
    Html.add(row, Html.of("th", first).attr("scope", "row").attr("role", "rowheader"));
    for (int i = 0; i < cells.length; i++) {
      Column column = columns.get(i + 1);
      Element cell = Html.of("td", shown(cells[i])).attr("role", "cell");
      boolean zero = cells[i] instanceof Long number && number == 0;
      String classes = column.className() + (zero ? " z" : "");
      if (!classes.isEmpty()) {
        cell.attr("class", classes);
      }
      if (column.className().equals("n")) {
        cell.attr("data-l", label(column, cells[i]));
      }
      row.appendChild(cell);
    }
    body.appendChild(row);
    body.appendText("\n");
    return row;
  }

  /** Returns what follows the number on a narrow screen: {@code 1 place}, {@code 2 places}. */
  private static String label(Column column, Object cell) {
    String label = column.label().toLowerCase(Locale.ROOT);
    boolean one = cell instanceof Long number && number == 1;
    return one ? label.replaceFirst("s( |$)", "$1") : label;
  }

  private static Object shown(Object cell) {
    if (!(cell instanceof Long number)) {
      return cell;
    }
    return number == 0 ? "\u2013" : Figures.number(number);
  }

  private void flush() {
    if (!body.children().isEmpty()) {
      bodies.add(body);
      body = newBody();
    }
  }

  /** Returns the finished table. */
  Element element() {
    flush();
    Element head = Html.of("tr").attr("role", "row");
    for (Column column : columns) {
      boolean empty = column.label().isEmpty();
      Element cell = Html.of(empty ? "td" : "th", column.label());
      cell.attr("role", empty ? "cell" : "columnheader");
      if (!empty) {
        cell.attr("scope", "col");
      }
      if (!column.className().isEmpty()) {
        cell.attr("class", column.className());
      }
      head.appendChild(cell);
    }
    return Html.classed(
            "table", className, Html.of("thead", head).attr("role", "rowgroup"), "\n", bodies)
        .attr("role", "table");
  }
}
