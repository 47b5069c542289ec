package dev.pressport.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The state of reading a live site.
 *
 * @param requests the number of requests answered so far
 * @param perSecond the number of requests answered in a second, on average
 * @param list the list with the most work left; null before and after all lists
 * @param left an estimate of the time to the end, without waits; null while nothing is known
 */
public record Fetching(
    String host, long requests, double perSecond, @Nullable Part list, @Nullable Duration left) {

  /**
   * One of the lists of a site.
   *
   * @param name a post type, a taxonomy, {@code user} or {@code comment}
   * @param label the site's own label
   * @param checking whether its items are compared with those read before
   * @param done the number of items read
   * @param of the number of items that the site reports; null when it reports none
   */
  public record Part(String name, String label, boolean checking, long done, @Nullable Long of) {}
}
