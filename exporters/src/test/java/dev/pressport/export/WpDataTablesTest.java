package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of wpDataTables, whose rows are in tables of the database. */
class WpDataTablesTest {
  private static final String TABLES =
      "id title show_title table_type file_location content sorting mysql_table_name"
          + " edit_only_own_rows cache_source_data advanced_settings";
  private static final String COLUMNS =
      "id table_id orig_header display_header column_type input_type id_column sort_column visible"
          + " skip_thousands_separator text_before text_after advanced_settings pos";

  @TempDir Path temp = Path.of("");

  private final PluginDump dump =
      new PluginDump("https://rope.example")
          .table("wpdatatables", TABLES)
          .table("wpdatatables_columns", COLUMNS)
          .table("wpdatatables_rows", "id table_id data")
          .table("wpdatatables_cache", "id table_id table_type table_content updated_time data")
          .table("wpdatatable_7", "wdt_ID name price sold mail site");

  private int columns;

  private void table(int id, String type, String content, String name, String settings) {
    dump.row("wpdatatables", id, "Table " + id, 1, type, "", content, 1, name, 0, 1, settings);
  }

  private void column(
      int table, String header, String title, String type, int visible, String before) {
    columns++;
    dump.row(
        "wpdatatables_columns",
        columns,
        table,
        header,
        title,
        type,
        "text",
        header.equals("wdt_ID") ? 1 : 0,
        0,
        visible,
        0,
        before,
        "",
        "{\"sorting\":1,\"decimalPlaces\":-1}",
        columns);
  }

  private void goods() {
    table(3, "manual", "SELECT * FROM wp_wpdatatable_7", "wp_wpdatatable_7", "");
    column(3, "wdt_ID", "wdt_ID", "int", 0, "");
    column(3, "name", "Name & kind", "string", 1, "");
    column(3, "price", "Price", "float", 1, "$");
    column(3, "sold", "Sold", "date", 1, "");
    column(3, "mail", "Mail", "email", 1, "");
    column(3, "site", "Site", "link", 1, "");
    dump.row("wpdatatable_7", 2, "Hemp <b>rope</b>", "1234.5", "2024-03-05", "", "")
        .row(
            "wpdatatable_7",
            1,
            "Jute",
            "7",
            "",
            "ines@rope.example||Ines",
            "https://rope.example/jute||Jute, <i>soft</i>");
  }

  private Path export(String body) throws IOException {
    dump.entry(5, "page", "prices", "Prices", body, 0);
    return new MigrationRun(temp).export(dump.write(temp.resolve("site.sql"))).folder();
  }

  private static JsonNode page(Path folder) throws IOException {
    return new ObjectMapper()
        .readTree(Files.readAllLines(folder.resolve("entries/page.ndjson")).get(0));
  }

  private String html(String body) throws IOException {
    return page(export(body)).get("content").get("html").asText();
  }

  @Test
  void areShownWithTheirColumnsInTheFormatsOfTheSite() throws IOException {
    goods();
    dump.option("wdtNumberFormat", "2").option("wdtDateFormat", "j F Y");

    assertThat(html("[wpdatatable id=3]"))
        .isEqualTo(
            "<h3>Table 3</h3><table class=\"wpdatatable\"><thead><tr><th>Name &amp; kind</th>"
                + "<th>Price</th><th>Sold</th><th>Mail</th><th>Site</th></tr></thead><tbody><tr>"
                + "<td>Jute</td><td>$7.00</td><td></td>"
                + "<td><a href=\"mailto:ines@rope.example\">Ines</a></td>"
                + "<td><a href=\"https://rope.example/jute\">Jute, &lt;i&gt;soft&lt;/i&gt;</a></td>"
                + "</tr><tr><td>Hemp <b>rope</b></td><td>$1,234.50</td><td>5 March 2024</td>"
                + "<td></td><td></td></tr></tbody></table>\n");
  }

  @Test
  void areShownByTheBlockAndByCells() throws IOException {
    goods();

    assertThat(
            html(
                "<!-- wp:wpdatatables/wpdatatables-gutenberg-block {\"tableID\":\"3\"} -->\n"
                    + "<div>[wpdatatable id=3]</div>\n"
                    + "<!-- /wp:wpdatatables/wpdatatables-gutenberg-block -->\n"
                    + "<p>It costs [wpdatatable_cell table_id=3 column_key=price row_id=2] or"
                    + " [wpdatatable_cell table_id=3 column_key=price column_id=name"
                    + " column_id_value=Jute].</p>"))
        .containsOnlyOnce("<td>Jute</td>")
        .contains("It costs $1.234,50 or $7,00.");
  }

  @Test
  void mayHaveJoinedCells() throws IOException {
    table(
        4,
        "simple",
        "{\"rowNumber\":2,\"colNumber\":2,\"mergedCells\":[{\"row\":0,\"col\":0,\"colspan\":2,"
            + "\"rowspan\":1}],\"colHeaders\":[\"A\",\"B\"],\"reloadCounter\":1}",
        "",
        "{\"simpleHeader\":1,\"show_table_description\":1,\"table_description\":\"Daily\"}");
    dump.row("wpdatatables_rows", 9, 4, cells("Knots", "false", "", "true"))
        .row("wpdatatables_rows", 10, 4, cells("Reef <em>knot</em>", "false", "12", "false"));

    assertThat(html("[wpdatatable id=\"4\"] [wpdatatable_cell table_id=4 row_id=2 column_key=b]"))
        .startsWith(
            "<h3>Table 4</h3><p>Daily</p><table class=\"wpdatatable\"><thead><tr>"
                + "<th colspan=\"2\">Knots</th></tr></thead><tbody><tr>"
                + "<td>Reef <em>knot</em></td><td>12</td></tr></tbody></table>")
        .endsWith("</table>\n12\n");
  }

  private static String cells(String one, String oneHidden, String two, String twoHidden) {
    return ("{\"cells\":[{\"data\":\"%s\",\"hidden\":%s,\"type\":\"text\"},"
            + "{\"data\":\"%s\",\"hidden\":%s,\"type\":\"text\",\"meta\":[\"wpdt-bold\"]}]}")
        .formatted(one, oneHidden, two, twoHidden);
  }

  @Test
  void areShownAsLastReadFromElsewhere() throws IOException {
    table(5, "json", "https://api.example/rows?key=s3cret", "", "");
    column(5, "town", "Town", "string", 1, "");
    column(5, "people", "People", "int", 1, "");
    dump.row(
        "wpdatatables_cache",
        1,
        5,
        "json",
        "",
        "2024-01-01 00:00:00",
        "[{\"town\":\"Ystad\",\"people\":19000},{\"town\":\"Brest\",\"people\":140000}]");

    Path folder = export("[wpdatatable id=5]");

    assertThat(page(folder).get("content").get("html").asText())
        .contains("<tr><td>Brest</td><td>140.000</td></tr><tr><td>Ystad</td><td>19.000</td></tr>");
    assertThat(folder.resolve("site.json")).content().doesNotContain("s3cret", "api.example");
  }

  @Test
  void areReportedWithoutRows() throws IOException {
    table(6, "mysql", "SELECT user_pass FROM wp_users", "", "");
    table(8, "csv", "https://rope.example/wp-content/uploads/prices.csv", "", "");
    dump.row("wpdatatables", 9, "Own", 1, "manual", "", "", 1, "wp_wpdatatable_7", 1, 0, "");
    dump.row("wpdatatable_7", 1, "Private", "", "", "ines@rope.example", "");

    Path folder =
        export("[wpdatatable id=6][wpdatatable id=8][wpdatatable id=9][wpdatatable id=77]");

    assertThat(page(folder).get("content").get("html").asText())
        .contains("<a href=\"https://rope.example/wp-content/uploads/prices.csv\">prices.csv</a>")
        .doesNotContain("Private", "<table");
    assertThat(folder.resolve("_pressport/problems.ndjson"))
        .content()
        .contains(
            "6 (Table 6) come from a query of the database",
            "8 (Table 8) come from a file",
            "9 (Own) come from each user",
            "shows the table 77",
            "The table wp_wpdatatable_7 was not read");
    assertThat(folder.resolve("site.json")).content().doesNotContain("user_pass", "Private");
  }
}
