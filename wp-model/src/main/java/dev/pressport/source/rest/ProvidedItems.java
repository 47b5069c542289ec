package dev.pressport.source.rest;

import dev.pressport.source.rest.RecordedItems.Part;
import dev.pressport.source.rest.RecordedItems.Ref;
import dev.pressport.source.rest.page.PagePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items that the API provides, by their pages.
 *
 * @param ofPlugins those in the lists of plugins
 * @param types of posts
 * @param unlisted the types and taxonomies of which it provides more than these items
 */
record ProvidedItems(
    RecordedItems items,
    PluginItems ofPlugins,
    Set<String> types,
    Set<String> taxonomies,
    Set<String> unlisted,
    Set<PagePath> pages) {

  static ProvidedItems of(
      RecordedItems items, PluginItems ofPlugins, Catalogue catalogue, Set<String> unlisted) {
    Set<PagePath> pages = new HashSet<>();
    for (Part part : List.of(Part.USER, Part.TERM, Part.ENTRY)) {
      for (Ref ref : items.all(part)) {
        if (ref.link() != null) {
          pages.add(PagePath.of(ref.link()));
        }
      }
    }
    for (Ref ref : ofPlugins.all()) {
      if (ref.link() != null) {
        pages.add(PagePath.of(ref.link()));
      }
    }
    return new ProvidedItems(
        items,
        ofPlugins,
        catalogue.types().keySet(),
        catalogue.taxonomies().keySet(),
        unlisted,
        pages);
  }

  boolean hasPage(PagePath path) {
    return pages.contains(path);
  }

  boolean hasTaxonomy(@Nullable String name) {
    return taxonomies.contains(name);
  }

  boolean hasTypeOrTaxonomy(String name) {
    return types.contains(name) || taxonomies.contains(name);
  }

  boolean hasEntry(@Nullable Long id) {
    return id != null && (items.find(Part.ENTRY, "", id).isPresent() || ofPlugins.has(id));
  }
}
