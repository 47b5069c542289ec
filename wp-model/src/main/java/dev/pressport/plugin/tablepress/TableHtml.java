package dev.pressport.plugin.tablepress;

import dev.pressport.html.Html;
import dev.pressport.render.Body;
import dev.pressport.render.RenderProblem;
import java.util.ArrayList;
import java.util.List;

/** A table as HTML. For a single thread. */
final class TableHtml {
  private static final String OVER_COLUMNS = "#colspan#";
  private static final String OVER_ROWS = "#rowspan#";
  private static final String OVER_BOTH = "#span#";

  private final StoredTable table;
  private final TableOptions options;
  private final Body body;
  private final List<List<String>> cells = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();

  private TableHtml(StoredTable table, TableOptions options, Body body) {
    this.table = table;
    this.options = options;
    this.body = body;
  }

  /** Returns the table with its name and description, where its options show them. */
  static String of(StoredTable table, TableOptions options, Body body) {
    return new TableHtml(table, options, body).render();
  }

  private String render() {
    readCells();
    boolean named = options.isTrue("print_name");
    boolean described = options.isTrue("print_description");
    String name = named ? Html.heading(2, Html.stored(table.name())) : "";
    String description = described ? Html.paragraph(body.shortcodes(table.description())) : "";
    boolean nameAbove = options.isAbove("print_name_position");
    boolean descriptionAbove = options.isAbove("print_description_position");
    renderTable();
    return (nameAbove ? name : "")
        + (descriptionAbove ? description : "")
        + html
        + (nameAbove ? "" : name)
        + (descriptionAbove ? "" : description);
  }

  private void readCells() {
    Formulas formulas = new Formulas(table.cells());
    List<Integer> columns = options.shownColumns();
    for (int row : options.shownRows()) {
      List<String> shown = new ArrayList<>();
      for (int column : columns) {
        shown.add(formulas.text(row, column));
      }
      cells.add(shown);
    }
    String failed = formulas.failed();
    if (failed != null) {
      body.problem(
          RenderProblem.BLOCK_SIMPLIFIED,
          "tablepress/table",
          "a formula of the table \"" + table.name() + "\" is kept as text: " + failed);
    }
  }

  private void renderTable() {
    int rows = cells.size();
    int head = Math.min(options.rows("table_head"), rows);
    int foot = Math.min(options.rows("table_foot"), rows - head);
    html.append("<table class=\"tablepress\">");
    section("thead", 0, head);
    section("tbody", head, rows - foot);
    section("tfoot", rows - foot, rows);
    html.append("</table>");
  }

  private void section(String element, int from, int to) {
    if (from == to) {
      return;
    }
    CellSpans spans = CellSpans.of(kinds(from, to));
    html.append('<').append(element).append('>');
    for (int row = from; row < to; row++) {
      html.append("<tr>");
      for (int column = 0; column < cells.get(row).size(); column++) {
        if (!spans.isCovered(row - from, column)) {
          cell(element, row, column, spans.attributes(row - from, column));
        }
      }
      html.append("</tr>");
    }
    html.append("</").append(element).append('>');
  }

  private List<List<CellSpans.Kind>> kinds(int from, int to) {
    List<List<CellSpans.Kind>> kinds = new ArrayList<>();
    for (List<String> row : cells.subList(from, to)) {
      kinds.add(
          row.stream()
              .map(
                  cell ->
                      switch (cell) {
                        case OVER_COLUMNS -> CellSpans.Kind.LEFT;
                        case OVER_ROWS -> CellSpans.Kind.ABOVE;
                        case OVER_BOTH -> CellSpans.Kind.BOTH;
                        default -> CellSpans.Kind.OWN;
                      })
              .toList());
    }
    return kinds;
  }

  private void cell(String element, int row, int column, String spans) {
    String text = cells.get(row).get(column);
    boolean mark = text.equals(OVER_COLUMNS) || text.equals(OVER_ROWS) || text.equals(OVER_BOTH);
    boolean heading =
        !element.equals("tbody") || (column == 0 && options.isTrue("first_column_th"));
    String content = mark ? "" : content(text);
    String name = heading && !content.isBlank() ? "th" : "td";
    html.append('<').append(name).append(spans).append('>');
    html.append(content).append("</").append(name).append('>');
  }

  private String content(String text) {
    String shown = body.shortcodes(Html.stored(text)).strip();
    boolean breaks = options.attributes().get("convert_line_breaks", "true").equals("true");
    return breaks ? shown.replace("\r\n", "\n").replace("\n", "<br>\n") : shown;
  }
}
