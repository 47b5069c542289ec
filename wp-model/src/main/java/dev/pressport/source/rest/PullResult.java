package dev.pressport.source.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a {@link Pull}.
 *
 * @param requests the number of requests sent to the site
 * @param gone the number of items that an earlier run saw and the site no longer has
 * @param withheld the personal data that this run left out, by name
 * @param secrets the secrets that it left out, by name
 * @param parts the collections read, in the order of the site's own lists
 */
public record PullResult(
    long requests, long gone, List<String> withheld, List<String> secrets, List<Part> parts) {
  public PullResult {
    withheld = List.copyOf(withheld);
    secrets = List.copyOf(secrets);
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
