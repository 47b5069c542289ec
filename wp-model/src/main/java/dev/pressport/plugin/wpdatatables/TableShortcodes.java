package dev.pressport.plugin.wpdatatables;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.DataTable;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The places of tables in pages: the shortcodes and the block. */
final class TableShortcodes implements ShortcodeFamily, BlockFamily {
  private static final String FORMULA = "formula";

  /** The origins of rows that are not in the database, by the types of tables. */
  private static final Map<String, String> ORIGINS =
      Map.of(
          "mysql",
          "a query of the database",
          StoredTable.MANUAL,
          "a table that is empty or not in the source",
          "csv",
          "a file",
          "xls",
          "a file",
          "google_spreadsheet",
          "Google Sheets",
          "json",
          "another site",
          "nested_json",
          "another site",
          "xml",
          "another site",
          "serialized",
          "another site");

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("wpdatatable"),
            true,
            (attributes, content, body) -> table(attributes.get("id", ""), body)),
        new FamilyShortcode(
            Set.of("wpdatatable_cell"),
            false,
            (attributes, content, body) -> cell(attributes, body)),
        new FamilyShortcode(
            Set.of("wpdatachart"),
            true,
            (attributes, content, body) -> {
              body.counted(RenderProblem.SERVER_ONLY, "a chart of wpDataTables");
              return "";
            }));
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of("wpdatatables/wpdatatables-gutenberg-block", TableShortcodes::block);
  }

  /** The block keeps its shortcode, too, for the time when the plugin is not active. */
  private static String block(Block block, Body body) {
    String id = Body.attributes(block).get("tableID").filled();
    return id == null ? body.shortcodes(block.innerHtml()) : table(id, body);
  }

  private static @Nullable StoredTable find(String id, Body body) {
    Long number = LooseValue.of(Value.of(id)).id();
    StoredTable.All all = body.once(StoredTable.All.class, () -> StoredTable.all(body.site()));
    return number == null ? null : all.byId().get(number);
  }

  private static String table(String id, Body body) {
    StoredTable table = find(id, body);
    if (table == null) {
      body.problem(RenderProblem.TABLE_NOT_FOUND, id.strip());
      return "";
    }
    String html = rows(table, id.strip(), body);
    return html.isEmpty() ? "" : titles(table) + html;
  }

  private static String titles(StoredTable table) {
    LooseValue settings = table.settings();
    boolean titled = LooseValue.of(table.facts(), "show_title").isTrue();
    boolean described = settings.get("show_table_description").isTrue();
    return (titled ? Html.heading(3, Html.stored(table.title())) : "")
        + (described ? Html.paragraph(settings.get("table_description").string()) : "");
  }

  private static String rows(StoredTable table, String id, Body body) {
    List<Map<String, Value>> rows = table.rows();
    if (rows == null) {
      return elsewhere(table, id, body);
    }
    if (table.isSimple()) {
      return new SimpleTable(table, rows, body).html();
    }
    List<String> heads = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (Map<String, Value> column : table.columns()) {
      if (StoredTable.number(column, "visible") == 0) {
        continue;
      }
      if (FORMULA.equals(LooseValue.of(column, "column_type").string())) {
        body.problem(
            RenderProblem.BLOCK_SIMPLIFIED,
            "wpdatatables",
            "the column \"" + title(column) + "\" of the table " + id + " is computed");
        continue;
      }
      heads.add(Html.escape(title(column)));
      columns.add(new Column(header(column), new CellFormat(column, body)));
    }
    List<List<String>> cells = new ArrayList<>();
    for (Map<String, Value> row : table.sorted()) {
      cells.add(
          columns.stream()
              .map(column -> column.format().html(LooseValue.of(row, column.header())))
              .toList());
    }
    return new DataTable("", heads, cells).html("wpdatatable");
  }

  private record Column(String header, CellFormat format) {}

  private static String header(Map<String, Value> column) {
    return Objects.requireNonNullElse(LooseValue.of(column, "orig_header").string(), "");
  }

  private static String title(Map<String, Value> column) {
    String shown = LooseValue.of(column, "display_header").filled();
    return shown == null ? header(column) : shown;
  }

  /** Reports a table without rows; a file in which they are is linked. */
  private static String elsewhere(StoredTable table, String id, Body body) {
    String named = table.title().isBlank() ? id : id + " (" + table.title() + ")";
    String origin =
        LooseValue.of(table.facts(), "edit_only_own_rows").isTrue()
            ? "each user"
            : ORIGINS.getOrDefault(table.type(), "elsewhere");
    body.problem(RenderProblem.TABLE_ROWS_ELSEWHERE, named, origin);
    String file = LooseValue.of(table.facts(), "file").filled();
    return file == null
        ? ""
        : Html.paragraph(Html.link(file, Html.escape(file.substring(file.lastIndexOf('/') + 1))));
  }

  /** A cell of a table: wdtWpDataTableCellShortcodeHandler() of the plugin. */
  private static String cell(ShortcodeAttributes attributes, Body body) {
    String id = attributes.get("table_id", "");
    StoredTable table = find(id, body);
    List<Map<String, Value>> rows = table == null ? null : table.rows();
    if (table == null || rows == null) {
      body.problem(RenderProblem.TABLE_NOT_FOUND, id.strip());
      return "";
    }
    Long number = LooseValue.of(Value.of(attributes.get("row_id", ""))).id();
    int row = number == null ? -1 : (int) Math.min(number - 1, Integer.MAX_VALUE);
    String key = attributes.get("column_key", "").strip();
    if (table.isSimple()) {
      String text = new SimpleTable(table, rows, body).text(row, place(key));
      return text == null ? "" : text;
    }
    Map<String, Value> found = row(table, row, attributes);
    return table.columns().stream()
        .filter(column -> header(column).equals(key))
        .findFirst()
        .map(column -> new CellFormat(column, body).html(LooseValue.of(found, key)))
        .orElse("");
  }

  private static Map<String, Value> row(
      StoredTable table, int number, ShortcodeAttributes attributes) {
    String by = attributes.get("column_id");
    String value = attributes.get("column_id_value");
    List<Map<String, Value>> rows = table.sorted();
    if (by != null && value != null) {
      return rows.stream()
          .filter(row -> CellFormat.text(LooseValue.of(row, by)).equals(value))
          .findFirst()
          .orElse(Map.of());
    }
    return number >= 0 && number < rows.size() ? rows.get(number) : Map.of();
  }

  /** Returns the place of a column of a simple table by its letters, {@code AB}. */
  private static int place(String letters) {
    BinaryOperator<Integer> next = (before, letter) -> before * 26 + letter;
    return letters.matches("[A-Za-z]{1,3}")
        ? letters
                .toUpperCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> letter - 'A' + 1)
                .reduce(0, next)
            - 1
        : -1;
  }
}
