package dev.pressport.export.ics;

import biweekly.util.ICalDate;
import dev.pressport.model.EventDetails;
import dev.pressport.model.EventDetails.Moment;
import dev.pressport.posttype.EventTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an event.
 *
 * @param zone of its local times
 * @param end the first moment after it; null when it has no end
 * @param allDay whether it takes whole days
 */
record EventDates(ZoneId zone, Instant start, @Nullable Instant end, boolean allDay) {
  /** Before that days had other names. */
  private static final Instant FIRST = Instant.parse("1583-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9900-01-01T00:00:00Z");

  /**
   * Returns the dates of an event; empty when its source has none, or none that a calendar can
   * show.
   *
   * @param siteZone of events without their own zone
   */
  static Optional<EventDates> of(EventDetails event, ZoneId siteZone) {
    Moment start = event.start();
    if (start == null) {
      return Optional.empty();
    }
    ZoneId zone = zone(start.timezone(), siteZone);
    if (!isShown(start.utc())) {
      return Optional.empty();
    }
    Moment end = event.end();
    boolean ends = end != null && end.utc().isAfter(start.utc()) && isShown(end.utc());
    return Optional.of(
        new EventDates(
            zone,
            start.utc(),
            ends && end != null ? end.utc() : null,
            Boolean.TRUE.equals(event.allDay())));
  }

  /** Returns a zone by its name; the fallback when the name is missing or unknown. */
  static ZoneId zone(@Nullable String name, ZoneId fallback) {
    ZoneId zone = EventTimes.zone(name).orElse(fallback);
    return zone.normalized().equals(ZoneOffset.UTC) ? ZoneOffset.UTC : zone;
  }

  private static boolean isShown(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(LAST);
  }

  /** Returns whether its times are written by the clocks of a zone that is not UTC. */
  boolean zoned() {
    return !allDay && !zone.equals(ZoneOffset.UTC);
  }

  TimeZone timeZone() {
    return TimeZone.getTimeZone(zone);
  }

  ZonedDateTime localStart() {
    return start.atZone(zone);
  }

  /** A moment in the form in which the dates of this event are written. */
  ICalDate date(Instant instant) {
    return allDay ? day(instant.atZone(zone).toLocalDate()) : new ICalDate(Date.from(instant));
  }

  /** The end of one that has some; that of whole days is the day after the last one. */
  @Nullable ICalDate endDate() {
    if (!allDay) {
      return end == null ? null : date(end);
    }
    LocalDate first = localStart().toLocalDate();
    LocalDateTime after = end == null ? first.atStartOfDay() : end.atZone(zone).toLocalDateTime();
    LocalDate day = after.toLocalDate();
    if (!after.equals(day.atStartOfDay())) {
      day = day.plusDays(1);
    }
    return day(day.isAfter(first) ? day : first.plusDays(1));
  }

  /** The library writes a day as that which the clock of this machine shows. */
  private static ICalDate day(LocalDate day) {
    return new ICalDate(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
  }

  /** Returns the moment on another day, at the time of day of the start. */
  Instant on(LocalDate day) {
    return day.atTime(localStart().toLocalTime()).atZone(zone).toInstant();
  }
}
