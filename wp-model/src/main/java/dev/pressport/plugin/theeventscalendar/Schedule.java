package dev.pressport.plugin.theeventscalendar;

import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.php.DateFormat;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.EventTimes;
import dev.pressport.render.Body;
import dev.pressport.settings.SiteOptions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an event in words, in the formats of the plugin's settings: its
 * src/views/blocks/event-datetime.php and tribe_events_event_schedule_details().
 *
 * @param now a date of the year in which dates need no year
 */
record Schedule(Metas event, String now, Body body) {
  private static final String START = "_EventStartDate";
  private static final String END = "_EventEndDate";
  private static final String SITE_MODE = "site";
  private static final int YEAR = 4;

  /** When the event begins, by the clocks that its page shows; null for none. */
  @Nullable LocalDateTime start() {
    return moment(START);
  }

  /** When the event ends, likewise. */
  @Nullable LocalDateTime end() {
    return moment(END);
  }

  boolean isAllDay() {
    String stored = LooseValue.of(event, "_EventAllDay").filled();
    return stored != null && (stored.equals("yes") || stored.equals("1"));
  }

  private @Nullable LocalDateTime moment(String key) {
    LocalDateTime local = EventTimes.date(LooseValue.of(event, key).filled());
    LocalDateTime utc = EventTimes.date(LooseValue.of(event, key + "UTC").filled());
    ZoneId zone = isOfSite() ? zone() : null;
    return zone == null || utc == null || isAllDay()
        ? local
        : utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime();
  }

  private boolean isOfSite() {
    return SITE_MODE.equals(option("tribe_events_timezone_mode").string());
  }

  /** The zone by whose clocks the dates are shown; null when it is not known. */
  @Nullable ZoneId zone() {
    String own = isOfSite() ? null : LooseValue.of(event, "_EventTimezone").filled();
    return EventTimes.zone(own == null ? SiteOptions.of(body.site()).timezone() : own).orElse(null);
  }

  private LooseValue option(String name) {
    return SiteOptions.of(body.site()).value(TheEventsCalendar.OPTIONS).get(name);
  }

  /**
   * Returns the dates with their times as HTML; empty for an event without a beginning.
   *
   * @param zoneShown null for the plugin's setting
   * @param zoneName null for the usual abbreviation
   */
  String html(@Nullable Boolean zoneShown, @Nullable String zoneName) {
    LocalDateTime start = start();
    if (start == null) {
      return "";
    }
    LocalDateTime end = end() == null ? start : end();
    boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
    boolean sameTime = sameDay && time(start).equals(time(end));
    String between = separator("_EventDateTimeSeparator", "dateTimeSeparator", " @ ");
    StringBuilder html = new StringBuilder(day(start, start, end));
    if (!isAllDay()) {
      html.append(between).append(time(start));
    } else if (sameDay) {
      html.append(" All day");
    }
    if (sameTime) {
      return html.toString();
    }
    if (!isAllDay() || !sameDay) {
      html.append(range());
    }
    if (!sameDay) {
      html.append(day(end, start, end)).append(isAllDay() ? "" : between + time(end));
    } else if (!isAllDay()) {
      html.append(time(end));
    }
    return html.append(zone(zoneShown, zoneName, start)).toString();
  }

  /** Returns the times of an event, and the days as well when there are several. */
  String shortHtml() {
    LocalDateTime start = start();
    LocalDateTime end = end() == null ? start : end();
    if (start == null || end == null || !start.toLocalDate().equals(end.toLocalDate())) {
      return html(null, null);
    }
    if (isAllDay()) {
      return "All day";
    }
    String last = time(start).equals(time(end)) ? "" : range() + time(end);
    return time(start) + last + zone(null, null, start);
  }

  private String range() {
    return separator("_EventTimeRangeSeparator", "timeRangeSeparator", " - ");
  }

  private String separator(String meta, String option, String usual) {
    String own = LooseValue.of(event, meta).filled();
    String set = own == null ? option(option).filled() : own;
    return Html.escape(set == null ? usual : set);
  }

  private String day(LocalDateTime date, LocalDateTime first, LocalDateTime last) {
    boolean thisYear = isNow(first) && isNow(last);
    String format = option(thisYear ? "dateWithoutYearFormat" : "dateWithYearFormat").filled();
    return body.time(date, format == null && thisYear ? "F j" : format);
  }

  private boolean isNow(LocalDateTime date) {
    return now.length() > YEAR && now.startsWith(Integer.toString(date.getYear()) + "-");
  }

  private String time(LocalDateTime date) {
    String format = SiteOptions.of(body.site()).value("time_format").filled();
    return Html.escape(DateFormat.format(date, format == null ? "g:i a" : format, body.locale()));
  }

  private String zone(@Nullable Boolean shown, @Nullable String name, LocalDateTime date) {
    boolean isShown = shown == null ? option("tribe_events_timezones_show_zone").isTrue() : shown;
    ZoneId zone = zone();
    String word = name;
    if (word == null && zone != null) {
      word = DateTimeFormatter.ofPattern("z", Locale.ENGLISH).format(date.atZone(zone));
    }
    return isShown && word != null ? " " + Html.escape(word) : "";
  }
}
