package dev.pressport.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The time that a site asks to wait: seconds or a date, by RFC 9110. */
final class RetryAfter {
  /** Longer than anybody waits, and short enough to be counted in nanoseconds. */
  private static final Duration LONGEST = Duration.ofSeconds(999_999_999);

  private RetryAfter() {}

  static Optional<Duration> of(HttpResponse reply, Instant now) {
    return of(reply.header("Retry-After"), now);
  }

  static Optional<Duration> of(Optional<String> value, Instant now) {
    return value.map(String::strip).flatMap(written -> parsed(written, now));
  }

  private static Optional<Duration> parsed(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
      return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    } catch (DateTimeException e) {
      // What is neither asks for nothing.
      return Optional.empty();
    }
  }
}
