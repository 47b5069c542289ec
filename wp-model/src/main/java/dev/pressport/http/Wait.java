package dev.pressport.http;

import java.time.Duration;
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

  /** Returns status and reason in a few words: {@code 503, maintenance}. */
  public String cause() {
    return reason == null ? Integer.toString(status) : status + ", " + reason;
  }
}
