package dev.pressport.export.site;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The items of the first menu, which themes show in the header. */
public final class MainMenu {
  private final Map<String, Item> byAddress = new HashMap<>();
  private final Set<String> keys = new HashSet<>();

  /**
   * An item that leads to an address.
   *
   * @param key the name of the item, with a number where another one has the same name
   * @param parent the key of the item above; empty for none
   * @param order its place in the whole menu, from 1
   */
  public record Item(String key, String name, String parent, long order) {}

  /**
   * Reads the first of the menus.
   *
   * @param menus as in {@link SiteData}
   */
  static MainMenu of(Value.Array menus) {
    MainMenu menu = new MainMenu();
    if (!menus.items().isEmpty() && menus.items().get(0) instanceof Value.Dict first) {
      menu.add(items(first), "");
    }
    return menu;
  }

  private void add(List<Value.Dict> items, String parent) {
    for (Value.Dict item : items) {
      String name = text(item, "name");
      String key = name;
      for (int n = 2; !keys.add(key); n++) {
        key = name + " " + n;
      }
      String url = text(item, "url");
      boolean kept =
          !url.isEmpty()
              && byAddress.putIfAbsent(url, new Item(key, name, parent, keys.size())) == null;
      add(items(item), kept ? key : parent);
    }
  }

  private static List<Value.Dict> items(Value.Dict of) {
    List<Value.Dict> items = new ArrayList<>();
    if (of.entries().get("items") instanceof Value.Array array) {
      for (Value item : array.items()) {
        if (item instanceof Value.Dict dict) {
          items.add(dict);
        }
      }
    }
    return items;
  }

  private static String text(Value.Dict of, String key) {
    return of.entries().get(key) instanceof Text text ? text.string() : "";
  }

  /** The item that leads to an address of the new site; the first one of several. */
  public Optional<Item> at(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }
}
