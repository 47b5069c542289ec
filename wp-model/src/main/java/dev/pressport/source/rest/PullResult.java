package dev.pressport.source.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a {@link Pull}.
 *
 * @param requests the number of requests sent to the site
 * @param gone the number of items that an earlier run saw and the site no longer has
 * @param resumed whether an interrupted run was finished first
 * @param withheld the personal data that this run left out, by name
 * @param secrets the secrets that it left out, by name
 * @param parts the collections read, in the order of the site's own lists
 */
public record PullResult(
    long requests,
    long gone,
    boolean resumed,
    List<String> withheld,
    List<String> secrets,
    List<Part> parts) {
  /** The result of a pull that had nothing to do. */
  static final PullResult NONE = new PullResult(0, 0, false, List.of(), List.of(), List.of());

  public PullResult {
    withheld = List.copyOf(withheld);
    secrets = List.copyOf(secrets);
    parts = List.copyOf(parts);
  }

  PullResult afterInterruption() {
    return new PullResult(requests, gone, true, withheld, secrets, parts);
  }

  /**
   * One of the site's lists.
   *
   * @param name a post type, a taxonomy, {@code user} or {@code comment}
   * @param refusal the status and code with which the site keeps it to itself; null when it does
   *     not
   */
  public record Part(String name, long items, @Nullable String refusal) {

    /** Returns the result of two lists with the same entries. */
    Part with(Part other) {
      return new Part(
          name,
          Math.max(items, other.items),
          refusal == null || other.refusal == null ? null : refusal);
    }
  }
}
