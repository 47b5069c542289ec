package dev.pressport.plugin.theeventscalendar;

import dev.pressport.model.Details;
import dev.pressport.model.EventDetails;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.EventTimes;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypeProblem;
import dev.pressport.row.Cell;
import dev.pressport.settings.SiteOptions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code tribe_events}: an event of The Events Calendar. Facts: src/Tribe/API.php and
 * src/functions/template-tags of the plugin; recurrences are those of Events Calendar Pro.
 */
public final class CalendarEvent extends PostType {
  static final String NAME = "tribe_events";
  private static final String CATEGORIES = "tribe_events_cat";
  private static final int MOST_OCCURRENCES = 2000;

  /** The post type {@code tribe_events}. */
  public CalendarEvent() {
    super(
        NAME,
        "Events",
        "an event of The Events Calendar",
        CalendarEventDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR));
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    String zone = LooseValue.of(metas, "_EventTimezone").filled();
    if (zone == null) {
      zone = SiteOptions.of(request.site()).timezone();
    }
    Long parent = request.entry().parentId();
    return new CalendarEventDetails(
        moment(request, "_EventStartDate", zone),
        moment(request, "_EventEndDate", zone),
        LooseValue.of(metas, "_EventAllDay").isTrue() && !isNo(metas, "_EventAllDay"),
        Recurrences.of(request),
        occurrences(request),
        venue(request),
        organizers(request),
        Costs.of(metas, request.site()),
        LooseValue.of(metas, "_EventURL").filled(),
        LooseValue.of(metas, "_tribe_events_status").filled(),
        LooseValue.of(metas, "_tribe_events_status_reason").filled(),
        LooseValue.of(metas, "_tribe_featured").isTrue(),
        parent == null || parent == 0 ? null : parent);
  }

  private static boolean isNo(Metas metas, String key) {
    return "no".equals(LooseValue.of(metas, key).string());
  }

  private static EventDetails.@Nullable Moment moment(
      DetailsRequest request, String key, @Nullable String zone) {
    String stored = LooseValue.of(request.entry().meta(), key).filled();
    String utc = LooseValue.of(request.entry().meta(), key + "UTC").filled();
    EventDetails.Moment moment =
        EventTimes.moment(EventTimes.date(stored), EventTimes.date(utc), zone);
    if (stored != null && moment == null) {
      request.problems().add(PostTypeProblem.EVENT_DATE_UNREAD, "meta." + key, key);
    }
    return moment;
  }

  /** The dates of an event that has more than one, which the plugin computes and keeps. */
  private static List<Instant> occurrences(DetailsRequest request) {
    List<Instant> starts = new ArrayList<>();
    for (Map<String, Cell> row : request.row().attached("tec_occurrences")) {
      Cell cell = row.get("start_date_utc");
      LocalDateTime start =
          cell instanceof Cell.Stored stored && stored.text().inline()
              ? EventTimes.date(stored.text().string())
              : null;
      if (start != null && starts.size() < MOST_OCCURRENCES) {
        starts.add(start.toInstant(ZoneOffset.UTC));
      }
    }
    return starts.size() < 2 ? List.of() : List.copyOf(starts);
  }

  private static EventDetails.@Nullable Place venue(DetailsRequest request) {
    Long id = LooseValue.of(request.entry().meta(), "_EventVenueID").reference();
    return id == null
        ? null
        : request
            .index()
            .part(id)
            .filter(CalendarEvent::isShown)
            .map(CalendarVenue::place)
            .orElse(null);
  }

  private static List<EventDetails.Organizer> organizers(DetailsRequest request) {
    Set<Long> ids = new LinkedHashSet<>();
    request
        .entry()
        .meta()
        .values()
        .getOrDefault("_EventOrganizerID", List.of())
        .forEach(
            value -> {
              LooseValue stored = LooseValue.of(value);
              List<LooseValue> all = stored.isArray() ? stored.list() : List.of(stored);
              all.stream().map(LooseValue::reference).filter(id -> id != null).forEach(ids::add);
            });
    List<EventDetails.Organizer> organizers = new ArrayList<>();
    for (long id : ids) {
      request
          .index()
          .part(id)
          .filter(CalendarEvent::isShown)
          .map(CalendarOrganizer::organizer)
          .ifPresent(organizers::add);
    }
    return List.copyOf(organizers);
  }

  /** Returns whether an entry that an event names can be seen; what is in the trash cannot. */
  private static boolean isShown(SiteIndex.Part part) {
    return part.outline().status().equals("publish");
  }

  /**
   * The details that an event adds.
   *
   * @param occurrences the beginnings of the dates of a recurring event, as the plugin's table has
   *     them
   * @param venue null for none
   * @param website the event's own address
   * @param status {@code canceled}, {@code postponed} or that of an extension; null for none
   * @param parentEventId the recurring event of which this is one date
   */
  public record CalendarEventDetails(
      @Nullable Moment start,
      @Nullable Moment end,
      @Nullable Boolean allDay,
      @Nullable Recurrence recurrence,
      List<Instant> occurrences,
      @Nullable Place venue,
      List<Organizer> organizers,
      @Nullable Cost cost,
      @Nullable String website,
      @Nullable String status,
      @Nullable String statusReason,
      boolean featured,
      @Nullable Long parentEventId)
      implements EventDetails {

    @Override
    public @Nullable Place place() {
      return venue;
    }

    @Override
    public boolean isOccurrence() {
      return parentEventId != null;
    }

    @Override
    public boolean isCancelled() {
      return "canceled".equals(status);
    }

    @Override
    public String categoryTaxonomy() {
      return CATEGORIES;
    }

    /** As the plugin's own calendar does (src/Tribe/iCal.php). */
    @Override
    public String uid(long id) {
      return id + "-" + seconds(start) + "-" + seconds(end);
    }

    private static long seconds(@Nullable Moment moment) {
      return moment == null ? 0 : moment.utc().getEpochSecond();
    }

    @Override
    public Details withoutPersonalData(Consumer<String> withheld) {
      if (organizers.stream().anyMatch(one -> !one.equals(one.withoutContact()))) {
        withheld.accept("organizers");
      }
      return new CalendarEventDetails(
          start,
          end,
          allDay,
          recurrence,
          occurrences,
          venue,
          organizers.stream().map(Organizer::withoutContact).toList(),
          cost,
          website,
          status,
          statusReason,
          featured,
          parentEventId);
    }
  }
}
