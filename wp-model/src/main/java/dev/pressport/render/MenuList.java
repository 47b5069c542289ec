package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A menu of the site as a list of links. */
public final class MenuList {
  private MenuList() {}

  /**
   * Returns a menu of the site.
   *
   * @param named its id, slug or name
   * @return empty when there is none
   */
  public static String of(@Nullable String named, Body body) {
    if (named == null || !body.repeat()) {
      return "";
    }
    for (Menu menu : body.menus()) {
      if (menu.kind().equals("classic")
          && (named.equals(String.valueOf(menu.id()))
              || named.equals(menu.slug())
              || named.equals(menu.name()))) {
        return list(menu.items(), body);
      }
    }
    return "";
  }

  private static String list(List<MenuItem> items, Body body) {
    StringBuilder html = new StringBuilder();
    for (MenuItem item : items) {
      String label = item.label();
      if (label != null && body.enter()) {
        String below = list(item.children(), body);
        body.leave();
        html.append("<li>")
            .append(Html.link(item.target().url(), Html.stored(label)))
            .append(below)
            .append("</li>");
      }
    }
    return html.isEmpty() ? "" : "<ul>" + html + "</ul>";
  }
}
