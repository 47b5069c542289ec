package dev.pressport.plugin.moderneventscalendar;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Times of day as the plugin stores them: app/libraries/main.php, to_24hours(). */
final class Clock {
  private static final int NOON = 12;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  private Clock() {}

  /**
   * Returns a time of day; null for none.
   *
   * @param half {@code AM} or {@code PM}; of no importance for hours after noon
   */
  static @Nullable LocalTime time(
      @Nullable Long hour, @Nullable Long minute, @Nullable String half) {
    if (hour == null || hour < 0 || hour > HOURS) {
      return null;
    }
    int of24 = hour.intValue() % HOURS;
    if ("PM".equalsIgnoreCase(half) && of24 < NOON && of24 > 0) {
      of24 += NOON;
    } else if ("AM".equalsIgnoreCase(half) && of24 == NOON) {
      of24 = 0;
    }
    return minute == null || minute < 0 || minute >= MINUTES
        ? LocalTime.of(of24, 0)
        : LocalTime.of(of24, minute.intValue());
  }

  /** Returns a time such as {@code 08-30-AM}; null for another text. */
  static @Nullable LocalTime time(String text) {
    String[] parts = text.split("-", -1);
    if (parts.length < 2) {
      return null;
    }
    return time(number(parts[0]), number(parts[1]), parts.length > 2 ? parts[2] : null);
  }

  private static @Nullable Long number(String digits) {
    return digits.matches("[0-9]{1,2}") ? Long.valueOf(digits) : null;
  }
}
