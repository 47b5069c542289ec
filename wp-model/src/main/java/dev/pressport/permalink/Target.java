package dev.pressport.permalink;

import dev.pressport.model.Ref;
import org.jspecify.annotations.Nullable;

/** The target of an address. */
public sealed interface Target {

  /**
   * An item of the site that has its own pages. A feed, a further page of a list or of its comments
   * counts as the item itself.
   *
   * @param query the rest of the address's query, as written; null for none
   * @param fragment the place within the page, as written; null for none
   */
  record Page(Ref ref, @Nullable String query, @Nullable String fragment) implements Target {}

  /**
   * A file of the site, most of them uploads.
   *
   * @param path below the host, decoded: {@code /wp-content/uploads/2024/01/a.jpg}
   */
  record File(String path) implements Target {}

  /** Another site, or nothing that is known of this one. */
  record Unknown() implements Target {}
}
