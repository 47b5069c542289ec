package dev.pressport.export.payload;

import dev.pressport.contentmodel.FieldValue;
import dev.pressport.export.cms.Fields;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The menus as Payload keeps them: lists within lists. */
final class MenuData {
  /**
   * The names of the lists, as Payload cannot have one in another of the same name. SQLite reads no
   * more lists within each other.
   */
  static final List<String> LEVELS = List.of("items", "children", "grandchildren", "level4");

  /** The field of the last level with all that is below it, as JSON. */
  static final String BELOW = "below";

  private static final int FEWEST_LEVELS = 3;

  private final Function<String, Optional<Value>> pages;
  private int depth = FEWEST_LEVELS;

  /**
   * Creates the menus.
   *
   * @param pages returns the link to the entry at an address
   */
  MenuData(Function<String, Optional<Value>> pages) {
    this.pages = pages;
  }

  /** Returns the fields of the global {@code menus}. */
  Value.Dict of(Value.Array menus) {
    List<Value> all = new ArrayList<>();
    for (Value menu : menus.items()) {
      Fields fields = new Fields();
      copy(menu, "name", fields, "name");
      copy(menu, "slug", fields, "slug");
      fields.putKnown("locations", FieldValue.part(menu, "locations"));
      all.add(fields.put("items", new Value.Array(items(menu, 0))).dict());
    }
    return new Fields().put("menus", new Value.Array(all)).dict();
  }

  /** Returns how deep the menus are, at least as deep as editors may want them. */
  int depth() {
    return depth;
  }

  private List<Value> items(Value parent, int level) {
    List<Value> items = new ArrayList<>();
    if (FieldValue.part(parent, "items") instanceof Value.Array array) {
      for (Value item : array.items()) {
        Fields fields = new Fields();
        copy(item, "name", fields, "label");
        if (FieldValue.part(item, "url") instanceof Text url) {
          pages.apply(url.string()).ifPresent(page -> fields.put("page", page));
        }
        copy(item, "url", fields, "url");
        copy(item, "title", fields, "title");
        List<Value> below = items(item, level + 1);
        if (!below.isEmpty()) {
          depth = Math.max(depth, level + 2);
          fields.put(below(level), new Value.Array(below));
        }
        items.add(fields.dict());
      }
    }
    return items;
  }

  private static String below(int level) {
    int next = level + 1;
    return next < LEVELS.size() ? LEVELS.get(next) : next == LEVELS.size() ? BELOW : "items";
  }

  private static void copy(Value from, String key, Fields to, String name) {
    to.putKnown(name, FieldValue.part(from, key));
  }
}
