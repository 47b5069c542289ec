package dev.pressport.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A menu as visitors see it: a classic one (the taxonomy {@code nav_menu}) or a block one ({@code
 * wp_navigation}).
 *
 * @param kind {@code classic} or {@code block}
 * @param id the term's for a classic menu, the entry's for a block one; null when the source has
 *     none
 * @param locations the places of the theme that show it; null when the source does not have them
 */
public record Menu(
    String kind,
    @Nullable Long id,
    String slug,
    String name,
    @Nullable List<String> locations,
    List<MenuItem> items) {
  public Menu {
    locations = locations == null ? null : List.copyOf(locations);
    items = List.copyOf(items);
  }
}
