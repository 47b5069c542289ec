package dev.pressport.plugin.tablepress;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.Shortcode;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.shortcode.ShortcodeNames;
import dev.pressport.shortcode.ShortcodeScanner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places of tables in pages: the shortcodes, and the block that holds one. */
final class TableShortcodes implements ShortcodeFamily, BlockFamily {
  private static final String NAME = "table";

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of(NAME), true, (attributes, content, body) -> table(attributes, body)),
        new FamilyShortcode(
            Set.of("table-info"), false, (attributes, content, body) -> info(attributes, body)));
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of("tablepress/table", TableShortcodes::block);
  }

  /** The block keeps its shortcode, too, for the time when the plugin is not active. */
  private static @Nullable String block(Block block, Body body) {
    LooseValue stated = Body.attributes(block);
    Map<String, String> values = new LinkedHashMap<>();
    String parameters = stated.get("parameters").filled();
    if (parameters != null) {
      values.putAll(ShortcodeAttributes.parse(parameters).values());
    }
    String number = stated.get("id").filled();
    if (number == null) {
      ShortcodeNames tables = candidate -> candidate.name().equals(NAME);
      Shortcode stored = new ShortcodeScanner(block.innerHtml(), tables).next(0);
      return stored == null ? null : table(ShortcodeAttributes.parse(stored.attributes()), body);
    }
    values.put("id", number);
    return table(new ShortcodeAttributes(values), body);
  }

  private static @Nullable String table(ShortcodeAttributes attributes, Body body) {
    Long entry = entry(attributes, body);
    String number = attributes.get("id");
    if (entry == null && number != null && !TableNumbers.of(body).entries().isEmpty()) {
      body.problem(RenderProblem.REFERENCE_NOT_FOUND, "table " + number, "is not in the source");
      return "";
    }
    if (entry == null) {
      return null;
    }
    Part part = body.index().part(entry).orElse(null);
    StoredTable table = part == null ? null : StoredTable.of(part);
    return table == null
        ? null
        : body.inlined(
            entry,
            Part::body,
            cells -> TableHtml.of(table, new TableOptions(table, attributes), body));
  }

  private static @Nullable Long entry(ShortcodeAttributes attributes, Body body) {
    String number = attributes.get("id");
    return number == null ? null : TableNumbers.of(body).entry(number);
  }

  /** A fact about a table (TablePress's shortcode_table_info()). */
  private static @Nullable String info(ShortcodeAttributes attributes, Body body) {
    Long entry = entry(attributes, body);
    Part part = entry == null ? null : body.index().part(entry).orElse(null);
    StoredTable table = part == null ? null : StoredTable.of(part);
    if (part == null || table == null) {
      return null;
    }
    TableOptions options = new TableOptions(table, new ShortcodeAttributes(Map.of()));
    boolean all = attributes.get("format", "").equals("raw");
    return switch (attributes.get("field", "")) {
      case "name" -> Html.stored(table.name());
      case "description" -> Html.stored(table.description());
      case "last_modified" -> body.time(body.subject(part.outline()).modified());
      case "author" -> body.about(body.subject(part.outline())).author(false);
      case "number_columns" -> Integer.toString(table.columns());
      case "number_rows" ->
          Integer.toString(
              Math.max(
                  0,
                  table.cells().size()
                      - (all ? 0 : options.rows("table_head") + options.rows("table_foot"))));
      default -> null;
    };
  }
}
