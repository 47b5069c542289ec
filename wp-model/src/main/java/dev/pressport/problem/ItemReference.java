package dev.pressport.problem;

import org.jspecify.annotations.Nullable;

/**
 * The name and addresses of an item, for people who look it up.
 *
 * @param title of an entry, or of the entry that a comment belongs to, or the name of an author, as
 *     plain text on one line; null where it is not known or not to be shown
 * @param url the address on the old site; null for what visitors could not open
 * @param newUrl the address on the new site: a path from the root of the host, or a whole address;
 *     null where it has none
 * @param path the file of the export that contains it, below its folder; null for none
 */
public record ItemReference(
    @Nullable String title, @Nullable String url, @Nullable String newUrl, @Nullable String path) {
  /** A reference of which nothing is known. */
  public static final ItemReference NONE = new ItemReference(null, null, null, null);
}
