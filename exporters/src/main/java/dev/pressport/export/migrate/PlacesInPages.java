package dev.pressport.export.migrate;

import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.posttype.PostTypes;
import java.util.Optional;

/**
 * The addresses of a target's pages, and those of public entries that visitors find on the page of
 * another one, such as the replies to a topic.
 */
record PlacesInPages(Addresses pages, SiteIndex index) implements Addresses {
  @Override
  public Optional<String> urlOf(Ref ref) {
    Optional<String> page = pages.urlOf(ref);
    return page.isEmpty() && ref instanceof Ref.ToEntry entry
        ? index.entry(entry.id()).flatMap(this::place)
        : page;
  }

  private Optional<String> place(EntryOutline entry) {
    return PostTypes.anchor(entry)
        .filter(anchor -> PostTypes.isPublished(entry, index))
        .flatMap(
            anchor ->
                pages
                    .urlOf(new Ref.ToEntry(entry.parentId()))
                    .filter(page -> page.indexOf('#') < 0)
                    .map(page -> page + '#' + anchor));
  }

  @Override
  public boolean lists(EntryOutline entry) {
    return pages.lists(entry);
  }
}
