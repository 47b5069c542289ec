package dev.pressport.plugin.moderneventscalendar;

import dev.pressport.model.Details;
import dev.pressport.model.EventDetails;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.EventTimes;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypeProblem;
import dev.pressport.row.Cell;
import dev.pressport.settings.SiteOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code mec-events}: an event of Modern Events Calendar. Facts: app/features/events.php,
 * app/libraries/render.php and schedule.php of the plugin.
 */
public final class ModernEvent extends PostType {
  static final String NAME = "mec-events";
  static final String CATEGORIES = "mec_category";

  /** The table of the single dates of events. */
  static final String DATES = "mec_dates";

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
  private static final int MOST_OCCURRENCES = 2000;

  /** The post type {@code mec-events}. */
  public ModernEvent() {
    super(
        NAME,
        "Events",
        "an event of Modern Events Calendar",
        ModernEventDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR));
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    String own = LooseValue.of(metas, "mec_timezone").filled();
    String zone =
        own == null || own.equals("global") ? SiteOptions.of(request.site()).timezone() : own;
    boolean allDay = LooseValue.of(metas, "mec_allday").isTrue();
    LocalDateTime start = date(metas, "start", allDay ? LocalTime.MIDNIGHT : null);
    LocalDateTime end = date(metas, "end", allDay ? END_OF_DAY : null);
    EventDetails.Moment first = EventTimes.moment(start, null, zone);
    if (first == null && LooseValue.of(metas, "mec_start_date").filled() != null) {
      request
          .problems()
          .add(PostTypeProblem.EVENT_DATE_UNREAD, "meta.mec_start_date", "mec_start_date");
    }
    Places places = new Places(request);
    String status = LooseValue.of(metas, "mec_event_status").filled();
    return new ModernEventDetails(
        first,
        EventTimes.moment(end, null, zone),
        allDay,
        Repetition.of(request, start),
        occurrences(request, zone, allDay),
        places.location(),
        places.otherLocations(),
        places.organizers(),
        EventCost.of(metas, request.site()),
        LooseValue.of(metas, "mec_more_info").filled(),
        status == null || status.equals("EventScheduled") ? null : status,
        LooseValue.of(metas, "mec_cancelled_reason").filled());
  }

  /**
   * Returns a date with the time of the metas, by a clock of twelve hours; hour 0 is midnight.
   *
   * @param fixed the time instead of the stored one; null for that
   */
  private static @Nullable LocalDateTime date(
      Metas metas, String which, @Nullable LocalTime fixed) {
    LocalDateTime day = EventTimes.date(LooseValue.of(metas, "mec_" + which + "_date").filled());
    if (day == null) {
      return null;
    }
    if (fixed != null) {
      return day.toLocalDate().atTime(fixed);
    }
    LocalTime time =
        Clock.time(
            LooseValue.of(metas, "mec_" + which + "_time_hour").integer(),
            LooseValue.of(metas, "mec_" + which + "_time_minutes").integer(),
            LooseValue.of(metas, "mec_" + which + "_time_ampm").string());
    Long seconds = LooseValue.of(metas, "mec_" + which + "_day_seconds").integer();
    if (time == null && seconds != null && seconds >= 0 && seconds < 24 * 60 * 60) {
      time = LocalTime.ofSecondOfDay(seconds);
    }
    return time == null ? day : day.toLocalDate().atTime(time);
  }

  /** The plugin writes the clocks of the event as if they were those of UTC. */
  private static List<Instant> occurrences(
      DetailsRequest request, @Nullable String zone, boolean allDay) {
    ZoneId clocks = EventTimes.zone(zone).orElse(ZoneOffset.UTC);
    List<Instant> starts =
        request.row().attached(DATES).stream()
            .map(row -> local(row, allDay))
            .filter(Objects::nonNull)
            .map(local -> local.atZone(clocks).toInstant())
            .distinct()
            .sorted()
            .limit(MOST_OCCURRENCES)
            .toList();
    return starts.size() < 2 ? List.of() : starts;
  }

  private static @Nullable LocalDateTime local(Map<String, Cell> row, boolean allDay) {
    Long seconds = Cell.loose(row.get("tstart")).integer();
    if (!allDay && seconds != null && seconds > 0 && seconds < Integer.MAX_VALUE * 4L) {
      return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }
    return EventTimes.date(Cell.loose(row.get("dstart")).string());
  }

  /**
   * The details that an event adds.
   *
   * @param occurrences the beginnings of the dates of a recurring event, as the plugin's table has
   *     them
   * @param venue null for none
   * @param otherVenues further ones
   * @param website an address with more about it
   * @param status {@code EventCancelled}, {@code EventPostponed} or {@code EventMovedOnline}; null
   *     for none
   */
  public record ModernEventDetails(
      @Nullable Moment start,
      @Nullable Moment end,
      @Nullable Boolean allDay,
      @Nullable Recurrence recurrence,
      List<Instant> occurrences,
      @Nullable Place venue,
      List<Place> otherVenues,
      List<Organizer> organizers,
      @Nullable Cost cost,
      @Nullable String website,
      @Nullable String status,
      @Nullable String statusReason)
      implements EventDetails {

    @Override
    public @Nullable Place place() {
      return venue;
    }

    @Override
    public boolean isCancelled() {
      return "EventCancelled".equals(status);
    }

    @Override
    public String categoryTaxonomy() {
      return CATEGORIES;
    }

    /** As the plugin's own calendar does: app/libraries/main.php, ical_single(). */
    @Override
    public String uid(long id) {
      try {
        byte[] hash =
            MessageDigest.getInstance("MD5")
                .digest(Long.toString(id).getBytes(StandardCharsets.UTF_8));
        return "MEC-" + HexFormat.of().formatHex(hash);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Details withoutPersonalData(Consumer<String> withheld) {
      if (organizers.stream().anyMatch(one -> !one.equals(one.withoutContact()))) {
        withheld.accept("organizers");
      }
      return new ModernEventDetails(
          start,
          end,
          allDay,
          recurrence,
          occurrences,
          venue,
          otherVenues,
          organizers.stream().map(Organizer::withoutContact).toList(),
          cost,
          website,
          status,
          statusReason);
    }
  }
}
