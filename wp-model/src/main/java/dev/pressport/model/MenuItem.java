package dev.pressport.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a {@link Menu} with those below it.
 *
 * @param kind what it leads to: {@code post}, {@code term}, {@code custom} (an address), {@code
 *     home}, {@code archive} (of a post type), {@code pageList} (all pages below the one with the
 *     id, or all), which are the items below it
 * @param type the post type or taxonomy; for {@code custom} what its plugin or block says, or null
 * @param id of the entry or term that is meant
 * @param url the target's own where it is known, else the one stored with the item
 * @param label its own or the linked thing's, as stored: it may hold HTML; null when neither is
 *     known
 * @param title the title attribute, null for none
 */
public record MenuItem(
    String kind,
    @Nullable String type,
    @Nullable Long id,
    @Nullable String url,
    @Nullable String label,
    @Nullable String title,
    @Nullable String description,
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
