package dev.pressport.http;

import java.time.Duration;

/**
 * The time limits and delays of a client.
 *
 * @param connect until a connection stands
 * @param silence between two bytes
 * @param call for one response as a whole
 * @param firstWait before the first repetition; each further wait doubles
 * @param longestWait of a single wait, unless the site asks for a longer one
 * @param allWaits of all waits together that a site in trouble makes necessary
 */
public record RetryPolicy(
    Duration connect,
    Duration silence,
    Duration call,
    Duration firstWait,
    Duration longestWait,
    Duration allWaits) {

  /** The policy that also suits sites on the other side of the world. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(
          Duration.ofSeconds(15),
          Duration.ofSeconds(90),
          Duration.ofMinutes(10),
          Duration.ofMillis(500),
          Duration.ofMinutes(2),
          Duration.ofMinutes(15));

  /** The same policy with another limit of all waits. */
  public RetryPolicy withAllWaits(Duration limit) {
    return new RetryPolicy(connect, silence, call, firstWait, longestWait, limit);
  }

  /** Returns the delay before a retry, counted from 0, without its random part. */
  Duration before(int repetition) {
    Duration wait = firstWait.multipliedBy(1L << Math.min(repetition, 20));
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }
}
