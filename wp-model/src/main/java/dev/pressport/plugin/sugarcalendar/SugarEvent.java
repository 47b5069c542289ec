package dev.pressport.plugin.sugarcalendar;

import dev.pressport.html.Titles;
import dev.pressport.model.Details;
import dev.pressport.model.EventDetails;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.EventTimes;
import dev.pressport.posttype.PostType;
import dev.pressport.row.Cell;
import dev.pressport.settings.SiteOptions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code sc_event}: an event of Sugar Calendar. Its dates are in a table, by the clocks of the
 * event: src/Event.php and src/Common/Features of the plugin.
 */
public final class SugarEvent extends PostType {
  static final String NAME = "sc_event";

  private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** The post type {@code sc_event}. */
  public SugarEvent() {
    super(
        NAME,
        "Events",
        "an event of Sugar Calendar",
        SugarEventDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR));
  }

  @Override
  public Details details(DetailsRequest request) {
    Map<String, Cell> row =
        request.row().attached(SugarCalendar.EVENTS).stream()
            .filter(event -> "post".equals(text(event, "object_type")))
            .findFirst()
            .orElse(Map.of());
    String zone = text(row, "start_tz");
    if (zone == null) {
      zone = SiteOptions.of(request.site()).timezone();
    }
    String last = text(row, "end_tz");
    return new SugarEventDetails(
        EventTimes.moment(EventTimes.date(text(row, "start")), null, zone),
        EventTimes.moment(EventTimes.date(text(row, "end")), null, last == null ? zone : last),
        row.isEmpty() ? null : Cell.loose(row.get("all_day")).isTrue(),
        recurrence(row),
        venue(request, row));
  }

  private static @Nullable String text(Map<String, Cell> row, String column) {
    return Cell.loose(row.get(column)).filled();
  }

  private static EventDetails.@Nullable Recurrence recurrence(Map<String, Cell> row) {
    String kind = text(row, "recurrence");
    if (kind == null || !Set.of("daily", "weekly", "monthly", "yearly").contains(kind)) {
      return null;
    }
    StringBuilder rule = new StringBuilder("FREQ=").append(kind.toUpperCase(Locale.ROOT));
    Long interval = Cell.loose(row.get("recurrence_interval")).id();
    Long count = Cell.loose(row.get("recurrence_count")).id();
    LocalDateTime until = EventTimes.date(text(row, "recurrence_end"));
    if (interval != null && interval > 1) {
      rule.append(";INTERVAL=").append(interval);
    }
    if (count != null) {
      rule.append(";COUNT=").append(count);
    } else if (until != null) {
      rule.append(";UNTIL=").append(UNTIL.format(until));
    }
    return new EventDetails.Recurrence(List.of(rule.toString()), List.of(), List.of(), List.of());
  }

  private static EventDetails.@Nullable Place venue(DetailsRequest request, Map<String, Cell> row) {
    Long id = Cell.loose(row.get("venue_id")).id();
    String name =
        id == null
            ? null
            : request.index().entry(id).map(venue -> Titles.plain(venue.title())).orElse(null);
    if (name == null) {
      name =
          request.row().attached(SugarCalendar.METAS).stream()
              .filter(meta -> "location".equals(text(meta, "meta_key")))
              .map(meta -> LooseValue.of(Cell.loose(meta.get("meta_value")).value()).filled())
              .findFirst()
              .orElse(null);
    }
    return name == null
        ? null
        : new EventDetails.Place(
            null, name.strip(), null, null, null, null, null, null, null, null, null);
  }

  /**
   * The details that an event adds; all null where the source lacks the tables of the plugin.
   *
   * @param venue null for none
   */
  public record SugarEventDetails(
      @Nullable Moment start,
      @Nullable Moment end,
      @Nullable Boolean allDay,
      @Nullable Recurrence recurrence,
      @Nullable Place venue)
      implements EventDetails {

    @Override
    public @Nullable Place place() {
      return venue;
    }

    @Override
    public List<Organizer> organizers() {
      return List.of();
    }

    @Override
    public @Nullable Cost cost() {
      return null;
    }

    @Override
    public @Nullable String website() {
      return null;
    }

    @Override
    public String categoryTaxonomy() {
      return SugarCalendar.CALENDARS;
    }

    @Override
    public String uid(long id) {
      return "sugar-calendar-" + id;
    }
  }
}
