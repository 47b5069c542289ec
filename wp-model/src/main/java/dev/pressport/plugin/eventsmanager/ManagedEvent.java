package dev.pressport.plugin.eventsmanager;

import dev.pressport.model.Details;
import dev.pressport.model.EventDetails;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypeProblem;
import dev.pressport.row.Cell;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.Labels;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code event}: an event of Events Manager. */
public final class ManagedEvent extends PostType {
  static final String NAME = "event";
  static final String CATEGORIES = "event-categories";
  static final String TAGS = "event-tags";

  private static final Set<String> KEPT =
      Set.of(
          "_event_start",
          "_event_end",
          "_event_start_local",
          "_event_end_local",
          "_event_start_date",
          "_event_end_date",
          "_event_start_time",
          "_event_end_time",
          "_event_timezone",
          "_event_all_day",
          "_event_archetype",
          "_event_active_status",
          "_event_id",
          Locations.NUMBER);

  /** The post type {@code event}. */
  public ManagedEvent() {
    super(
        NAME,
        "Events",
        "an event of Events Manager",
        ManagedEventDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(KEPT);
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    Schedule schedule = Schedule.of(metas, SiteOptions.of(request.site()).timezone());
    if (schedule.start() == null && LooseValue.of(metas, "_event_start_date").filled() != null) {
      request
          .problems()
          .add(PostTypeProblem.EVENT_DATE_UNREAD, "meta._event_start_date", "_event_start_date");
    }
    SiteIndex.Part location =
        request.values().get(Locations.class, () -> Locations.of(request.index())).of(metas);
    List<Ticket> tickets = tickets(request);
    boolean bookable = LooseValue.of(metas, "_event_rsvp").isTrue();
    boolean online = "url".equals(LooseValue.of(metas, "_event_location_type").string());
    return new ManagedEventDetails(
        schedule.start(),
        schedule.end(),
        schedule.allDay(),
        RecurrenceRules.of(request),
        location == null
            ? null
            : Locations.place(
                location.outline().id(),
                location.outline().title(),
                location.meta(),
                Locale.ENGLISH),
        online ? LooseValue.of(metas, "_event_location_url").filled() : null,
        bookable ? cost(tickets, request) : null,
        bookable,
        LooseValue.of(metas, "_event_spaces").id(),
        tickets,
        "0".equals(LooseValue.of(metas, "_event_active_status").string()),
        LooseValue.of(metas, "_recurrence_id").id());
  }

  private static List<Ticket> tickets(DetailsRequest request) {
    List<Ticket> tickets = new ArrayList<>();
    for (Map<String, Cell> row : request.row().attached("em_tickets")) {
      tickets.add(
          new Ticket(
              value(row, "ticket_name").filled(),
              value(row, "ticket_description").filled(),
              value(row, "ticket_price").decimal(),
              value(row, "ticket_spaces").id()));
    }
    return List.copyOf(tickets);
  }

  /** Returns a column of a table. */
  static LooseValue value(Map<String, Cell> row, String column) {
    Cell cell = row.get(column);
    if (cell instanceof Cell.Decoded decoded) {
      return LooseValue.of(decoded.value());
    }
    return cell instanceof Cell.Stored stored ? LooseValue.of(stored.text()) : LooseValue.NONE;
  }

  private static EventDetails.@Nullable Cost cost(List<Ticket> tickets, DetailsRequest request) {
    if (tickets.isEmpty()) {
      return null;
    }
    DoubleSummaryStatistics prices =
        tickets.stream()
            .map(Ticket::price)
            .filter(Objects::nonNull)
            .mapToDouble(price -> price)
            .summaryStatistics();
    if (prices.getCount() == 0 || prices.getMax() == 0) {
      return new EventDetails.Cost(Labels.of(request.site().language()).get("free"), true, null);
    }
    Prices money = new Prices(SiteOptions.of(request.site()));
    String least = money.text(prices.getMin());
    String text =
        prices.getMin() == prices.getMax() ? least : least + " - " + money.text(prices.getMax());
    return new EventDetails.Cost(text, false, null);
  }

  /**
   * The details that an event adds.
   *
   * @param venue null for none
   * @param url where it takes place, when that is on the web
   * @param bookable whether visitors could book it
   * @param spaces for how many people; null for no limit
   * @param tickets as a table of the plugin has them; empty when the source lacks it
   * @param recurrenceId the plugin's number of the recurring event of which this is one date
   */
  public record ManagedEventDetails(
      @Nullable Moment start,
      @Nullable Moment end,
      @Nullable Boolean allDay,
      @Nullable Recurrence recurrence,
      @Nullable Place venue,
      @Nullable String url,
      @Nullable Cost cost,
      boolean bookable,
      @Nullable Long spaces,
      List<Ticket> tickets,
      boolean cancelled,
      @Nullable Long recurrenceId)
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
    public @Nullable String website() {
      return url;
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }

    @Override
    public String categoryTaxonomy() {
      return CATEGORIES;
    }

    @Override
    public String uid(long id) {
      return "event-" + id;
    }
  }

  /** A kind of ticket. */
  public record Ticket(
      @Nullable String name,
      @Nullable String description,
      @Nullable Double price,
      @Nullable Long spaces) {}
}
