package dev.pressport.export.site;

import dev.pressport.model.Value;
import java.util.Set;

/**
 * The data that the pages of a site share, for templates.
 *
 * @param menus each menu of the old site: {@code slug}, {@code name}, {@code locations}, {@code
 *     place} and {@code items}, each with {@code name}, {@code url} and {@code items} below it
 * @param terms by the folder of their taxonomy and their key: {@code name} and {@code url}; authors
 *     likewise
 * @param archives the folders of the post types that have a page with all their entries
 */
public record SiteData(Value.Array menus, Value.Dict terms, Set<String> archives) {
  public SiteData {
    archives = Set.copyOf(archives);
  }
}
