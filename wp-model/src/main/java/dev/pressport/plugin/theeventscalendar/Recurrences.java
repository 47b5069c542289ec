package dev.pressport.plugin.theeventscalendar;

import dev.pressport.model.EventDetails.Recurrence;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostTypeProblem;
import dev.pressport.row.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recurrences of Events Calendar Pro: as iCalendar notation in the column {@code rset} of its
 * table, or as a form with fields in the meta {@code _EventRecurrence}.
 */
final class Recurrences {
  private static final String META = "_EventRecurrence";
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private static final Map<String, Integer> ORDINALS =
      Map.of("First", 1, "Second", 2, "Third", 3, "Fourth", 4, "Fifth", 5, "Last", -1);

  private static final Map<String, String> FREQUENCIES =
      Map.of(
          "Daily",
          "DAILY",
          "Weekly",
          "WEEKLY",
          "Monthly",
          "MONTHLY",
          "Yearly",
          "YEARLY",
          "Every Day",
          "DAILY",
          "Every Week",
          "WEEKLY",
          "Every Month",
          "MONTHLY",
          "Every Year",
          "YEARLY");

  private final List<String> rrule = new ArrayList<>();
  private final List<String> exrule = new ArrayList<>();
  private final List<String> rdates = new ArrayList<>();
  private final List<String> exdates = new ArrayList<>();
  private boolean unread;

  private Recurrences() {}

  /** Returns the recurrence of an event; null for a single event. */
  static @Nullable Recurrence of(DetailsRequest request) {
    Recurrences read = new Recurrences();
    for (Map<String, Cell> row : request.row().attached("tec_events")) {
      if (row.get("rset") instanceof Cell.Stored stored && stored.text().inline()) {
        stored.text().string().lines().map(String::strip).forEach(read::line);
      }
    }
    if (read.isEmpty()) {
      LooseValue stored = LooseValue.of(request.entry().meta(), META);
      stored.get("rules").list().forEach(rule -> read.rule(rule, read.rrule, read.rdates));
      stored.get("exclusions").list().forEach(rule -> read.rule(rule, read.exrule, read.exdates));
    }
    if (read.unread) {
      request.problems().add(PostTypeProblem.EVENT_RECURRENCE_UNREAD, "meta." + META);
    }
    return read.isEmpty()
        ? null
        : new Recurrence(
            List.copyOf(read.rrule),
            List.copyOf(read.exrule),
            List.copyOf(read.rdates),
            List.copyOf(read.exdates));
  }

  private boolean isEmpty() {
    return rrule.isEmpty() && exrule.isEmpty() && rdates.isEmpty() && exdates.isEmpty();
  }

  /** Reads a line of iCalendar: a name, parameters, a colon and a value. */
  private void line(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      return;
    }
    String value = line.substring(colon + 1);
    switch (line.substring(0, colon).split(";", 2)[0]) {
      case "RRULE" -> rrule.add(value);
      case "EXRULE" -> exrule.add(value);
      case "RDATE" -> rdates.addAll(List.of(value.split(",", -1)));
      case "EXDATE" -> exdates.addAll(List.of(value.split(",", -1)));
      default -> {}
    }
  }

  private void rule(LooseValue rule, List<String> rules, List<String> dates) {
    LooseValue custom = rule.get("custom");
    String type = rule.get("type").string();
    String frequency = "Custom".equals(type) ? custom.get("type").string() : type;
    if (frequency == null || frequency.equals("None")) {
      return;
    }
    if (frequency.equals("Date")) {
      String date = custom.get("date").get("date").filled();
      if (date == null || date.length() < 10) {
        unread = true;
      } else {
        dates.add(compact(date));
      }
      return;
    }
    String name = FREQUENCIES.get(frequency);
    String by = name == null ? null : by(name, custom);
    if (name == null || by == null) {
      unread = true;
      return;
    }
    Long interval = custom.get("interval").id();
    rules.add(
        "FREQ="
            + name
            + (interval == null || interval == 1 ? "" : ";INTERVAL=" + interval)
            + end(rule)
            + by);
  }

  private static String end(LooseValue rule) {
    String type = rule.get("end-type").string();
    Long count = rule.get("end-count").id();
    String end = rule.get("end").filled();
    if ("After".equals(type) && count != null) {
      return ";COUNT=" + count;
    }
    return "On".equals(type) && end != null && end.length() >= 10 ? ";UNTIL=" + compact(end) : "";
  }

  /** Returns a day without hyphens, as iCalendar writes it. */
  private static String compact(String date) {
    return date.substring(0, 10).replace("-", "");
  }

  /** Returns what narrows the dates of a frequency; null when it cannot be read. */
  private static @Nullable String by(String frequency, LooseValue custom) {
    return switch (frequency) {
      case "WEEKLY" -> days(custom.get("week").get("day"));
      case "MONTHLY" -> ofMonth(custom.get("month"));
      case "YEARLY" -> ofYear(custom.get("year"));
      default -> "";
    };
  }

  private static @Nullable String days(LooseValue stored) {
    List<String> names = new ArrayList<>();
    for (LooseValue day : stored.list()) {
      String name = day(day);
      if (name == null) {
        return null;
      }
      names.add(name);
    }
    return names.isEmpty() ? "" : ";BYDAY=" + String.join(",", names);
  }

  private static @Nullable String day(LooseValue day) {
    Long number = day.id();
    return number == null || number > DAYS.size() ? null : DAYS.get(number.intValue() - 1);
  }

  private static @Nullable String ofMonth(LooseValue month) {
    return "yes".equals(month.get("same-day").string())
        ? ""
        : place(month.get("number"), month.get("day"));
  }

  private static @Nullable String ofYear(LooseValue year) {
    List<String> months =
        year.get("month").list().stream()
            .map(LooseValue::id)
            .filter(month -> month != null && month <= 12)
            .map(String::valueOf)
            .toList();
    String in = months.isEmpty() ? "" : ";BYMONTH=" + String.join(",", months);
    if ("yes".equals(year.get("same-day").string())) {
      return in;
    }
    LooseValue number = year.get("number");
    String place =
        number.present()
            ? place(number, year.get("day"))
            : year.get("filter").isTrue()
                ? place(year.get("month-number"), year.get("month-day"))
                : "";
    return place == null ? null : in + place;
  }

  /** Returns the third Friday, the last day or the 12th of a month. */
  private static @Nullable String place(LooseValue number, LooseValue day) {
    String stored = number.string();
    if (stored == null || stored.isBlank()) {
      return "";
    }
    Integer ordinal = ORDINALS.get(stored);
    if (ordinal == null) {
      Long ofMonth = number.id();
      return ofMonth == null || ofMonth > 31 ? null : ";BYMONTHDAY=" + ofMonth;
    }
    String name = day(day);
    if (name != null) {
      return ";BYDAY=" + ordinal + name;
    }
    Long any = day.integer();
    return any != null && (any == 8 || any == -1) ? ";BYMONTHDAY=" + ordinal : null;
  }
}
