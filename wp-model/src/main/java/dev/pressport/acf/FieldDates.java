package dev.pressport.acf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as ACF's pickers store them, also those of older versions and add-ons, in ISO 8601; null
 * when they are none. Facts: class-acf-field-date_picker.php and its like.
 */
final class FieldDates {
  private static final Pattern COMPACT = Pattern.compile("\\d{8}");
  private static final Pattern SECONDS = Pattern.compile("-?\\d{9,11}");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private FieldDates() {}

  static @Nullable String date(String stored) {
    try {
      if (COMPACT.matcher(stored).matches()) {
        return LocalDate.parse(stored, DateTimeFormatter.BASIC_ISO_DATE).toString();
      }
      return SECONDS.matcher(stored).matches()
          ? ofSeconds(stored).toLocalDate().toString()
          : LocalDate.parse(stored).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  static @Nullable String dateTime(String stored) {
    try {
      return DATE_TIME.format(
          SECONDS.matcher(stored).matches()
              ? ofSeconds(stored)
              : LocalDateTime.parse(stored.replace(' ', 'T')));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The add-ons counted the seconds of local time as if it were UTC. */
  private static LocalDateTime ofSeconds(String stored) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(stored)), ZoneOffset.UTC);
  }

  /** The seconds of a time in ISO 8601 as if it were UTC; 0 when there is none. */
  static long seconds(@Nullable String dateTime) {
    try {
      return dateTime == null
          ? 0
          : LocalDateTime.parse(dateTime.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return 0;
    }
  }

  static @Nullable String time(String stored) {
    try {
      return TIME.format(LocalTime.parse(stored));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
