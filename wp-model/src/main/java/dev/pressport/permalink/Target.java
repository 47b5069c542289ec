package dev.pressport.permalink;

import dev.pressport.model.Ref;
import org.jspecify.annotations.Nullable;

/** What an address leads to. */
public sealed interface Target {

  /**
   * Something of the site that has pages of its own. A feed, a further page of a list or of its
   * comments counts as the thing itself.
   *
   * @param query what the address asks beside that, as written; null for nothing
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
