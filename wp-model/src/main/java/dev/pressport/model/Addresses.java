package dev.pressport.model;

import java.util.Optional;

/** Where things of the old site live in the new one. Safe for many threads. */
@FunctionalInterface
public interface Addresses {

  /** Nothing has an address. */
  Addresses NONE = ref -> Optional.empty();

  /** The address of an entry, term or author; empty when it has none in the new site. */
  Optional<String> urlOf(Ref ref);
}
