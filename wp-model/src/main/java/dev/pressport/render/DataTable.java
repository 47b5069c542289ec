package dev.pressport.render;

import dev.pressport.html.Html;
import java.util.List;

/**
 * A table of a plugin for tables: a head and rows that are equally long.
 *
 * @param caption HTML, empty for none
 * @param heads the HTML of the head of each column; empty for a table without a head
 * @param rows the HTML of the cells of each row
 */
public record DataTable(String caption, List<String> heads, List<List<String>> rows) {
  public DataTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** Returns the HTML of the table. */
  public String html(String cssClass) {
    StringBuilder html = new StringBuilder("<table class=\"" + Html.attribute(cssClass) + "\">");
    if (!caption.isBlank()) {
      html.append("<caption>").append(caption).append("</caption>");
    }
    if (!heads.isEmpty()) {
      html.append("<thead>");
      row(heads, "th", html);
      html.append("</thead>");
    }
    html.append("<tbody>");
    rows.forEach(row -> row(row, "td", html));
    return html.append("</tbody></table>").toString();
  }

  private static void row(List<String> cells, String element, StringBuilder html) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append('<').append(element).append('>').append(cell);
      html.append("</").append(element).append('>');
    }
    html.append("</tr>");
  }
}
