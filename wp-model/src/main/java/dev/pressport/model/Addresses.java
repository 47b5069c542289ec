package dev.pressport.model;

import dev.pressport.model.SiteIndex.EntryOutline;
import java.util.Optional;

/** The addresses of the old site's items in the new one. Safe for many threads. */
@FunctionalInterface
public interface Addresses {

  /** Addresses for nothing at all. */
  Addresses NONE = ref -> Optional.empty();

  /** The address of an entry, term or author; empty when it has none in the new site. */
  Optional<String> urlOf(Ref ref);

  /** Returns whether lists and menus within bodies may show an entry with its title. */
  default boolean lists(EntryOutline entry) {
    return true;
  }
}
