package dev.pressport.plugin.tablepress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablePressTest {
  private static final String HEAD_AND_FOOT =
      "{\"table_head\":1,\"table_foot\":1,\"print_name\":true,\"print_name_position\":\"above\"}";

  private final RenderedSite site = new RenderedSite();

  private static TestRow table(long id, String cells, String options) {
    return TestRow.entry("tablepress_table", id)
        .named("Boats " + id, "boats")
        .column("post_excerpt", "All <i>boats</i>.")
        .body(cells)
        .meta("_tablepress_table_options", options)
        .meta("_tablepress_table_visibility", "{\"rows\":[1,1,1,0],\"columns\":[1,1,1]}")
        .meta("_tablepress_export_table_id", Long.toString(id - 20));
  }

  private String shown(String cells, String options, String page) {
    return site.row(table(25, cells, options)).html(page).replace("\n", "");
  }

  @Test
  void showsHeadFootAndName() {
    assertThat(
            shown(
                "[[\"N\",\"\"],[\"a & b\",\"x\\ny\"],[\"sum\",\"<a href=\\\"https://b\\\">l</a>\"]]",
                HEAD_AND_FOOT,
                "[table id=5 /]"))
        .isEqualTo(
            "<h2>Boats 25</h2><table class=\"tablepress\"><thead><tr><th>N</th><td></td></tr>"
                + "</thead><tbody><tr><td>a &amp; b</td><td>x<br>y</td></tr></tbody><tfoot><tr>"
                + "<th>sum</th><th><a href=\"https://b\">l</a></th></tr></tfoot></table>");
  }

  @Test
  void readsTheOptionsOfOlderVersionsAndOfTheShortcode() {
    String cells =
        "[[\"A\",\"B\",\"C\"],[\"1\",\"2\",\"3\"],[\"4\",\"5\",\"6\"],[\"7\",\"8\",\"9\"]]";
    assertThat(shown(cells, "{\"table_head\":true}", "[table id=5 hide_columns=\"B-C\" /]"))
        .isEqualTo(
            "<table class=\"tablepress\"><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td>"
                + "</tr><tr><td>4</td></tr></tbody></table>");
    assertThat(
            site.html(
                    "[table id=\"5\" show_rows=last hide_rows=\"2,3\" hide_columns=2,3"
                        + " table_head=false first_column_th=true /]")
                .replace("\n", ""))
        .isEqualTo(
            "<table class=\"tablepress\"><tbody><tr><th>A</th></tr><tr><th>7</th></tr></tbody>"
                + "</table>");
  }

  @Test
  void joinsCells() {
    assertThat(
            shown(
                "[[\"a\",\"#colspan#\",\"c\"],[\"b\",\"d\",\"#rowspan#\"],"
                    + "[\"#rowspan#\",\"#span#\",\"e\"]]",
                "{}",
                "[table id=5 /]"))
        .contains(
            "<td colspan=\"2\">a</td><td rowspan=\"2\">c</td>",
            "<td colspan=\"2\" rowspan=\"2\">b</td><td>d</td>",
            "<tr><td>e</td></tr>");
  }

  @Test
  void showsTheValuesOfFormulas() {
    assertThat(
            shown(
                "[[\"2\",\"3.5\",\"=A1*B1\"],[\"=SUM(A1:C1)\",\"=Total: {A1+B1}!\",\"'=x\"],"
                    + "[\"=A3\",\"=VLOOKUP(1)\",\"=1/0\"]]",
                "{}",
                "[table id=5 /]"))
        .contains("<td>7</td>", "<td>12.5</td><td>Total: 5.5!</td><td>=x</td>")
        .contains("<td>=A3</td><td>=VLOOKUP(1)</td><td>#DIV/0!</td>");
    assertThat(site.messages())
        .containsExactly(
            "The block tablepress/table is simplified: a formula of the table \"Boats 25\" is kept"
                + " as text: =A3.");
  }

  @Test
  void findsTablesByTheNumbersInTheSettings() {
    site.option(
        "tablepress_tables",
        new Value.Dict(Map.of("table_post", new Value.Dict(Map.of("7", Value.of(25))))));
    assertThat(shown("[[\"x\"]]", "{}", "<!-- wp:tablepress/table {\"id\":\"7\"} /-->"))
        .contains("<td>x</td>");
    assertThat(site.html("<!-- wp:tablepress/table -->[table id=7 /]<!-- /wp:tablepress/table -->"))
        .contains("<td>x</td>");
    assertThat(site.html("[table-info id=7 field=description /]")).contains("All <i>boats</i>.");
    assertThat(site.html("[table-info id=7 field=number_rows /]")).contains("1");
  }

  @Test
  void survivesDamagedAndHostileTables() {
    assertThat(shown("[[1,", "{", "[table id=5 /]")).doesNotContain("<table");
    assertThat(site.problems()).containsExactly("unknown-shortcode [table]");
    assertThat(new RenderedSite().html("[table id=99 /]")).doesNotContain("<table");
    RenderedSite own = new RenderedSite().row(table(25, "[[\"[table id=5 /]\"]]", "{}"));
    assertThat(own.html("[table id=5 /]")).contains("<td></td>");
    assertThat(own.problems()).containsExactly("reference-loop");
  }
}
