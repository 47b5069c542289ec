package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of Ninja Tables, whose rows are in a table of the database. */
class NinjaTablesTest {
  private static final String BOAT =
      "{\"name\":\"<b>Anna<\\/b>\",\"sails\":[\"main\",\"jib\"],\"price\":1200,\"order\":\"https:\\/\\/rope.example\\/anna\",\"pic\":{\"image_thumb\":\"https:\\/\\/rope.example\\/a.jpg\",\"image_full\":\"https:\\/\\/rope.example\\/full.jpg\",\"alt_text\":\"A boat\"}}";

  @TempDir Path temp = Path.of("");

  private final PluginDump dump =
      new PluginDump("https://rope.example")
          .table(
              "ninja_table_items",
              "id position table_id owner_id attribute settings value created_at updated_at");

  private int rows;

  private void row(long table, String value, String made) {
    rows++;
    dump.row("ninja_table_items", rows, 100 - rows, table, 1, "value", "", value, made, made);
  }

  /** Returns PHP's serialized form of a value of strings, lists and maps. */
  private static String php(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder text = new StringBuilder("a:" + map.size() + ":{");
      map.forEach((key, item) -> text.append(php(key)).append(php(item)));
      return text + "}";
    }
    if (value instanceof List<?> list) {
      Map<Object, Object> map = new LinkedHashMap<>();
      list.forEach(item -> map.put(map.size(), item));
      return php(map);
    }
    return value instanceof Integer
        ? "i:" + value + ";"
        : "s:" + value.toString().length() + ":\"" + value + "\";";
  }

  private static Map<String, Object> column(String key, String name, String type, String... more) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("key", key);
    column.put("name", name);
    column.put("breakpoints", "");
    column.put("data_type", type);
    for (int i = 0; i < more.length; i += 2) {
      column.put(more[i], more[i + 1]);
    }
    return column;
  }

  private void table(long id, List<?> columns, Map<String, ?> settings) {
    dump.entry(id, "ninja-table", "table-" + id, "Boats", "All of <em>ours</em>.", 0)
        .meta(id, "_ninja_table_columns", php(columns))
        .meta(id, "_ninja_table_settings", php(settings));
  }

  private Path export(String body) throws IOException {
    dump.entry(5, "page", "boats", "Boats", body, 0);
    return new MigrationRun(temp).export(dump.write(temp.resolve("site.sql"))).folder();
  }

  private static String html(Path folder) throws IOException {
    String line = Files.readAllLines(folder.resolve("entries/page.ndjson")).get(0);
    return new ObjectMapper().readTree(line).get("content").get("html").asText();
  }

  @Test
  void areShownWithTheirColumns() throws IOException {
    table(
        20,
        List.of(
            column("name", "Name", "text"),
            column("sails", "Sails", "selection"),
            column("price", "Price", "number"),
            column("order", "Order", "button", "button_text", "Buy now"),
            column("pic", "Picture", "image", "link_type", "image_light_box"),
            column("secret", "Hidden", "text", "breakpoints", "hidden"),
            column("all", "Summary", "text", "transformed_value", "{row.name} for {{row.price}}")),
        Map.of("show_title", "1", "show_description", "1"));
    dump.meta(20, "_ninja_table_caption", "Prices & more");
    row(20, BOAT, "2024-01-01 10:00:00");

    assertThat(html(export("[ninja_tables id=\"20\"]")))
        .isEqualTo(
            "<h3>Boats</h3><p>All of <em>ours</em>.</p><table class=\"ninja-table\">"
                + "<caption>Prices &amp; more</caption><thead><tr><th>Name</th><th>Sails</th>"
                + "<th>Price</th><th>Order</th><th>Picture</th><th>Summary</th></tr></thead>"
                + "<tbody><tr><td><b>Anna</b></td><td>main, jib</td><td>1200</td>"
                + "<td><a href=\"https://rope.example/anna\">Buy now</a></td>"
                + "<td><a href=\"https://rope.example/full.jpg\">"
                + "<img src=\"https://rope.example/a.jpg\" alt=\"A boat\"></a></td>"
                + "<td><b>Anna</b> for 1200</td></tr></tbody></table>\n");
  }

  @Test
  void haveTheOrderAndTheSpansOfThePlugin() throws IOException {
    List<Map<String, Object>> columns =
        List.of(column("a", "Both", "text"), column("b", "#colspan#", "text"));
    table(20, columns, Map.of("default_sorting", "new_first"));
    table(21, columns, Map.of("sorting_type", "manual_sort", "hide_header_row", "1"));
    table(
        22,
        columns,
        Map.of("sorting_type", "by_column", "sorting_column", "a", "sorting_column_by", "desc"));
    for (long table = 20; table <= 22; table++) {
      row(table, "{\"a\":\"k\",\"b\":\"#colspan#\"}", "2024-01-01 10:00:00");
      row(table, "{\"a\":\"z\",\"b\":\"1\"}", "2024-01-03 10:00:00");
      row(table, "{\"a\":\"f\",\"b\":\"2\"}", "2024-01-02 10:00:00");
    }

    List<String> shown = new ArrayList<>();
    for (String table :
        html(export("[ninja_tables id=20][ninja_tables id=21][ninja_tables id=22]"))
            .split("</table>", -1)) {
      shown.add(
          table
              .replaceAll("</?t(?:able|head|body|r|d|h)(?: class=\"[a-z-]+\")?>", " ")
              .replaceAll("\\s+", " ")
              .strip());
    }

    String joined = "<td colspan=\"2\">k";
    assertThat(shown)
        .containsExactly(
            "<th colspan=\"2\">Both z 1 f 2 " + joined,
            "f 2 z 1 " + joined,
            "<th colspan=\"2\">Both z 1 " + joined + " f 2",
            "");
  }

  @Test
  void areShownByBlocksCellsAndFacts() throws IOException {
    table(20, List.of(column("name", "Name", "text")), Map.of());
    row(20, "{\"name\":\"Anna\",\"mast\":\"12 m\"}", "2024-01-01 10:00:00");
    dump.entry(21, "ninja-table", "built", "Built", "", 0)
        .meta(21, "_ninja_tables_data_provider", "drag_and_drop")
        .meta(21, "_ninja_table_builder_table_html", "<table><tr><td>Dragged</td></tr></table>");

    String html =
        html(
            export(
                "<!-- wp:ninja-tables/guten-block {\"tableId\":\"20\",\"dataSource\":\"default\"} -->\n"
                    + "[ninja_tables id=\"20\"]\n<!-- /wp:ninja-tables/guten-block -->\n"
                    + "<!-- wp:ninja-tables/guten-block"
                    + " {\"tableId\":\"21\",\"dataSource\":\"drag_and_drop\"} -->\n"
                    + "[ninja_table_builder id=\"21\"]\n<!-- /wp:ninja-tables/guten-block -->\n"
                    + "<p>[ninja_table_info id=20 field=total_rows] boat: [ninja_table_cell id=20"
                    + " row=1 column=mast], [ninja_table_cell id=20 row_id=1 column=0]</p>"));

    assertThat(html)
        .containsOnlyOnce("<td>Anna</td>")
        .containsOnlyOnce("<td>Dragged</td>")
        .contains("1 boat: 12 m, Anna");
  }

  @Test
  void areReportedWithoutRows() throws IOException {
    table(20, List.of(column("a", "A", "text")), Map.of());
    dump.meta(20, "_ninja_tables_data_provider", "google-csv");
    table(21, List.of(column("a", "A", "text")), Map.of());
    dump.meta(
        21,
        "_ninja_table_frontedit_settings",
        php(Map.of("allow_frontend", "yes", "own_data_only", "yes")));
    row(21, "{\"a\":\"Private\"}", "2024-01-01 10:00:00");
    table(22, List.of(column("a", "A", "text")), Map.of());
    dump.meta(22, "_ninja_tables_data_provider", "csv")
        .meta(22, "_external_cached_data", php(List.of(Map.of("a", "Read last"))));

    Path folder =
        export("[ninja_tables id=20][ninja_tables id=21][ninja_tables id=22][ninja_tables id=9]");

    assertThat(html(folder)).contains("<td>Read last</td>").doesNotContain("Private");
    assertThat(folder.resolve("_pressport/problems.ndjson"))
        .content()
        .contains(
            "20 (Boats) come from Google Sheets", "21 (Boats) come from each user", "the table 9");
  }
}
