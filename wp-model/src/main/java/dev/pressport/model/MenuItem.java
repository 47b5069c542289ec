package dev.pressport.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a {@link Menu} with those below it.
 *
 * @param id its own, of the {@code nav_menu_item}; null in a block menu
 * @param label its own or the linked thing's, as stored: it may hold HTML; null when neither is
 *     known
 * @param title the title attribute, null for none
 * @param target the page it leads to; its address is the page's own where that is known, else the
 *     one stored with the item
 * @param children the items below it; those of a {@code pageList} are its pages
 */
public record MenuItem(
    @Nullable Long id,
    @Nullable String label,
    @Nullable String title,
    @Nullable String description,
    MenuTarget target,
    boolean openInNewTab,
    List<String> rel,
    List<String> classes,
    List<MenuItem> children) {
  public MenuItem {
    rel = List.copyOf(rel);
    classes = List.copyOf(classes);
    children = List.copyOf(children);
  }
}
