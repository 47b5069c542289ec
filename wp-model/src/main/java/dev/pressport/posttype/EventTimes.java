package dev.pressport.posttype;

import dev.pressport.model.EventDetails.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates and zones of events as plugins store them. */
public final class EventTimes {
  /** A manual offset of WordPress: {@code UTC+2}, {@code UTC-3.5}, {@code UTC+5:30}. */
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2})(?:(?:[.,](\\d{1,2}))|(?::?(\\d{2})))?");

  private static final int MINUTES = 60;

  private EventTimes() {}

  /**
   * Returns a time zone: a name of the tz database, or an offset as WordPress and its plugins write
   * it. Empty for null and for what is no zone.
   */
  public static Optional<ZoneId> zone(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    String stripped = name.strip();
    Matcher offset = OFFSET.matcher(stripped);
    try {
      if (offset.matches()) {
        return Optional.of(offset(offset));
      }
      ZoneId zone = ZoneId.of(stripped);
      return Optional.of(zone.normalized() instanceof ZoneOffset fixed ? fixed : zone);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZoneOffset offset(Matcher offset) {
    int minutes = Integer.parseInt(offset.group(2)) * MINUTES;
    String fraction = offset.group(3);
    if (fraction != null) {
      minutes += Math.round(Float.parseFloat("0." + fraction) * MINUTES);
    }
    if (offset.group(4) != null) {
      minutes += Integer.parseInt(offset.group(4));
    }
    return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -minutes : minutes) * MINUTES);
  }

  /** Returns a stored date, {@code 2024-01-31 11:00:00}; null for none and for what is no date. */
  public static @Nullable LocalDateTime date(@Nullable String stored) {
    if (stored == null || stored.isBlank()) {
      return null;
    }
    String text = stored.strip().replace(' ', 'T');
    try {
      LocalDateTime date = LocalDateTime.parse(text.length() == 10 ? text + "T00:00:00" : text);
      return date.getYear() < 1 ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Returns the moment of a date.
   *
   * @param local by the clocks of the event; null when there is none
   * @param utc the same in UTC; computed of the zone when null
   * @param zone as stored
   * @return null without a date, or without a way to compute it in UTC
   */
  public static @Nullable Moment moment(
      @Nullable LocalDateTime local, @Nullable LocalDateTime utc, @Nullable String zone) {
    ZoneId clocks = zone(zone).orElse(null);
    if (utc != null) {
      Instant instant = utc.toInstant(ZoneOffset.UTC);
      LocalDateTime shown =
          local == null && clocks != null ? LocalDateTime.ofInstant(instant, clocks) : local;
      return new Moment(instant, shown, zone);
    }
    return local == null || clocks == null
        ? null
        : new Moment(local.atZone(clocks).toInstant(), local, zone);
  }
}
