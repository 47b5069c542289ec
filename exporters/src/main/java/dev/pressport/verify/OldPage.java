package dev.pressport.verify;

import org.jspecify.annotations.Nullable;

/**
 * A page of the old site that visitors could open.
 *
 * @param path below the home, decoded; {@code /?p=12} where only a query reaches it
 * @param title plain words; null for a list
 * @param html the main content; null when it is not compared
 * @param certain whether the source says that it was there
 */
record OldPage(String path, @Nullable String title, @Nullable String html, boolean certain) {
  /** A list of entries, of which only the address counts. */
  static OldPage list(String path) {
    return new OldPage(path, null, null, true);
  }

  boolean isList() {
    return title == null;
  }

  PageResult.Kind kind() {
    return isList()
        ? PageResult.Kind.LIST
        : certain ? PageResult.Kind.PAGE : PageResult.Kind.FILE_PAGE;
  }
}
