package dev.pressport.index;

import dev.pressport.model.MetaShape;
import dev.pressport.model.SiteIndex.MetaUse;
import dev.pressport.model.Value;
import dev.pressport.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public metas of each post type: their keys do not begin with {@code _}, no ACF field has them
 * for its values, and privacy lets them through. The first keys of a type are kept; the values of
 * others are counted.
 */
final class MetaUses {
  static final int MOST_OF_TYPE = 200;
  static final int MOST = 4000;
  static final int MOST_TYPES = 1000;

  /** The size of the column {@code meta_key}. */
  private static final int LONGEST_KEY = 255;

  private final ShownMetas shown;
  private final Map<String, OfType> types = new LinkedHashMap<>();
  private int keys;
  private long rows;
  private long omittedOfOtherTypes;

  MetaUses(ShownMetas shown) {
    this.shown = shown;
  }

  private static final class OfType {
    private final Map<String, Use> uses = new LinkedHashMap<>();
    private long omitted;
  }

  private static final class Use {
    private @Nullable MetaShape shape;
    private boolean shown;
    private boolean multiple;
    private long count;
    private long row;
  }

  /** Takes the metas of an entry and the names of those that are values of ACF fields. */
  void add(String type, List<Row.Meta> metas, Set<String> ofFields) {
    rows++;
    for (Row.Meta meta : metas) {
      if (!meta.key().startsWith("_") && !ofFields.contains(meta.key())) {
        add(type, meta);
      }
    }
  }

  private void add(String type, Row.Meta meta) {
    OfType ofType = types.get(type);
    if (ofType == null && types.size() < MOST_TYPES) {
      ofType = new OfType();
      types.put(type, ofType);
    }
    if (ofType == null) {
      omittedOfOtherTypes++;
      return;
    }
    Use use = ofType.uses.get(meta.key());
    if (use == null && isRoom(ofType, meta.key())) {
      use = new Use();
      ofType.uses.put(meta.key(), use);
      keys++;
    }
    if (use == null) {
      ofType.omitted++;
    } else {
      add(use, type, meta);
    }
  }

  private boolean isRoom(OfType ofType, String key) {
    return keys < MOST && ofType.uses.size() < MOST_OF_TYPE && key.length() <= LONGEST_KEY;
  }

  private void add(Use use, String type, Row.Meta meta) {
    if (use.row == rows) {
      use.multiple = true;
    } else {
      use.row = rows;
      use.count++;
    }
    if (use.shape == MetaShape.JSON && use.shown) {
      return;
    }
    Value value = MetaCells.value(meta.key(), meta.value());
    MetaShape shape = MetaShape.of(value);
    use.shape = MetaShape.common(use.shape, shape);
    use.shown |= shape != null && shown.contain(type, meta.key(), value);
  }

  List<MetaUse> of(String type) {
    List<MetaUse> list = new ArrayList<>();
    OfType known = types.get(type);
    if (known != null) {
      known.uses.forEach(
          (name, use) -> {
            if (use.shown && use.shape != null) {
              list.add(new MetaUse(name, use.shape, use.multiple, use.count));
            }
          });
    }
    return list;
  }

  /** Returns the number of values of a type whose keys are not kept. */
  long omitted(String type) {
    OfType known = types.get(type);
    return known == null ? omittedOfOtherTypes : known.omitted;
  }
}
