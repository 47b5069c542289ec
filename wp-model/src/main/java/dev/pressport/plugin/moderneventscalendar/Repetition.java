package dev.pressport.plugin.moderneventscalendar;

import dev.pressport.model.EventDetails.Recurrence;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.EventTimes;
import dev.pressport.posttype.PostTypeProblem;
import dev.pressport.row.Cell;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The metas {@code mec_repeat_*} of an event as rules of iCalendar: app/libraries/render.php,
 * dates().
 */
final class Repetition {
  /** The table that has the days of the week on which the site works or not. */
  static final String TABLE = "mec_events";

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private static final Map<String, String> NAMES =
      Map.of(
          "mon", "MO", "tue", "TU", "wed", "WE", "thu", "TH", "fri", "FR", "sat", "SA", "sun",
          "SU");

  private static final int WEEK = 7;

  /** The last day that each month has. */
  private static final int SHORTEST_MONTH = 28;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

  private final DetailsRequest request;
  private final Metas metas;
  private final LocalDateTime start;
  private final List<String> rrule = new ArrayList<>();
  private final List<String> rdates = new ArrayList<>();
  private final List<String> exdates = new ArrayList<>();

  private Repetition(DetailsRequest request, LocalDateTime start) {
    this.request = request;
    this.metas = request.entry().meta();
    this.start = start;
  }

  /** Returns the recurrence of an event; null for a single one. */
  static @Nullable Recurrence of(DetailsRequest request, @Nullable LocalDateTime start) {
    boolean repeats = LooseValue.of(request.entry().meta(), "mec_repeat_status").isTrue();
    return start == null || !repeats ? null : new Repetition(request, start).read();
  }

  private @Nullable Recurrence read() {
    String type = text("mec_repeat_type");
    if (type.equals("custom_days")) {
      customDays();
    } else {
      String rule = rule(type);
      if (rule == null) {
        request.problems().add(PostTypeProblem.EVENT_RECURRENCE_UNREAD, "meta.mec_repeat_type");
        return null;
      }
      rrule.add(rule + end());
    }
    for (String day : text("mec_not_in_days").split(",", -1)) {
      LocalDateTime date = EventTimes.date(day);
      if (date != null) {
        exdates.add(compact(date.toLocalDate()));
      }
    }
    return rrule.isEmpty() && rdates.isEmpty()
        ? null
        : new Recurrence(List.copyOf(rrule), List.of(), List.copyOf(rdates), List.copyOf(exdates));
  }

  private String text(String key) {
    String text = LooseValue.of(metas, key).filled();
    return text == null ? "" : text.strip();
  }

  private @Nullable String rule(String type) {
    Long stored = LooseValue.of(metas, "mec_repeat_interval").integer();
    long interval = stored == null || stored < 1 ? 1 : stored;
    return switch (type) {
      case "daily" -> every("DAILY", interval);
      // The interval of weeks is stored in days.
      case "weekly" ->
          interval % WEEK == 0 ? every("WEEKLY", interval / WEEK) : every("DAILY", interval);
      case "weekday" -> weekly(ofTable(List.of("MO", "TU", "WE", "TH", "FR")));
      case "weekend" -> weekly(ofTable(List.of("SA", "SU")));
      case "certain_weekdays" ->
          weekly(days(LooseValue.of(metas, "mec_certain_weekdays").strings()));
      case "monthly" -> every("MONTHLY", interval) + dayOfMonth();
      case "yearly" -> "FREQ=YEARLY" + leapDay();
      case "advanced" -> advanced();
      default -> null;
    };
  }

  private static String every(String frequency, long interval) {
    return "FREQ=" + frequency + (interval == 1 ? "" : ";INTERVAL=" + interval);
  }

  /** The first day counts in iCalendar always, in the plugin only when it is one of the days. */
  private @Nullable String weekly(List<String> days) {
    if (days.isEmpty()) {
      return null;
    }
    if (!days.contains(DAYS.get(start.getDayOfWeek().getValue() - 1))) {
      exdates.add(compact(start.toLocalDate()));
    }
    return "FREQ=WEEKLY;BYDAY=" + String.join(",", days);
  }

  /** Returns the days of the week that the site chose, as far as the source has them. */
  private List<String> ofTable(List<String> usual) {
    List<String> days =
        request.row().attached(TABLE).stream()
            .map(row -> Cell.loose(row.get("weekdays")).filled())
            .filter(list -> list != null)
            .findFirst()
            .map(list -> days(Arrays.asList(list.split(",", -1))))
            .orElse(List.of());
    return days.isEmpty() ? usual : days;
  }

  private static List<String> days(List<String> numbers) {
    return numbers.stream()
        .map(String::strip)
        .filter(number -> number.matches("[1-7]"))
        .map(number -> DAYS.get(Integer.parseInt(number) - 1))
        .distinct()
        .toList();
  }

  /** Months without the day have the event on their last day. */
  private String dayOfMonth() {
    int day = start.getDayOfMonth();
    return day <= SHORTEST_MONTH
        ? ""
        : ";BYMONTHDAY="
            + IntStream.rangeClosed(SHORTEST_MONTH, day)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","))
            + ";BYSETPOS=-1";
  }

  private String leapDay() {
    return start.getMonthValue() == 2 && start.getDayOfMonth() > SHORTEST_MONTH
        ? ";BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"
        : "";
  }

  /** The first or last of some days of the week in each month: {@code Mon.1}, {@code Fri.l}. */
  private @Nullable String advanced() {
    List<String> days = new ArrayList<>();
    for (String stored : LooseValue.of(metas, "mec_advanced_days").strings()) {
      String[] parts = stored.split("\\.", 2);
      String day =
          parts[0].length() < 3
              ? null
              : NAMES.get(parts[0].substring(0, 3).toLowerCase(Locale.ROOT));
      if (day == null || parts.length < 2) {
        return null;
      }
      days.add((parts[1].matches("[1-4]") ? parts[1] : "-1") + day);
    }
    return days.isEmpty() ? null : "FREQ=MONTHLY;BYDAY=" + String.join(",", days);
  }

  private String end() {
    String kind = text("mec_repeat_end");
    if (kind.equals("occurrences")) {
      // Stored is how often it comes again.
      Long more = LooseValue.of(metas, "mec_repeat_end_at_occurrences").integer();
      return more == null || more < 0 ? "" : ";COUNT=" + (more + 1 + exdates.size());
    }
    LocalDateTime last = EventTimes.date(text("mec_repeat_end_at_date"));
    return kind.equals("date") && last != null ? ";UNTIL=" + compact(last.toLocalDate()) : "";
  }

  /** Days that people chose, with or without times: {@code 2024-05-01:2024-05-02:08-00-AM:…}. */
  private void customDays() {
    for (String stored : text("mec_in_days").split(",", -1)) {
      String[] parts = stored.split(":", -1);
      LocalDateTime day = EventTimes.date(parts[0]);
      if (day == null) {
        continue;
      }
      LocalTime time = parts.length > 3 ? Clock.time(parts[2]) : null;
      rdates.add(
          time == null ? compact(day.toLocalDate()) : STAMP.format(day.toLocalDate().atTime(time)));
    }
  }

  private static String compact(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
