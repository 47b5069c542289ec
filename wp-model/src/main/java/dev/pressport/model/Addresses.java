package dev.pressport.model;

import java.util.Optional;

/** The addresses of the old site's items in the new one. Safe for many threads. */
@FunctionalInterface
public interface Addresses {

  /** Addresses for nothing at all. */
  Addresses NONE = ref -> Optional.empty();

  /** The address of an entry, term or author; empty when it has none in the new site. */
  Optional<String> urlOf(Ref ref);
}
