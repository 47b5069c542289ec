package dev.pressport.model;

import java.util.Optional;

/** The addresses of the old site's files in the new one. Safe for many threads. */
@FunctionalInterface
public interface FileAddresses {

  /** Addresses for nothing at all. */
  FileAddresses NONE = (url, from) -> Optional.empty();

  /**
   * Returns the new address of a file; empty for pages, for files of other sites, and for those
   * that keep their old address.
   *
   * @param url the old address as in an attribute, its HTML entities decoded
   * @param from the item that contains it, for a relative one
   */
  Optional<String> of(String url, Ref from);

  /** Returns whether content loses the file at an address. */
  default boolean drops(String url, Ref from) {
    return false;
  }

  /** Returns whether content loses all files of the site. */
  default boolean dropsFiles() {
    return false;
  }
}
