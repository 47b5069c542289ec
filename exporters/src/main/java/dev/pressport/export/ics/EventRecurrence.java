package dev.pressport.export.ics;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.SkipMeException;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.DateTimeComponents;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import dev.pressport.model.EventDetails;
import dev.pressport.problem.ItemProblems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes when an event comes again. Of dates that stand beside a rule only the day counts, as in
 * the plugin's own export (lib/import-export/ics.php). A rule that takes dates out (EXRULE), which
 * calendar programs do not know any more, becomes the dates that it takes out.
 */
final class EventRecurrence {
  /** The number of dates considered of a rule without end. */
  private static final int MOST = 2000;

  private static final int LONGEST = 1000;

  /** A date with a time by the clocks of the event; in UTC, the time often means nothing. */
  private static final Pattern LOCAL = Pattern.compile("[0-9]{8}T[0-9]{6}");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final EventDetails event;
  private final EventDates dates;
  private final VEvent component;
  private final ItemProblems problems;
  private final NavigableSet<Instant> added = new TreeSet<>();
  private final NavigableSet<Instant> takenOut = new TreeSet<>();

  EventRecurrence(EventDetails event, EventDates dates, VEvent component, ItemProblems problems) {
    this.event = event;
    this.dates = dates;
    this.component = component;
    this.problems = problems;
  }

  /** Adds to the component what makes its event come again. */
  void write() {
    EventDetails.Recurrence stored = event.recurrence();
    if (stored == null) {
      return;
    }
    stored.rrule().forEach(this::repeat);
    days(stored.rdates(), added);
    days(stored.exdates(), takenOut);
    stored.exrule().forEach(this::takeOut);
    added.remove(dates.start());
    if (!added.isEmpty()) {
      RecurrenceDates list = new RecurrenceDates();
      added.forEach(moment -> list.getDates().add(dates.date(moment)));
      component.addRecurrenceDates(list);
    }
    if (!takenOut.isEmpty()) {
      ExceptionDates list = new ExceptionDates();
      takenOut.forEach(moment -> list.getValues().add(dates.date(moment)));
      component.addExceptionDates(list);
    }
  }

  private void repeat(String text) {
    RecurrenceRule rule = rule(text);
    if (rule != null) {
      component.addProperty(rule);
      return;
    }
    event.occurrences().stream().limit(MOST).forEach(added::add);
    problems.add(IcsProblem.EVENT_RULE_UNREADABLE, "details.recurrence");
  }

  private void takeOut(String text) {
    RecurrenceRule exceptions = rule(text);
    if (exceptions == null) {
      problems.add(IcsProblem.EVENT_EXCEPTION_UNREADABLE, "details.recurrence");
      return;
    }
    NavigableSet<Instant> occurrences = new TreeSet<>(added);
    occurrences.add(dates.start());
    boolean cut = false;
    for (RecurrenceRule rule : component.getProperties(RecurrenceRule.class)) {
      cut |= moments(rule, Instant.MAX, occurrences);
    }
    NavigableSet<Instant> excepted = new TreeSet<>();
    cut |= moments(exceptions, occurrences.last(), excepted);
    excepted.retainAll(occurrences);
    takenOut.addAll(excepted);
    if (cut) {
      int year = occurrences.last().atZone(dates.zone()).getYear();
      problems.add(IcsProblem.EVENT_EXCEPTIONS_CUT, "details.recurrence", year);
    }
  }

  /** Collects the moments of a rule until one, and returns whether there are too many of them. */
  private boolean moments(RecurrenceRule rule, Instant last, Collection<Instant> moments) {
    DateIterator iterator = rule.getDateIterator(Date.from(dates.start()), dates.timeZone());
    for (int count = 0; iterator.hasNext(); count++) {
      Instant moment = iterator.next().toInstant();
      if (moment.isAfter(last)) {
        return false;
      }
      if (count >= MOST) {
        return true;
      }
      moments.add(moment);
    }
    return false;
  }

  private void days(List<String> stamps, Collection<Instant> moments) {
    for (String stamp : stamps) {
      try {
        String day = stamp.substring(0, Math.min(8, stamp.length()));
        LocalDate date = LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
        moments.add(
            LOCAL.matcher(stamp).matches()
                ? date.atTime(LocalTime.parse(stamp.substring(9), TIME))
                    .atZone(dates.zone())
                    .toInstant()
                : dates.on(date));
      } catch (DateTimeException e) {
        problems.add(IcsProblem.EVENT_DATE_UNREADABLE, "details.recurrence");
      }
    }
  }

  private @Nullable RecurrenceRule rule(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String value = text.substring(text.indexOf(':') + 1);
    ParseContext context = new ParseContext();
    context.setVersion(ICalVersion.V2_0);
    try {
      Recurrence read =
          new RecurrenceRuleScribe()
              .parseText(value, ICalDataType.RECUR, new ICalParameters(), context)
              .getValue();
      if (read.getFrequency() == null || !context.getWarnings().isEmpty()) {
        return null;
      }
      RecurrenceRule rule = new RecurrenceRule(ending(read));
      return rule.validate(List.of(component), ICalVersion.V2_0).isEmpty() ? rule : null;
    } catch (CannotParseException
        | SkipMeException
        | IllegalArgumentException
        | DateTimeException e) {
      return null;
    }
  }

  /**
   * Returns the rule with its last date in the form of the start, as RFC 5545 requires (3.3.10).
   */
  private Recurrence ending(Recurrence rule) {
    if (rule.getUntil() == null) {
      return rule;
    }
    DateTimeComponents until = rule.getUntil().getRawComponents();
    LocalTime time =
        rule.getUntil().hasTime()
            ? LocalTime.of(until.getHour(), until.getMinute(), until.getSecond())
            : END_OF_DAY;
    LocalDateTime last =
        LocalDate.of(until.getYear(), until.getMonth(), until.getDate()).atTime(time);
    Instant moment = last.atZone(until.isUtc() ? ZoneOffset.UTC : dates.zone()).toInstant();
    return new Recurrence.Builder(rule).until(dates.date(moment)).build();
  }
}
