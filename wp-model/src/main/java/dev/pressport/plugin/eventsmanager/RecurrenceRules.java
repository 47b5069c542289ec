package dev.pressport.plugin.eventsmanager;

import dev.pressport.model.EventDetails.Recurrence;
import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostTypeProblem;
import dev.pressport.row.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which an event recurs: in metas until version 6, in a table since 7. Facts:
 * classes/em-event.php, classes/recurrences.
 */
final class RecurrenceRules {
  private static final List<String> DAYS = List.of("SU", "MO", "TU", "WE", "TH", "FR", "SA");
  private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

  private final List<String> rrule = new ArrayList<>();
  private final List<String> exrule = new ArrayList<>();
  private final List<String> rdates = new ArrayList<>();
  private final List<String> exdates = new ArrayList<>();
  private boolean unread;

  private RecurrenceRules() {}

  /** Returns the recurrence of an event; null for a single event. */
  static @Nullable Recurrence of(DetailsRequest request) {
    RecurrenceRules rules = new RecurrenceRules();
    for (Map<String, Cell> row : request.row().attached("em_event_recurrences")) {
      boolean excludes = "exclude".equals(ManagedEvent.value(row, "recurrence_type").string());
      rules.add(
          name -> ManagedEvent.value(row, "recurrence_" + name),
          ManagedEvent.value(row, "recurrence_end_date").filled(),
          excludes);
    }
    Metas metas = request.entry().meta();
    if (rules.isEmpty() && LooseValue.of(metas, "_recurrence_freq").filled() != null) {
      rules.add(
          name -> LooseValue.of(metas, "_recurrence_" + name),
          LooseValue.of(metas, "_event_end_date").filled(),
          false);
    }
    if (rules.unread) {
      request.problems().add(PostTypeProblem.EVENT_RECURRENCE_UNREAD, "meta._recurrence_freq");
    }
    return rules.isEmpty()
        ? null
        : new Recurrence(
            List.copyOf(rules.rrule),
            List.copyOf(rules.exrule),
            List.copyOf(rules.rdates),
            List.copyOf(rules.exdates));
  }

  private boolean isEmpty() {
    return rrule.isEmpty() && exrule.isEmpty() && rdates.isEmpty() && exdates.isEmpty();
  }

  private void add(Function<String, LooseValue> settings, @Nullable String last, boolean excludes) {
    String stored = settings.apply("freq").filled();
    if (stored == null) {
      return;
    }
    String frequency = stored.toUpperCase(Locale.ROOT);
    if (frequency.equals("ON")) {
      dates(settings.apply("dates").string(), excludes ? exdates : rdates);
      return;
    }
    String by = FREQUENCIES.contains(frequency) ? by(frequency, settings) : null;
    if (by == null) {
      unread = true;
      return;
    }
    Long interval = settings.apply("interval").id();
    Long count = settings.apply("end_after").id();
    String end =
        count != null
            ? ";COUNT=" + count
            : last != null && last.length() >= 10
                ? ";UNTIL=" + last.substring(0, 10).replace("-", "")
                : "";
    (excludes ? exrule : rrule)
        .add(
            "FREQ="
                + frequency
                + (interval == null || interval == 1 ? "" : ";INTERVAL=" + interval)
                + end
                + by);
  }

  private void dates(@Nullable String stored, List<String> dates) {
    for (String date : stored == null ? new String[0] : stored.split("[^0-9-]+", -1)) {
      if (date.length() == 10) {
        dates.add(date.replace("-", ""));
      }
    }
  }

  private static @Nullable String by(String frequency, Function<String, LooseValue> settings) {
    String days = settings.apply("byday").filled();
    if (days == null || (!frequency.equals("WEEKLY") && !frequency.equals("MONTHLY"))) {
      return "";
    }
    Long week = settings.apply("byweekno").integer();
    boolean monthly = frequency.equals("MONTHLY");
    String place = !monthly || week == null || week == 0 ? "" : week.toString();
    List<String> names = new ArrayList<>();
    for (String day : days.split(",", -1)) {
      Long number = LooseValue.of(Value.of(day.strip())).integer();
      if (number == null || number < 0 || number > 7) {
        return null;
      }
      names.add(place + DAYS.get((int) (number % 7)));
    }
    return ";BYDAY=" + String.join(",", names);
  }
}
