package dev.pressport.export.ics;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.RecurrenceDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The VTIMEZONE of a zone: its clock changes from a moment on, and for ever when the zone has rules
 * for the years to come (RFC 5545, 3.6.5).
 */
final class ZoneComponent {
  /** The number of years in which each day of the year falls on each day of the week. */
  private static final int CYCLE = 28;

  private final ZoneRules rules;
  private final VTimezone component;

  /** Clocks that change from one offset to another in the same way. */
  private record Change(ZoneOffset before, ZoneOffset after, boolean daylight) {}

  private ZoneComponent(ZoneId zone) {
    rules = zone.getRules();
    component = new VTimezone(zone.getId());
  }

  /** A zone from a moment on. */
  static VTimezone of(ZoneId zone, Instant first) {
    return new ZoneComponent(zone).from(first);
  }

  private VTimezone from(Instant first) {
    ZoneOffsetTransition next = rules.previousTransition(first.plusSeconds(1));
    if (next == null) {
      add(constant(first));
      next = rules.nextTransition(first);
    }
    Map<Change, List<LocalDateTime>> past = new LinkedHashMap<>();
    while (next != null && !isByRule(next)) {
      note(next, past);
      next = rules.nextTransition(next.getInstant());
    }
    past.forEach((change, moments) -> add(listed(change, moments)));
    if (next != null) {
      yearly(next);
    }
    return component;
  }

  private void add(Observance observance) {
    component.addComponent(observance);
  }

  private boolean isByRule(ZoneOffsetTransition transition) {
    List<ZoneOffsetTransition> listed = rules.getTransitions();
    return !rules.getTransitionRules().isEmpty()
        && (listed.isEmpty() || transition.compareTo(listed.get(listed.size() - 1)) > 0);
  }

  private void note(ZoneOffsetTransition transition, Map<Change, List<LocalDateTime>> changes) {
    Change change =
        new Change(
            transition.getOffsetBefore(),
            transition.getOffsetAfter(),
            rules.isDaylightSavings(transition.getInstant()));
    changes.computeIfAbsent(change, any -> new ArrayList<>()).add(transition.getDateTimeBefore());
  }

  /** The clocks of a zone that had never changed theirs before. */
  private Observance constant(Instant first) {
    ZoneOffset offset = rules.getOffset(first);
    LocalDateTime start = LocalDateTime.ofInstant(first, offset).toLocalDate().atStartOfDay();
    return observance(new Change(offset, offset, false), start.minusDays(1));
  }

  private static Observance observance(Change change, LocalDateTime start) {
    Observance observance = change.daylight() ? new DaylightSavingsTime() : new StandardTime();
    observance.setDateStart(components(start));
    observance.setTimezoneOffsetFrom(offset(change.before()));
    observance.setTimezoneOffsetTo(offset(change.after()));
    return observance;
  }

  private static UtcOffset offset(ZoneOffset offset) {
    return new UtcOffset(offset.getTotalSeconds() / 60 * 60_000L);
  }

  private static DateTimeComponents components(LocalDateTime moment) {
    return new DateTimeComponents(
        moment.getYear(),
        moment.getMonthValue(),
        moment.getDayOfMonth(),
        moment.getHour(),
        moment.getMinute(),
        moment.getSecond(),
        false);
  }

  private static Observance listed(Change change, List<LocalDateTime> moments) {
    Observance observance = observance(change, moments.get(0));
    if (moments.size() > 1) {
      RecurrenceDates dates = new RecurrenceDates();
      moments.stream()
          .skip(1)
          .forEach(moment -> dates.getDates().add(new ICalDate(components(moment), true)));
      observance.addRecurrenceDates(dates);
    }
    return observance;
  }

  private void yearly(ZoneOffsetTransition first) {
    Map<Change, List<LocalDateTime>> changes = new LinkedHashMap<>();
    int end = first.getDateTimeBefore().getYear() + CYCLE;
    ZoneOffsetTransition next = first;
    while (next != null && next.getDateTimeBefore().getYear() < end) {
      note(next, changes);
      next = rules.nextTransition(next.getInstant());
    }
    changes.forEach(
        (change, moments) -> {
          Recurrence rule = rule(moments);
          if (rule == null) {
            add(listed(change, moments));
          } else {
            Observance observance = observance(change, moments.get(0));
            observance.setRecurrenceRule(rule);
            add(observance);
          }
        });
  }

  /**
   * Returns the rule that the moments of a whole cycle share: the month, and a weekday in a week of
   * it.
   */
  private static @Nullable Recurrence rule(List<LocalDateTime> moments) {
    LocalDateTime any = moments.get(0);
    boolean regular =
        moments.stream()
            .allMatch(
                moment ->
                    moment.getMonth() == any.getMonth()
                        && moment.toLocalTime().equals(any.toLocalTime()));
    if (!regular) {
      return null;
    }
    Recurrence.Builder rule = new Recurrence.Builder(Frequency.YEARLY);
    rule.byMonth(any.getMonthValue());
    if (moments.stream().allMatch(moment -> moment.getDayOfMonth() == any.getDayOfMonth())) {
      return rule.byMonthDay(any.getDayOfMonth()).build();
    }
    if (moments.stream().anyMatch(moment -> moment.getDayOfWeek() != any.getDayOfWeek())) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.valueOf(any.getDayOfWeek().name());
    if (moments.stream().allMatch(ZoneComponent::isInLastWeek)) {
      return rule.byDay(-1, weekday).build();
    }
    int earliest = moments.stream().mapToInt(LocalDateTime::getDayOfMonth).min().orElseThrow();
    if (earliest % 7 == 1) {
      return rule.byDay(earliest / 7 + 1, weekday).build();
    }
    for (int day = earliest; day < earliest + 7; day++) {
      rule.byMonthDay(day);
    }
    return rule.byDay(weekday).build();
  }

  private static boolean isInLastWeek(LocalDateTime moment) {
    return moment.getDayOfMonth() > YearMonth.from(moment).lengthOfMonth() - 7;
  }
}
