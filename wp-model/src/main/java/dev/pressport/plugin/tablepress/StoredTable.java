package dev.pressport.plugin.tablepress;

import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is stored.
 *
 * @param name as stored
 * @param description as stored, empty for none
 * @param cells the cells of each row, as many in all of them
 * @param options those of TablePress's editor
 */
record StoredTable(
    String name,
    String description,
    List<List<String>> cells,
    LooseValue options,
    LooseValue visibility) {
  static final String OPTIONS = "_tablepress_table_options";
  static final String VISIBILITY = "_tablepress_table_visibility";

  StoredTable {
    cells = List.copyOf(cells);
  }

  /** Returns the table of an entry; null when its cells cannot be read. */
  static @Nullable StoredTable of(Part part) {
    List<List<String>> cells = part.body() == null ? List.of() : cells(part.body());
    return cells.isEmpty()
        ? null
        : new StoredTable(
            part.outline().title(),
            part.excerpt() == null ? "" : part.excerpt(),
            cells,
            decoded(LooseValue.of(part.meta(), OPTIONS)),
            decoded(LooseValue.of(part.meta(), VISIBILITY)));
  }

  /** Returns the cells of a body; empty when it is not the JSON of a table. */
  static List<List<String>> cells(String body) {
    List<LooseValue> rows = LooseValue.of(PhpJson.decode(body).orElse(Value.NULL)).list();
    int columns = rows.stream().mapToInt(row -> row.list().size()).max().orElse(0);
    List<List<String>> cells = new ArrayList<>();
    for (LooseValue row : rows) {
      List<String> texts = new ArrayList<>();
      for (LooseValue cell : row.list()) {
        texts.add(text(cell));
      }
      while (texts.size() < columns) {
        texts.add("");
      }
      cells.add(List.copyOf(texts));
    }
    return columns == 0 ? List.of() : cells;
  }

  private static String text(LooseValue cell) {
    String string = cell.string();
    if (string != null) {
      return string;
    }
    Double number = cell.decimal();
    return number == null ? "" : FormulaValue.text(number);
  }

  private static LooseValue decoded(LooseValue meta) {
    String json = meta.string();
    return json == null ? meta : LooseValue.of(PhpJson.decode(json).orElse(Value.NULL));
  }

  int columns() {
    return cells.get(0).size();
  }
}
