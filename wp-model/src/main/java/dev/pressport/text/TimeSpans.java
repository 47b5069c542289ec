package dev.pressport.text;

import java.time.Duration;

/** Spans of time as people say them. */
public final class TimeSpans {
  private TimeSpans() {}

  /** Returns a span such as {@code 45 s}, {@code 10 min} or {@code 2 h 5 min}, rounded. */
  public static String words(Duration span) {
    long seconds = Math.max(1, Math.round(span.toMillis() / 1e3));
    long minutes = Math.round(seconds / 60.0);
    if (seconds < 100) {
      return seconds + " s";
    }
    if (minutes < 100) {
      return minutes + " min";
    }
    return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
  }
}
