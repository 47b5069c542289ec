package dev.pressport.index;

import dev.pressport.acf.MetaGrammar;
import dev.pressport.model.Entry;
import dev.pressport.model.MetaShape;
import dev.pressport.model.SiteIndex.FieldUse;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ACF fields that the metas of a post type refer to, and those whose values the source has
 * without metas. A top-level field has one name, a field in the rows of a repeater has one for each
 * row; with a limit on the names of each field, all top-level fields are kept.
 */
final class FieldUses {
  private static final String KEY = "field_";
  private static final int LONGEST_KEY = 200;
  private static final int NAMES_OF_A_FIELD = 16;
  private static final int NAMES_WITHOUT_KEY = 500;
  private static final int MOST = 20_000;

  private final Map<String, OfType> types = new LinkedHashMap<>();
  private final ShownMetas shown;
  private final List<MetaGrammar> grammars = MetaGrammar.all();
  private int count;

  FieldUses(ShownMetas shown) {
    this.shown = shown;
  }

  /** The uses of one post type, and how many names each key has. */
  private static final class OfType {
    private final Map<List<String>, Use> uses = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
  }

  private static final class Use {
    private @Nullable MetaShape shape;
  }

  /** Takes an entry; returns the key of the field of each meta that is the value of one. */
  Map<String, String> add(String type, Row row) {
    Map<String, String> keys = keys(row.metas());
    if (!keys.isEmpty()) {
      keys.forEach((name, key) -> add(type, name, key, null));
      Map<String, String> unread = new HashMap<>(keys);
      for (Row.Meta meta : row.metas()) {
        String key = unread.remove(meta.key());
        if (key != null) {
          add(type, meta.key(), key, MetaCells.shape(meta));
        }
      }
    }
    for (Row.Meta meta : row.metas()) {
      addByGrammar(type, meta);
    }
    withoutMetas(row)
        .forEach(
            (name, value) -> {
              MetaShape shape = keys.containsKey(name) ? null : MetaShape.of(value);
              if (shape != null && shown.contain(type, name, value)) {
                add(type, name, "", shape);
              }
            });
    return keys;
  }

  private void addByGrammar(String type, Row.Meta meta) {
    for (MetaGrammar grammar : grammars) {
      MetaGrammar.Use use = grammar.use(meta.key());
      Value value = use == null ? Value.NULL : MetaCells.value(meta.key(), meta.value());
      if (use != null && shown.contain(type, meta.key(), value)) {
        MetaShape shape = use.isWhole() ? MetaShape.of(value) : MetaShape.JSON;
        add(type, use.field(), grammar.key(use.field()), shape);
      }
    }
  }

  /** Of the first meta with a name, as ACF reads it. */
  private static Map<String, String> keys(List<Row.Meta> metas) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (Row.Meta meta : metas) {
      if (meta.key().length() > 1 && meta.key().charAt(0) == '_') {
        String value = string(meta.value());
        if (value.startsWith(KEY)) {
          keys.putIfAbsent(meta.key().substring(1), value);
        }
      }
    }
    return keys;
  }

  private static Map<String, Value> withoutMetas(Row row) {
    if (row.item() instanceof Entry entry) {
      return entry.fields();
    }
    Map<String, Value> values = new LinkedHashMap<>();
    for (Map<String, Cell> answer : row.attached("acf")) {
      answer.forEach((name, cell) -> values.putIfAbsent(name, MetaCells.value(name, cell)));
    }
    return values;
  }

  private static String string(Cell cell) {
    Object value =
        cell instanceof Cell.Stored stored ? stored.text() : ((Cell.Decoded) cell).value();
    boolean small = value instanceof Text text && text.inline() && text.length() <= LONGEST_KEY;
    return small ? ((Text) value).string() : "";
  }

  private void add(String type, String name, String key, @Nullable MetaShape shape) {
    OfType known = types.get(type);
    List<String> id = List.of(key, name);
    Use use = known == null ? null : known.uses.get(id);
    if (use == null && count < MOST && name.length() <= LONGEST_KEY) {
      OfType ofType = types.computeIfAbsent(type, t -> new OfType());
      int most = key.isEmpty() ? NAMES_WITHOUT_KEY : NAMES_OF_A_FIELD;
      if (ofType.names.merge(key, 1, Integer::sum) <= most) {
        count++;
        use = new Use();
        ofType.uses.put(id, use);
      }
    }
    if (use != null) {
      use.shape = MetaShape.common(use.shape, shape);
    }
  }

  List<FieldUse> of(String type) {
    OfType known = types.get(type);
    List<FieldUse> list = new ArrayList<>();
    if (known != null) {
      known.uses.forEach((id, use) -> list.add(new FieldUse(id.get(1), id.get(0), use.shape)));
    }
    return list;
  }
}
