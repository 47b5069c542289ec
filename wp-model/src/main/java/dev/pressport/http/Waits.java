package dev.pressport.http;

import java.time.Duration;
import java.util.function.Consumer;

/** The waits for a site, which all requests share: reported, and limited in their sum. */
final class Waits {
  private static final int TOO_MANY_REQUESTS = 429;

  private final Throttle throttle;
  private final Duration limit;
  private final Consumer<Wait> listener;
  private Duration spent = Duration.ZERO;

  Waits(Throttle throttle, Duration limit, Consumer<Wait> listener) {
    this.throttle = throttle;
    this.limit = limit;
    this.listener = listener;
  }

  /**
   * Begins a wait; after a response that limits the rate, requests are also sent less often.
   *
   * @return whether the limit permits it; otherwise nothing happens
   */
  boolean begin(Wait wait) {
    if (wait.status() == TOO_MANY_REQUESTS) {
      throttle.limit();
    }
    synchronized (this) {
      Duration longer = throttle.longerBy(wait.time());
      if (longer.isZero()) {
        return true;
      }
      if (spent.plus(longer).compareTo(limit) > 0) {
        return false;
      }
      spent = spent.plus(longer);
      throttle.pause(wait.time());
      if (longer.compareTo(wait.time().dividedBy(2)) < 0) {
        // Requests that ran at the same time ask for much the same wait.
        return true;
      }
    }
    listener.accept(wait);
    return true;
  }
}
