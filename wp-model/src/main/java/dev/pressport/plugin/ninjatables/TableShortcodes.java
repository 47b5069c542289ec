package dev.pressport.plugin.ninjatables;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.Part;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places of tables in pages: the shortcodes and the block. */
final class TableShortcodes implements ShortcodeFamily, BlockFamily {
  /** The origins of rows that are not in the database, by the providers of tables. */
  private static final Map<String, String> ORIGINS =
      Map.of(
          "csv", "a file",
          "google-csv", "Google Sheets",
          "fluent-form", "the entries of a form",
          "wp-posts", "a query of entries",
          "wp_woo", "a query of products",
          "raw_sql", "a query of the database");

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("ninja_tables"),
            true,
            (attributes, content, body) -> table(attributes.get("id", ""), body)),
        new FamilyShortcode(
            Set.of("ninja_table_builder"),
            true,
            (attributes, content, body) -> built(attributes.get("id", ""), body)),
        new FamilyShortcode(
            Set.of("ninja_table_cell"),
            false,
            (attributes, content, body) -> cell(attributes, body)),
        new FamilyShortcode(
            Set.of("ninja_table_info"),
            false,
            (attributes, content, body) -> info(attributes, body)));
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of("ninja-tables/guten-block", TableShortcodes::block);
  }

  /** The block keeps its shortcode, too, for the time when the plugin is not active. */
  private static String block(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String id = attributes.get("tableId").filled();
    return id == null
        ? body.shortcodes(block.innerHtml())
        : "drag_and_drop".equals(attributes.get("dataSource").string())
            ? built(id, body)
            : table(id, body);
  }

  /** Returns the table with an id; null, and reported, when it is not there. */
  private static @Nullable NinjaTable find(String id, Body body) {
    Long number = LooseValue.of(Value.of(id)).id();
    Part part = number == null ? null : body.index().part(number).orElse(null);
    if (part == null || !part.outline().type().equals(NinjaTables.TYPE)) {
      body.problem(RenderProblem.TABLE_NOT_FOUND, id.strip());
      return null;
    }
    return new NinjaTable(part);
  }

  private static NinjaTable.Rows rows(Body body) {
    return body.once(NinjaTable.Rows.class, () -> NinjaTable.Rows.of(body.site()));
  }

  private static String table(String id, Body body) {
    NinjaTable table = find(id, body);
    if (table == null) {
      return "";
    }
    List<LooseValue> columns = table.columns();
    if (columns.isEmpty() && table.built() != null) {
      return built(id, body);
    }
    List<Map<String, Value>> rows = shown(table, id, body);
    if (rows == null || columns.isEmpty()) {
      return "";
    }
    boolean headed = !table.settings().get("hide_header_row").isTrue();
    List<String> heads =
        headed ? columns.stream().map(column -> CellHtml.head(column, body)).toList() : List.of();
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(CellHtml.row(row, columns, body)));
    return titles(table, body)
        + new DataTable(Html.escape(table.caption()), heads, cells).html("ninja-table");
  }

  /** Returns the rows; null, and reported, when the source lacks them. */
  private static @Nullable List<Map<String, Value>> shown(NinjaTable table, String id, Body body) {
    List<Map<String, Value>> rows = table.rows(rows(body));
    if (rows == null) {
      String named = table.title().isBlank() ? id : id.strip() + " (" + table.title() + ")";
      body.problem(
          RenderProblem.TABLE_ROWS_ELSEWHERE,
          named,
          table.isPrivate() ? "each user" : ORIGINS.getOrDefault(table.provider(), "elsewhere"));
    } else if (rows.isEmpty() && !body.site().tables().containsKey(NinjaTables.ROWS)) {
      body.problem(RenderProblem.TABLE_NOT_FOUND, id.strip());
      return null;
    }
    return rows;
  }

  private static String titles(NinjaTable table, Body body) {
    LooseValue settings = table.settings();
    String title =
        settings.get("show_title").isTrue() ? Html.heading(3, Html.stored(table.title())) : "";
    return settings.get("show_description").isTrue()
        ? title + Html.paragraph(body.shortcodes(table.description()))
        : title;
  }

  /** Returns a table that is made by dragging cells, which the plugin keeps as HTML. */
  private static String built(String id, Body body) {
    NinjaTable table = find(id, body);
    String html = table == null ? null : table.built();
    return html == null || !body.fits(html.length()) ? "" : body.shortcodes(html);
  }

  /** A cell of a table: PublicDataHandler::tableCellShortcode() of the plugin. */
  private static String cell(ShortcodeAttributes attributes, Body body) {
    NinjaTable table = find(attributes.get("id", ""), body);
    if (table == null || table.isPrivate()) {
      return "";
    }
    List<Map<String, Value>> rows = table.stored(rows(body));
    Long number = LooseValue.of(Value.of(attributes.get("row", ""))).id();
    String rowId = attributes.get("row_id");
    Map<String, Value> row =
        rows.stream()
            .filter(found -> rowId != null && rowId.equals(LooseValue.of(found, "id").string()))
            .findFirst()
            .orElse(
                number == null || number > rows.size()
                    ? Map.of()
                    : rows.get(number.intValue() - 1));
    Map<String, Value> values = LooseValue.of(row, "values").map();
    String key = attributes.get("column", "");
    Long place = LooseValue.of(Value.of(key)).integer();
    boolean counted =
        !values.containsKey(key) && place != null && place >= 0 && place < values.size();
    String named =
        counted && place != null ? List.copyOf(values.keySet()).get(place.intValue()) : key;
    return LooseValue.of(values, named).isArray()
        ? Html.escape(CellHtml.text(LooseValue.of(values, named)))
        : body.shortcodes(Html.stored(CellHtml.text(LooseValue.of(values, named))));
  }

  /** A fact about a table: PublicDataHandler::tableInfoShortcode() of the plugin. */
  private static String info(ShortcodeAttributes attributes, Body body) {
    NinjaTable table = find(attributes.get("id", ""), body);
    if (table == null) {
      return "";
    }
    return switch (attributes.get("field", "")) {
      case "title" -> Html.stored(table.title());
      case "description" -> Html.stored(table.description());
      case "total_rows" -> {
        int rows = table.stored(rows(body)).size();
        yield rows == 0 ? "" : Integer.toString(rows);
      }
      default -> "";
    };
  }
}
