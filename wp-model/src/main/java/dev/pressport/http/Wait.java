package dev.pressport.http;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pause of all requests to a site in trouble.
 *
 * @param host of the site
 * @param status of the response that makes it necessary
 * @param reason such as {@code maintenance}; null when the response shows none
 * @param time from the response to the next request
 * @param asked whether the site named the time itself, in {@code Retry-After}
 */
public record Wait(String host, int status, @Nullable String reason, Duration time, boolean asked) {

  /** The wait after a response: the usual time, or a longer one that the site asks for. */
  static Wait after(
      String host, int status, @Nullable String reason, Optional<Duration> asked, Duration usual) {
    boolean longer = asked.filter(time -> time.compareTo(usual) >= 0).isPresent();
    return new Wait(host, status, reason, longer ? asked.orElse(usual) : usual, longer);
  }

  /** Returns status and reason in a few words: {@code 503, maintenance}. */
  public String cause() {
    return reason == null ? Integer.toString(status) : status + ", " + reason;
  }
}
