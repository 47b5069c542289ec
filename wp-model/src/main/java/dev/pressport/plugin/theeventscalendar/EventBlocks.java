package dev.pressport.plugin.theeventscalendar;

import static java.util.Map.entry;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.EventDetails.Cost;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.model.Metas;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.posttype.ListedMetas;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import dev.pressport.render.Picture;
import dev.pressport.render.WidgetFamily;
import dev.pressport.render.WidgetHtml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The blocks and widgets of events: lists of them, and the facts of one in its own body. */
final class EventBlocks implements BlockFamily, WidgetFamily {
  private static final String EVENT = "tribe_events";
  private static final String START = "_EventStartDate";
  private static final String END = "_EventEndDate";
  private static final String STATUS = "_tribe_events_status";
  private static final String HIDDEN = "_EventHideFromUpcoming";
  private static final String FEATURED = "_tribe_featured";

  /** The metas that lists of events show, and those of their venues and organizers. */
  static final ListedMetas METAS =
      new ListedMetas(
          EVENT,
          Set.of(
              START,
              END,
              "_EventStartDateUTC",
              "_EventEndDateUTC",
              "_EventAllDay",
              "_EventTimezone",
              "_EventDateTimeSeparator",
              "_EventTimeRangeSeparator",
              HIDDEN,
              FEATURED,
              STATUS));

  static final ListedMetas METAS_OF_ORGANIZERS =
      new ListedMetas("tribe_organizer", Set.of("_OrganizerWebsite"));

  static final ListedMetas METAS_OF_VENUES =
      new ListedMetas(
          "tribe_venue",
          Set.of(
              "_VenueAddress",
              "_VenueCity",
              "_VenueStateProvince",
              "_VenueState",
              "_VenueZip",
              "_VenueCountry",
              "_VenueProvince",
              "_VenuePhone",
              "_VenueURL"));

  /** When the newest entry of a site was changed: its events before that are over. */
  private record LastChange(String date) {}

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.ofEntries(
        entry("tribe/events-list", (block, body) -> list(widget(block), body)),
        entry("tribe/qr-code", (block, body) -> code(widget(block), body)),
        entry("tribe/event-datetime", EventBlocks::dates),
        entry("tribe/event-venue", EventBlocks::venue),
        entry("tribe/event-category", (block, body) -> categories(body)),
        entry("tribe/event-tags", (block, body) -> tags(body)),
        entry("tribe/featured-image", (block, body) -> picture(body)),
        entry("tribe/event-organizer", EventBlocks::organizer),
        entry("tribe/event-price", EventBlocks::price),
        entry("tribe/event-website", EventBlocks::website),
        entry("tribe/event-links", EventBlocks::links),
        entry("tribe/related-events", (block, body) -> ""));
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  @Override
  public Map<String, WidgetHtml> widgets() {
    return Map.of(
        "tribe-widget-events-list", EventBlocks::list,
        "tribe-widget-events-qr-code", EventBlocks::code);
  }

  /** The next events. */
  private static String list(LooseValue widget, Body body) {
    Long limit = widget.get("limit").id();
    List<CurrentEntry> events =
        upcoming(
            limit == null ? 5 : (int) Math.min(limit, 100),
            widget.get("featured_events_only").isTrue(),
            body);
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
  private static String code(LooseValue widget, Body body) {
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
    Body body = card.body();
    Metas metas = body.teaser(card.entry()).meta();
    Schedule schedule = schedule(metas, body);
    card.line(body.time(schedule.start(), "M j"));
    card.line(schedule.shortHtml());
    if (LooseValue.of(metas, FEATURED).isTrue()) {
      card.line("Featured");
    }
    card.line(status(LooseValue.of(metas, STATUS).string()));
    card.title(3);
  }

  private static Schedule schedule(Metas metas, Body body) {
    return new Schedule(metas, now(body), body);
  }

  private static String now(Body body) {
    return body.once(LastChange.class, () -> lastChange(body)).date();
  }

  private static String status(@Nullable String status) {
    return "canceled".equals(status) ? "Canceled" : "postponed".equals(status) ? "Postponed" : "";
  }

  private static List<CurrentEntry> upcoming(int most, boolean featured, Body body) {
    String now = now(body);
    List<CurrentEntry> events = new ArrayList<>();
    for (long id : body.publishedEntries().newest(EVENT)) {
      EntryOutline event = body.index().entry(id).orElse(null);
      CurrentEntry current = event == null ? null : body.subject(event);
      if (event != null
          && current != null
          && body.speaks(event)
          && isListed(current, featured, body)
          && end(current, body).compareTo(now) >= 0) {
        events.add(current);
      }
    }
    events.sort(Comparator.comparing(event -> stored(event, START, body)));
    return events.size() > most ? events.subList(0, most) : events;
  }

  private static boolean isListed(CurrentEntry event, boolean featured, Body body) {
    Metas metas = body.teaser(event).meta();
    return !LooseValue.of(metas, HIDDEN).isTrue()
        && (!featured || LooseValue.of(metas, FEATURED).isTrue());
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

  private static String dates(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String dates =
        schedule(body.entry().meta(), body)
            .html(attributes.get("showTimeZone").bool(), attributes.get("timeZoneLabel").filled());
    return Html.paragraph(dates);
  }

  private static String venue(Block block, Body body) {
    Long named = Body.attributes(block).get("venue").id();
    Long id = named == null ? LooseValue.of(body.entry().meta(), "_EventVenueID").id() : named;
    EntryOutline venue = id == null ? null : body.index().entry(id).orElse(null);
    if (venue == null || !venue.status().equals("publish")) {
      return "";
    }
    CurrentEntry entry = body.subject(venue);
    Place place = CalendarVenue.place(entry.id(), null, body.teaser(entry).meta());
    List<String> address = new ArrayList<>();
    for (String part :
        new String[] {
          place.address(), place.city(), place.province(), place.postalCode(), place.country()
        }) {
      if (part != null) {
        address.add(Html.stored(part.strip()));
      }
    }
    return "<h3>"
        + entry.titleLink()
        + "</h3>"
        + (address.isEmpty() ? "" : "<p>" + String.join(", ", address) + "</p>")
        + (place.phone() == null ? "" : "<p>" + Html.stored(place.phone().strip()) + "</p>")
        + link(place.url(), "View Venue Website");
  }

  private static String link(@Nullable String url, String words) {
    return url == null ? "" : "<p>" + Html.link(url, words) + "</p>";
  }

  /** The name and the website of an organizer; a phone number and an e-mail address stay out. */
  private static String organizer(Block block, Body body) {
    Long id = Body.attributes(block).get("organizer").id();
    EntryOutline organizer = id == null ? null : body.index().entry(id).orElse(null);
    if (organizer == null || !organizer.status().equals("publish")) {
      return "";
    }
    CurrentEntry entry = body.subject(organizer);
    String url = LooseValue.of(body.teaser(entry).meta(), "_OrganizerWebsite").filled();
    return "<h3>" + entry.titleLink() + "</h3>" + link(url, "View Organizer Website");
  }

  private static String price(Block block, Body body) {
    Cost cost = Costs.of(body.entry().meta(), body.site());
    String text = cost == null ? null : cost.text();
    String described = Body.attributes(block).get("costDescription").filled();
    return (text == null ? "" : Html.paragraph(Html.stored(text)))
        + (described == null ? "" : Html.paragraph(Html.stored(described)));
  }

  private static String categories(Body body) {
    List<String> links = links("tribe_events_cat", body);
    String label = links.size() == 1 ? "Event Category: " : "Event Categories: ";
    return links.isEmpty() ? "" : Html.paragraph(label + String.join(", ", links));
  }

  private static String tags(Body body) {
    List<String> links = links("post_tag", body);
    return links.isEmpty() ? "" : Html.paragraph("Tags " + String.join(", ", links));
  }

  private static List<String> links(String taxonomy, Body body) {
    List<String> links = new ArrayList<>();
    for (Term.Key key : body.subject().terms()) {
      TermOutline term =
          key.taxonomy().equals(taxonomy) ? body.index().term(key).orElse(null) : null;
      if (term != null) {
        links.add(body.linkTo(new Ref.ToTerm(key), Html.stored(term.name())));
      }
    }
    return links;
  }

  private static String picture(Body body) {
    Picture picture = body.featured();
    return picture == null ? "" : picture.figure(null);
  }

  private static String links(Block block, Body body) {
    return new CalendarLinks(body, schedule(body.entry().meta(), body))
        .html(Body.attributes(block));
  }

  private static String website(Block block, Body body) {
    String url = LooseValue.of(body.entry().meta(), "_EventURL").filled();
    String label = or(Body.attributes(block).get("urlLabel").filled(), "Visit Website");
    return url == null ? "" : "<p>" + Html.link(url, Html.stored(label)) + "</p>";
  }
}
