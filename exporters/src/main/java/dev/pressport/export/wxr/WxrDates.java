package dev.pressport.export.wxr;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates in the forms of an export file. */
final class WxrDates {
  /** The date of an entry that has none. */
  static final String NONE = "0000-00-00 00:00:00";

  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss +0000", Locale.ROOT);

  private WxrDates() {}

  /** Reads a stored date; null for none, and for what is no date. */
  static @Nullable LocalDateTime read(@Nullable String stored) {
    try {
      return stored == null ? null : LocalDateTime.parse(stored, STORED);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static String local(@Nullable LocalDateTime date) {
    return date == null ? NONE : STORED.format(date);
  }

  static String utc(@Nullable Instant date) {
    return date == null ? NONE : STORED.format(date.atOffset(ZoneOffset.UTC));
  }

  static String rfc822(Instant date) {
    return RFC_822.format(date.atOffset(ZoneOffset.UTC));
  }
}
