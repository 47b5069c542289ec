package dev.pressport.plugin.ai1ec;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.EventDetails;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.EntryTerms;
import dev.pressport.posttype.PostType;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.settings.SiteOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code ai1ec_event}: an event of All-in-One Event Calendar; its dates are in a separate table.
 */
public final class Ai1ecEvent extends PostType {
  static final String NAME = "ai1ec_event";
  private static final String CATEGORIES = "events_categories";

  /** The post type {@code ai1ec_event}. */
  public Ai1ecEvent() {
    super(
        NAME,
        "Events",
        "an event of All-in-One Event Calendar; its dates have a table of their own",
        Ai1ecEventDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR));
  }

  @Override
  public Optional<String> outsideWxr() {
    return Optional.of("event dates");
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    Ai1ecRow event = Ai1ecRow.of(request.row(), SiteOptions.of(request.site()).timezone());
    return new Ai1ecEventDetails(
        event.moment("start"),
        event.isTrue("instant_event") ? null : event.moment("end"),
        event.bool("allday"),
        event.bool("instant_event"),
        event.recurrence(),
        event.present() ? instances(request.row(), event.isTrue("instant_event")) : null,
        event.venue(),
        event.contact(),
        event.cost(LooseValue.of(entry.meta(), "_ai1ec_cost_type").filled()),
        event.filled("ticket_url"),
        event.ical(),
        entry.parentId(),
        categories(request),
        EntryTerms.slugs(entry, "events_tags"));
  }

  private static List<Instance> instances(Row row, boolean instant) {
    List<Instance> instances = new ArrayList<>();
    for (Map<String, Cell> cells : row.attached("ai1ec_event_instances")) {
      Ai1ecRow instance = new Ai1ecRow(cells);
      Long id = instance.integer("id");
      Instant start = instance.instant("start");
      if (id != null && start != null) {
        instances.add(new Instance(id, start, instant ? null : instance.instant("end")));
      }
    }
    instances.sort(Comparator.comparing(Instance::startUtc).thenComparing(Instance::id));
    return instances;
  }

  private static List<Category> categories(DetailsRequest request) {
    List<Category> categories = new ArrayList<>();
    for (Term.Ref term : EntryTerms.of(request.entry(), CATEGORIES)) {
      Metas look =
          request.index().term(term.key()).map(SiteIndex.TermOutline::meta).orElse(Metas.NONE);
      categories.add(
          new Category(
              term.slug(),
              LooseValue.of(look, "term_color").filled(),
              LooseValue.of(look, "term_image").filled()));
    }
    return categories;
  }

  /**
   * The details that an event adds. All but the last three come from a table of the plugin and are
   * null when the source lacks the table. Facts: the plugin's app/model/event.php.
   *
   * @param allDay whether it takes whole days: its end is then the day after the last one
   * @param end null also when it is {@code instant}
   * @param instant whether it has no end; the one stored is a filler
   * @param instances the single dates of a recurring event
   * @param parentEventId the recurring event of which this is one changed date
   * @param tags slugs
   */
  public record Ai1ecEventDetails(
      @Nullable Moment start,
      @Nullable Moment end,
      @Nullable Boolean allDay,
      @Nullable Boolean instant,
      @Nullable Recurrence recurrence,
      @Nullable List<Instance> instances,
      @Nullable Venue venue,
      @Nullable Contact contact,
      @Nullable Cost cost,
      @Nullable String ticketUrl,
      @Nullable Ical ical,
      @Nullable Long parentEventId,
      List<Category> categories,
      List<String> tags)
      implements EventDetails {
    private static final Pattern OWN = Pattern.compile("ai1ec-\\d++@[^\\s\\p{Cntrl}]++");

    @Override
    public boolean withoutEnd() {
      return Boolean.TRUE.equals(instant);
    }

    @Override
    public List<Instant> occurrences() {
      return instances == null ? List.of() : instances.stream().map(Instance::startUtc).toList();
    }

    @Override
    public @Nullable Place place() {
      return venue == null
          ? null
          : new Place(
              null,
              venue.name(),
              venue.address(),
              venue.city(),
              venue.province(),
              venue.postalCode(),
              venue.country(),
              null,
              null,
              venue.lat(),
              venue.lng());
    }

    @Override
    public List<Organizer> organizers() {
      return contact == null
          ? List.of()
          : List.of(
              new Organizer(null, contact.name(), contact.phone(), contact.email(), contact.url()));
    }

    @Override
    public @Nullable String website() {
      return null;
    }

    @Override
    public String categoryTaxonomy() {
      return CATEGORIES;
    }

    /** The name that the plugin makes of an id (app/model/event.php, get_uid()). */
    @Override
    public String uid(long id) {
      return "ai1ec-" + id;
    }

    /** One that the plugin made for another event does not count. */
    @Override
    public @Nullable String importedUid(long id) {
      String stored = ical == null ? null : ical.uid();
      boolean another =
          stored != null && OWN.matcher(stored).matches() && !stored.startsWith(uid(id) + "@");
      return another ? null : stored;
    }

    @Override
    public Details withoutPersonalData(Consumer<String> withheld) {
      if (contact != null) {
        withheld.accept("contact");
      }
      if (ical != null && ical.organizer() != null) {
        withheld.accept("ical.organizer");
      }
      if (ical != null && ical.contact() != null) {
        withheld.accept("ical.contact");
      }
      if (ical != null && ical.feedUrl() != null) {
        withheld.accept("ical.feedUrl");
      }
      return new Ai1ecEventDetails(
          start,
          end,
          allDay,
          instant,
          recurrence,
          instances,
          venue,
          contact == null || contact.url() == null
              ? null
              : new Contact(null, null, null, contact.url()),
          cost,
          ticketUrl,
          ical == null ? null : new Ical(ical.uid(), null, ical.sourceUrl(), null, null),
          parentEventId,
          categories,
          tags);
    }
  }

  /**
   * A single date.
   *
   * @param endUtc null also for an event without an end
   */
  public record Instance(long id, Instant startUtc, @Nullable Instant endUtc) {}

  /** The venue of an event. */
  public record Venue(
      @Nullable String name,
      @Nullable String address,
      @Nullable String city,
      @Nullable String province,
      @Nullable String postalCode,
      @Nullable String country,
      @Nullable Double lat,
      @Nullable Double lng,
      @Nullable Boolean showMap) {}

  /** The contact for an event. */
  public record Contact(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String url) {}

  /**
   * The identity of an event in other calendars.
   *
   * @param feedUrl of the calendar it was imported from; it can be the private one of a person
   * @param organizer as the calendar it was imported from writes it, such as {@code mailto:…}
   * @param contact as that calendar writes it
   */
  public record Ical(
      @Nullable String uid,
      @Nullable String feedUrl,
      @Nullable String sourceUrl,
      @Nullable String organizer,
      @Nullable String contact) {}

  /** A category with the data from the plugin's table. */
  public record Category(String slug, @Nullable String color, @Nullable String image) {}
}
