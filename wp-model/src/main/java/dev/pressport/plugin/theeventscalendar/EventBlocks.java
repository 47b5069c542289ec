package dev.pressport.plugin.theeventscalendar;

import static java.util.Map.entry;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.posttype.ListedMetas;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import dev.pressport.settings.SiteOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The blocks of events: lists of them, and the facts of one in its own body. */
final class EventBlocks implements BlockFamily {
  private static final String EVENT = "tribe_events";
  private static final String START = "_EventStartDate";
  private static final String END = "_EventEndDate";
  private static final String ALL_DAY = "_EventAllDay";

  /** The metas that lists of events show, and those of their venues. */
  static final ListedMetas METAS = new ListedMetas(EVENT, Set.of(START, END, ALL_DAY));

  static final ListedMetas METAS_OF_VENUES =
      new ListedMetas(
          "tribe_venue",
          Set.of(
              "_VenueAddress",
              "_VenueCity",
              "_VenueStateProvince",
              "_VenueState",
              "_VenueZip",
              "_VenueCountry"));

  /** When the newest entry of a site was changed: its events before that are over. */
  private record LastChange(String date) {}

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.ofEntries(
        entry("tribe/events-list", EventBlocks::list),
        entry("tribe/qr-code", EventBlocks::code),
        entry("tribe/event-datetime", (block, body) -> dates(body)),
        entry("tribe/event-venue", (block, body) -> venue(body)),
        entry("tribe/event-organizer", EventBlocks::organizer),
        entry("tribe/event-price", (block, body) -> price(body)),
        entry("tribe/event-website", EventBlocks::website),
        entry("tribe/event-links", (block, body) -> ""),
        entry("tribe/related-events", (block, body) -> ""));
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static @Nullable LocalDateTime moment(Metas metas, String key) {
    String stored = LooseValue.of(metas, key).filled();
    try {
      return stored == null ? null : LocalDateTime.parse(stored.strip().replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean isAllDay(Metas metas) {
    String stored = or(LooseValue.of(metas, ALL_DAY).string(), "");
    return stored.equals("yes") || stored.equals("1");
  }

  private static String time(@Nullable LocalDateTime moment, Body body) {
    String format = SiteOptions.of(body.site()).value("time_format").filled();
    return body.time(moment, or(format, "g:i a"));
  }

  /** The next events: the block holds the settings of a widget. */
  private static String list(Block block, Body body) {
    LooseValue widget = widget(block);
    Long limit = widget.get("limit").id();
    List<CurrentEntry> events = upcoming(limit == null ? 5 : (int) Math.min(limit, 100), body);
    String title = Html.heading(2, or(widget.get("title").filled(), "Upcoming Events"));
    if (events.isEmpty()) {
      return widget.get("no_upcoming_events").isTrue()
          ? ""
          : title + Html.paragraph("There are no upcoming events.");
    }
    return title
        + EntryCard.list("tribe-events-list", events, body, EventBlocks::add)
        + "<p>"
        + body.linkTo(new Ref.ToArchive(EVENT), "View Calendar")
        + "</p>";
  }

  private static LooseValue widget(Block block) {
    LooseValue widget = LooseValue.NONE;
    for (Block inner : block.innerBlocks()) {
      widget = instance(Body.attributes(inner).get("instance"));
    }
    return widget;
  }

  /** A picture that leads phones to an event or the calendar: here, a link. */
  private static String code(Block block, Body body) {
    LooseValue widget = widget(block);
    Long event = widget.get("event_id").id();
    boolean one = "specific".equals(widget.get("redirection").string()) && event != null;
    Ref target = one && event != null ? new Ref.ToEntry(event) : new Ref.ToArchive(EVENT);
    String title = Html.stored(or(widget.get("widget_title").filled(), "Events QR Code"));
    return "<p>" + body.linkTo(target, title) + "</p>";
  }

  private static LooseValue instance(LooseValue instance) {
    String encoded = instance.get("encoded").filled();
    try {
      byte[] bytes = encoded == null ? new byte[0] : Base64.getDecoder().decode(encoded);
      String stored = new String(bytes, StandardCharsets.UTF_8);
      Value value = PhpSerialization.decode(stored).value();
      return encoded == null ? instance.get("raw") : LooseValue.of(value);
    } catch (IllegalArgumentException e) {
      return LooseValue.NONE;
    }
  }

  private static void add(EntryCard card) {
    Metas metas = card.body().teaser(card.entry()).meta();
    LocalDateTime start = moment(metas, START);
    LocalDateTime end = moment(metas, END);
    card.title(3);
    String day = card.body().time(start, "M j");
    boolean oneDay = start != null && end != null && start.toLocalDate().equals(end.toLocalDate());
    String hours =
        isAllDay(metas)
            ? "All day"
            : time(start, card.body())
                + " – "
                + (oneDay ? "" : card.body().time(end, "M j") + " ")
                + time(end, card.body());
    card.line(day + " " + hours);
  }

  private static List<CurrentEntry> upcoming(int most, Body body) {
    String now = body.once(LastChange.class, () -> lastChange(body)).date();
    List<CurrentEntry> events = new ArrayList<>();
    for (long id : body.publishedEntries().newest(EVENT)) {
      EntryOutline event = body.index().entry(id).orElse(null);
      CurrentEntry current = event == null ? null : body.subject(event);
      if (event != null
          && current != null
          && body.speaks(event)
          && end(current, body).compareTo(now) >= 0) {
        events.add(current);
      }
    }
    events.sort(Comparator.comparing(event -> stored(event, START, body)));
    return events.size() > most ? events.subList(0, most) : events;
  }

  private static String end(CurrentEntry event, Body body) {
    String end = stored(event, END, body);
    return end.isEmpty() ? stored(event, START, body) : end;
  }

  private static String stored(CurrentEntry event, String key, Body body) {
    return or(LooseValue.of(body.teaser(event).meta(), key).filled(), "");
  }

  private static LastChange lastChange(Body body) {
    String[] newest = {""};
    body.index()
        .forEachEntry(
            entry -> {
              String modified = entry.modified();
              if (modified != null && modified.compareTo(newest[0]) > 0) {
                newest[0] = modified;
              }
            });
    return new LastChange(newest[0]);
  }

  private static Metas metas(Body body) {
    return body.teaser(body.subject()).meta();
  }

  private static String dates(Body body) {
    Metas metas = metas(body);
    LocalDateTime start = moment(metas, START);
    LocalDateTime end = moment(metas, END);
    if (start == null) {
      return "";
    }
    boolean allDay = isAllDay(metas);
    boolean oneDay = end == null || start.toLocalDate().equals(end.toLocalDate());
    String from = body.time(start) + (allDay ? "" : " @ " + time(start, body));
    String to =
        (oneDay ? "" : body.time(end))
            + (allDay || end == null ? "" : (oneDay ? "" : " @ ") + time(end, body));
    return "<p>" + from + (to.isEmpty() ? "" : " - " + to) + "</p>";
  }

  private static String venue(Body body) {
    Long id = LooseValue.of(body.entry().meta(), "_EventVenueID").id();
    EntryOutline venue = id == null ? null : body.index().entry(id).orElse(null);
    if (venue == null || !venue.status().equals("publish")) {
      return "";
    }
    CurrentEntry place = body.subject(venue);
    Metas metas = body.teaser(place).meta();
    List<String> address = new ArrayList<>();
    for (String key :
        List.of(
            "_VenueAddress", "_VenueCity", "_VenueStateProvince", "_VenueZip", "_VenueCountry")) {
      String part = LooseValue.of(metas, key).filled();
      if (part != null) {
        address.add(Html.stored(part.strip()));
      }
    }
    return "<h3>"
        + place.titleLink()
        + "</h3>"
        + (address.isEmpty() ? "" : "<p>" + String.join(", ", address) + "</p>");
  }

  /** The name of an organizer; contact data stays out. */
  private static String organizer(Block block, Body body) {
    Long named = Body.attributes(block).get("organizer").id();
    Long id = named == null ? LooseValue.of(body.entry().meta(), "_EventOrganizerID").id() : named;
    EntryOutline organizer = id == null ? null : body.index().entry(id).orElse(null);
    return organizer == null || !organizer.status().equals("publish")
        ? ""
        : "<h3>" + body.subject(organizer).titleLink() + "</h3>";
  }

  private static String price(Body body) {
    Metas metas = body.entry().meta();
    String cost = LooseValue.of(metas, "_EventCost").filled();
    String sign = or(LooseValue.of(metas, "_EventCurrencySymbol").filled(), "");
    boolean after = "suffix".equals(LooseValue.of(metas, "_EventCurrencyPosition").string());
    if (cost == null) {
      return "";
    }
    String price = cost.equals("0") ? "Free" : after ? cost + sign : sign + cost;
    return "<p>" + Html.escape(price) + "</p>";
  }

  private static String website(Block block, Body body) {
    String url = LooseValue.of(body.entry().meta(), "_EventURL").filled();
    String label = or(Body.attributes(block).get("urlLabel").filled(), "Visit Website");
    return url == null ? "" : "<p>" + Html.link(url, Html.stored(label)) + "</p>";
  }
}
