package dev.pressport.acf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The moment that a date or a time of a field means. */
public final class FieldTime {
  private FieldTime() {}

  /** Returns the moment of a stored value; null when it is neither a date nor a time. */
  public static @Nullable LocalDateTime of(String stored) {
    String day = FieldDates.date(stored);
    if (day != null) {
      return LocalDate.parse(day).atStartOfDay();
    }
    String moment = FieldDates.dateTime(stored);
    if (moment != null) {
      return LocalDateTime.parse(moment);
    }
    String time = FieldDates.time(stored);
    return time == null ? null : LocalDate.EPOCH.atTime(LocalTime.parse(time));
  }
}
