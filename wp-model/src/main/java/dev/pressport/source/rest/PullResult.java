package dev.pressport.source.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Pull} brought.
 *
 * @param requests how many questions went to the site
 * @param gone how many things an earlier run saw that the site has no more
 * @param parts what was read, in the order of the site's own lists
 */
public record PullResult(long requests, long gone, List<Part> parts) {
  public PullResult {
    parts = List.copyOf(parts);
  }

  /**
   * One of the site's lists.
   *
   * @param name a post type, a taxonomy, {@code user} or {@code comment}
   * @param refusal the status and code with which the site keeps it to itself; null when it does
   *     not
   */
  public record Part(String name, long items, @Nullable String refusal) {}
}
