package dev.pressport.plugin.ai1ec;

import dev.pressport.model.EventDetails.Cost;
import dev.pressport.model.EventDetails.Moment;
import dev.pressport.model.EventDetails.Recurrence;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.plugin.ai1ec.Ai1ecEvent.Contact;
import dev.pressport.plugin.ai1ec.Ai1ecEvent.Ical;
import dev.pressport.plugin.ai1ec.Ai1ecEvent.Venue;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of All-in-One Event Calendar. Facts: app/controller/front.php,
 * get_current_db_schema() and app/model/event.php of the plugin.
 *
 * @param siteZone the zone of events for which the plugin stores none
 */
record Ai1ecRow(Map<String, Cell> cells, @Nullable String siteZone) {

  Ai1ecRow(Map<String, Cell> cells) {
    this(cells, null);
  }

  /** The row of an event, empty when the source lacks the table. */
  static Ai1ecRow of(Row row, @Nullable String siteZone) {
    Map<String, Cell> cells = row.attached("ai1ec_events").stream().findFirst().orElse(Map.of());
    return new Ai1ecRow(cells, siteZone);
  }

  boolean present() {
    return !cells.isEmpty();
  }

  private LooseValue value(String column) {
    return Cell.loose(cells.get(column));
  }

  @Nullable String filled(String column) {
    return value(column).filled();
  }

  @Nullable Long integer(String column) {
    return value(column).integer();
  }

  @Nullable Boolean bool(String column) {
    return value(column).bool();
  }

  boolean isTrue(String column) {
    return value(column).isTrue();
  }

  /** Seconds since 1970; 0 stands for none. */
  @Nullable Instant instant(String column) {
    Long seconds = value(column).id();
    return seconds == null || seconds > Instant.MAX.getEpochSecond()
        ? null
        : Instant.ofEpochSecond(seconds);
  }

  @Nullable Moment moment(String column) {
    Instant instant = instant(column);
    if (instant == null) {
      return null;
    }
    String stored = filled("timezone_name");
    String zone = stored == null ? siteZone : stored;
    return new Moment(instant, local(instant, zone), zone);
  }

  private static @Nullable LocalDateTime local(Instant instant, @Nullable String zone) {
    try {
      return zone == null ? null : LocalDateTime.ofInstant(instant, ZoneId.of(zone));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The recurrence; a stored rule can be a list of dates, which also has a separate column. */
  @Nullable Recurrence recurrence() {
    Recurrence recurrence =
        new Recurrence(
            rules("recurrence_rules", "RDATE="),
            rules("exception_rules", "EXDATE="),
            dates("recurrence_rules", "RDATE=", "recurrence_dates"),
            dates("exception_rules", "EXDATE=", "exception_dates"));
    Recurrence once = new Recurrence(List.of(), List.of(), List.of(), List.of());
    return recurrence.equals(once) ? null : recurrence;
  }

  private List<String> lines(String column) {
    String text = filled(column);
    return text == null
        ? List.of()
        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private List<String> rules(String column, String dates) {
    return lines(column).stream().filter(line -> !line.startsWith(dates)).toList();
  }

  private List<String> dates(String rules, String prefix, String column) {
    Set<String> dates = new LinkedHashSet<>();
    List<String> lists = new ArrayList<>();
    lines(rules).stream()
        .filter(line -> line.startsWith(prefix))
        .forEach(line -> lists.add(line.substring(prefix.length())));
    lists.addAll(lines(column));
    for (String list : lists) {
      for (String date : list.split(",", -1)) {
        if (!date.isBlank()) {
          dates.add(date.strip());
        }
      }
    }
    return List.copyOf(dates);
  }

  /** An event without a place has zeros for coordinates. */
  @Nullable Venue venue() {
    Double latitude = value("latitude").decimal();
    Double longitude = value("longitude").decimal();
    boolean placed = !isZero(latitude) || !isZero(longitude);
    Venue venue =
        new Venue(
            filled("venue"),
            filled("address"),
            filled("city"),
            filled("province"),
            filled("postal_code"),
            filled("country"),
            placed ? latitude : null,
            placed ? longitude : null,
            bool("show_map"));
    Venue nowhere = new Venue(null, null, null, null, null, null, null, null, venue.showMap());
    return venue.equals(nowhere) ? null : venue;
  }

  private static boolean isZero(@Nullable Double number) {
    return number == null || number == 0;
  }

  @Nullable Contact contact() {
    Contact contact =
        new Contact(
            filled("contact_name"),
            filled("contact_phone"),
            filled("contact_email"),
            filled("contact_url"));
    return contact.equals(new Contact(null, null, null, null)) ? null : contact;
  }

  /** Serialized in new versions, a plain text in old ones; the type is a meta. */
  @Nullable Cost cost(@Nullable String type) {
    String stored = filled("cost");
    Value value = stored == null ? Value.NULL : PhpSerialization.decode(stored).value();
    LooseValue cost = LooseValue.of(value);
    String text = value instanceof Text ? stored : cost.get("cost").filled();
    Boolean free = cost.get("is_free").bool();
    return text == null && free == null && type == null ? null : new Cost(text, free, type);
  }

  @Nullable Ical ical() {
    Ical ical =
        new Ical(
            filled("ical_uid"),
            filled("ical_feed_url"),
            filled("ical_source_url"),
            filled("ical_organizer"),
            filled("ical_contact"));
    return ical.equals(new Ical(null, null, null, null, null)) ? null : ical;
  }
}
