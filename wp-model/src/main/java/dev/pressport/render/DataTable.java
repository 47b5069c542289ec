package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A table of a plugin for tables: a head and rows that are equally long.
 *
 * @param caption HTML, empty for none
 * @param heads the HTML of the head of each column, or {@link #COVERED}; empty for a table without
 *     a head
 * @param rows the HTML of the cells of each row, or {@link #COVERED}
 */
public record DataTable(String caption, List<String> heads, List<List<String>> rows) {
  /** A cell over which the one before it reaches. */
  public static final String COVERED = "\0covered";

  public DataTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** Returns the order of stored rows by a column, as numbers or as words regardless of case. */
  public static Comparator<Map<String, Value>> byColumn(String name, boolean numbers) {
    return numbers
        ? Comparator.comparing(
            row ->
                Objects.requireNonNullElse(
                    LooseValue.of(row, name).decimal(), Double.NEGATIVE_INFINITY))
        : Comparator.comparing(
            row ->
                Objects.requireNonNullElse(LooseValue.of(row, name).string(), "")
                    .toLowerCase(Locale.ROOT));
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
    for (int i = 0; i < cells.size(); ) {
      int end = i + 1;
      while (end < cells.size() && cells.get(end).equals(COVERED)) {
        end++;
      }
      html.append('<').append(element);
      if (end > i + 1) {
        html.append(" colspan=\"").append(end - i).append('"');
      }
      String cell = cells.get(i);
      html.append('>').append(cell.equals(COVERED) ? "" : cell);
      html.append("</").append(element).append('>');
      i = end;
    }
    html.append("</tr>");
  }
}
