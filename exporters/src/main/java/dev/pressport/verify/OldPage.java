package dev.pressport.verify;

import org.jspecify.annotations.Nullable;

/**
 * A page of the old site that visitors could open.
 *
 * @param path below the home, decoded; {@code /?p=12} where only a query reaches it
 * @param title plain words; null for a list
 * @param html the main content; null when it is not compared
 */
record OldPage(String path, @Nullable String title, @Nullable String html) {
  boolean isList() {
    return title == null;
  }
}
