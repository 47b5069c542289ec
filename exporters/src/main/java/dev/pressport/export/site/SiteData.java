package dev.pressport.export.site;

import dev.pressport.model.Value;
import java.util.List;
import java.util.Set;

/**
 * The data that the pages of a site share, for templates.
 *
 * @param menus each menu of the old site: {@code slug}, {@code name}, {@code locations}, {@code
 *     place} and {@code items}, each with {@code name}, {@code url} and {@code items} below it
 * @param menuFiles the files of the pages at the top of the first menu, in its order
 * @param terms by the folder of their taxonomy and their key: {@code name}, {@code url} and, where
 *     no page has it, {@code description}; authors likewise
 * @param archives the folders of the post types that have a page with all their entries
 */
public record SiteData(
    Value.Array menus, List<String> menuFiles, Value.Dict terms, Set<String> archives) {
  public SiteData {
    menuFiles = List.copyOf(menuFiles);
    archives = Set.copyOf(archives);
  }
}
