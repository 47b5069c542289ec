package dev.pressport.plugin.wpdatatables;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A simple table, whose cells can be joined: templates/frontend/simple_table_html.inc.php of the
 * plugin.
 */
final class SimpleTable {
  private final List<List<LooseValue>> cells;
  private final boolean headed;
  private final Map<Place, LooseValue> joined = new HashMap<>();
  private final Body body;

  private record Place(long row, long column) {}

  SimpleTable(StoredTable table, List<Map<String, Value>> rows, Body body) {
    this.body = body;
    cells = rows.stream().map(row -> LooseValue.of(row, "cells").list()).toList();
    headed = table.settings().get("simpleHeader").isTrue();
    for (LooseValue join : LooseValue.of(table.facts(), "layout").get("mergedCells").list()) {
      Long row = join.get("row").integer();
      Long column = join.get("col").integer();
      if (row != null && column != null) {
        joined.put(new Place(row, column), join);
      }
    }
  }

  String html() {
    StringBuilder html = new StringBuilder("<table class=\"wpdatatable\">");
    for (int row = 0; row < cells.size(); row++) {
      boolean head = headed && row == 0;
      if (head) {
        html.append("<thead>");
      } else if (row == (headed ? 1 : 0)) {
        html.append("<tbody>");
      }
      html.append("<tr>");
      for (int column = 0; column < cells.get(row).size(); column++) {
        cell(row, column, head ? "th" : "td", html);
      }
      html.append(head ? "</tr></thead>" : "</tr>");
    }
    return html.append(cells.size() > (headed ? 1 : 0) ? "</tbody></table>" : "</table>")
        .toString();
  }

  private void cell(int row, int column, String element, StringBuilder html) {
    LooseValue join = joined.get(new Place(row, column));
    LooseValue cell = cells.get(row).get(column);
    if (join == null && cell.get("hidden").isTrue()) {
      return;
    }
    html.append('<').append(element);
    if (join != null) {
      span("colspan", join, html);
      span("rowspan", join, html);
    }
    html.append('>').append(text(cell)).append("</").append(element).append('>');
  }

  private static void span(String name, LooseValue join, StringBuilder html) {
    Long cells = join.get(name).integer();
    if (cells != null && cells > 1 && cells < 1000) {
      html.append(' ').append(name).append("=\"").append(cells).append('"');
    }
  }

  private String text(LooseValue cell) {
    return body.shortcodes(Html.stored(CellFormat.text(cell.get("data"))));
  }

  /** Returns the text of a cell by the number of its row and the letter of its column. */
  @Nullable String text(int row, int column) {
    return row < 0 || row >= cells.size() || column < 0 || column >= cells.get(row).size()
        ? null
        : text(cells.get(row).get(column));
  }
}
