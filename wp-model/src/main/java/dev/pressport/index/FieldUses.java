package dev.pressport.index;

import dev.pressport.model.SiteIndex.FieldUse;
import dev.pressport.model.Text;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ACF fields that the metas of a post type refer to. A top-level field has one name, a field in
 * the rows of a repeater has one for each row; with a limit on the names of each field, all
 * top-level fields are kept.
 */
final class FieldUses {
  private static final String KEY = "field_";
  private static final int LONGEST_KEY = 200;
  private static final int NAMES_OF_A_FIELD = 16;
  private static final int MOST = 20_000;

  private final Map<String, Map<String, Set<String>>> names = new LinkedHashMap<>();
  private final Map<String, List<FieldUse>> uses = new LinkedHashMap<>();
  private int count;

  void add(String type, List<Row.Meta> metas) {
    for (Row.Meta meta : metas) {
      if (meta.key().length() > 1 && meta.key().charAt(0) == '_') {
        String value = string(meta.value());
        if (value.startsWith(KEY)) {
          add(type, meta.key().substring(1), value);
        }
      }
    }
  }

  private static String string(Cell cell) {
    Object value =
        cell instanceof Cell.Stored stored ? stored.text() : ((Cell.Decoded) cell).value();
    boolean small = value instanceof Text text && text.inline() && text.length() <= LONGEST_KEY;
    return small ? ((Text) value).string() : "";
  }

  private void add(String type, String name, String key) {
    if (count >= MOST) {
      return;
    }
    Set<String> known =
        names
            .computeIfAbsent(type, t -> new LinkedHashMap<>())
            .computeIfAbsent(key, k -> new LinkedHashSet<>());
    if (known.size() < NAMES_OF_A_FIELD && known.add(name)) {
      count++;
      uses.computeIfAbsent(type, t -> new ArrayList<>()).add(new FieldUse(name, key));
    }
  }

  List<FieldUse> of(String type) {
    return List.copyOf(uses.getOrDefault(type, List.of()));
  }
}
