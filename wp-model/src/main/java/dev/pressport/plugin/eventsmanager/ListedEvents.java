package dev.pressport.plugin.eventsmanager;

import dev.pressport.model.EventDetails.Moment;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.EventTimes;
import dev.pressport.render.Body;
import dev.pressport.settings.SiteOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published events of a site as the plugin's lists show them, by their beginning. A list of
 * coming events changes from day to day; here the newest change of the site counts as now.
 */
final class ListedEvents {
  static final int USUAL = 20;
  private static final int MOST = 20_000;
  private static final int MOST_SHOWN = 200;

  private final List<Listed> events;
  private final Instant now;

  private record Listed(long id, Instant start, Instant end, long location) {}

  private ListedEvents(List<Listed> events, Instant now) {
    this.events = events;
    this.now = now;
  }

  static ListedEvents of(Body body) {
    return body.once(ListedEvents.class, () -> gathered(body));
  }

  private static ListedEvents gathered(Body body) {
    List<Listed> events = new ArrayList<>();
    String zone = SiteOptions.of(body.site()).timezone();
    for (long id : body.index().children(ManagedEvent.NAME, 0)) {
      SiteIndex.Part part = body.index().part(id).orElse(null);
      Listed listed = part == null ? null : listed(part, zone, body);
      if (listed != null && events.size() < MOST) {
        events.add(listed);
      }
    }
    events.sort(Comparator.comparing(Listed::start).thenComparingLong(Listed::id));
    return new ListedEvents(List.copyOf(events), body.publishedEntries().newestChange());
  }

  /** Since version 7 the plugin lists only events whose archetype it has stored. */
  private static @Nullable Listed listed(SiteIndex.Part part, @Nullable String zone, Body body) {
    Metas metas = part.meta();
    Schedule schedule = Schedule.of(metas, zone);
    Moment start = schedule.start();
    boolean unlisted =
        metas.first("_event_archetype").isPresent()
            && LooseValue.of(metas, "_event_archetype").filled() == null;
    if (start == null
        || unlisted
        || !part.outline().status().equals("publish")
        || !body.lists(part.outline())) {
      return null;
    }
    Moment end = schedule.end();
    Long location = LooseValue.of(metas, Locations.NUMBER).id();
    return new Listed(
        part.outline().id(),
        start.utc(),
        end == null ? start.utc() : end.utc(),
        location == null ? 0 : location);
  }

  /** Returns the coming events at a location, or anywhere for 0. */
  List<EventValues> upcoming(long location, Body body) {
    return values(
        events.stream().filter(event -> event.start().isAfter(now)).toList(), location, body);
  }

  /** Returns the past events at a location, or anywhere for 0. */
  List<EventValues> past(long location, Body body) {
    return values(
        events.stream().filter(event -> !event.end().isAfter(now)).toList(), location, body);
  }

  /** Returns all events at a location, or anywhere for 0. */
  List<EventValues> all(long location, Body body) {
    return values(events, location, body);
  }

  /** Returns the events that a list asks for. */
  List<EventValues> chosen(EventQuery query, Body body) {
    EventQuery.Days days = query.days(today(body));
    List<Listed> found = new ArrayList<>();
    for (Listed event : events) {
      boolean inScope = days == null ? isIn(query.scope(), event) : isWithin(days, event, body);
      if (inScope
          && body.index()
              .entry(event.id())
              .filter(entry -> query.has(entry, event.location()))
              .isPresent()) {
        found.add(event);
      }
    }
    if (query.descending()) {
      Collections.reverse(found);
    }
    int from = Math.min(query.offset(), found.size());
    int end = query.limit() == 0 ? found.size() : Math.min(found.size(), from + query.limit());
    return values(found.subList(from, end), 0, body);
  }

  private boolean isIn(String scope, Listed event) {
    return switch (scope) {
      case "all" -> true;
      case "past" -> !event.end().isAfter(now);
      default -> event.start().isAfter(now);
    };
  }

  private static boolean isWithin(EventQuery.Days days, Listed event, Body body) {
    ZoneId zone = zone(body);
    LocalDate start = LocalDate.ofInstant(event.start(), zone);
    LocalDate end = LocalDate.ofInstant(event.end(), zone);
    return (days.first() == null || !end.isBefore(days.first()))
        && (days.last() == null || !start.isAfter(days.last()));
  }

  private static ZoneId zone(Body body) {
    return EventTimes.zone(SiteOptions.of(body.site()).timezone()).orElse(ZoneOffset.UTC);
  }

  /** Returns the day that counts as today. */
  LocalDate today(Body body) {
    return LocalDate.ofInstant(now, zone(body));
  }

  boolean isPast(Instant end) {
    return !end.isAfter(now);
  }

  private static List<EventValues> values(List<Listed> events, long location, Body body) {
    List<EventValues> values = new ArrayList<>();
    for (Listed event : events) {
      if ((location == 0 || event.location() == location) && values.size() < MOST_SHOWN) {
        body.index()
            .part(event.id())
            .map(part -> EventValues.of(part, body))
            .ifPresent(values::add);
      }
    }
    return values;
  }
}
