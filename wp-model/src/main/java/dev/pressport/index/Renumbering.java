package dev.pressport.index;

import dev.pressport.model.Value;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The new ids of entries and comments whose own id another item of the site has already. Rows that
 * follow such an item in its file refer to it by the id that it had there. For one reading.
 */
final class Renumbering {
  /** Beyond this number, references lead to the first item with the id. */
  private static final int MOST = 1 << 17;

  private static final String MENU_TARGET = "_menu_item_object_id";

  private static final Set<String> REFERENCES =
      Words.of("_thumbnail_id _menu_item_menu_item_parent");

  private final Map<String, Map<Long, Long>> entries = new HashMap<>();
  private final Map<String, Map<Long, Long>> comments = new HashMap<>();
  private int count;

  /** Takes the id that an entry or comment has in its file, and the one it is exported under. */
  void note(Row row, long given, long id) {
    boolean comment = row.kind() == Row.Kind.COMMENT;
    Map<String, Map<Long, Long>> all = comment ? comments : entries;
    Map<Long, Long> ofFile = all.get(row.origin());
    if (given == id) {
      if (ofFile != null && ofFile.remove(given) != null) {
        count--;
      }
    } else if (given != 0 && count < MOST) {
      ofFile = all.computeIfAbsent(row.origin(), origin -> new HashMap<>());
      count += ofFile.put(given, id) == null ? 1 : 0;
    }
  }

  /** Returns the id of the entry to which a row refers. */
  long entry(Row row, long id) {
    return entries.getOrDefault(row.origin(), Map.of()).getOrDefault(id, id);
  }

  /** Returns the row with the present ids of the items to which it refers. */
  Row followed(Row row) {
    if (count == 0 || row.item() != null) {
      return row;
    }
    Map<Long, Long> toEntries = entries.getOrDefault(row.origin(), Map.of());
    Map<Long, Long> toComments = comments.getOrDefault(row.origin(), Map.of());
    Map<String, Cell> columns = new LinkedHashMap<>(row.columns());
    follow(columns, "post_parent", row, toEntries);
    follow(columns, "comment_parent", row, toComments);
    return row.with(columns, row.terms()).withMetas(metas(row, toEntries));
  }

  private static void follow(
      Map<String, Cell> columns, String column, Row row, Map<Long, Long> now) {
    Long given = row.number(column);
    Long id = given == null ? null : now.get(given);
    if (id != null) {
      columns.put(column, Cell.stored(Long.toString(id)));
    }
  }

  private static List<Row.Meta> metas(Row row, Map<Long, Long> now) {
    boolean toEntry =
        row.metas().stream()
            .anyMatch(
                meta -> meta.key().equals("_menu_item_type") && text(meta).equals("post_type"));
    List<Row.Meta> metas = new ArrayList<>();
    for (Row.Meta meta : row.metas()) {
      boolean refers =
          REFERENCES.contains(meta.key()) || (toEntry && meta.key().equals(MENU_TARGET));
      Long id =
          refers && text(meta).matches("\\d{1,18}") ? now.get(Long.valueOf(text(meta))) : null;
      metas.add(id == null ? meta : new Row.Meta(meta.key(), new Cell.Decoded(new Value.Int(id))));
    }
    return metas;
  }

  private static String text(Row.Meta meta) {
    return meta.value() instanceof Cell.Stored stored && stored.text().inline()
        ? stored.text().string().strip()
        : "";
  }
}
