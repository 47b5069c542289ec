package dev.pressport.export.ics;

import biweekly.component.VEvent;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.ics.IcsExporter.Calendars;
import dev.pressport.export.ics.IcsExporter.Unpublished;
import dev.pressport.export.output.UniqueNames;
import dev.pressport.model.Entry;
import dev.pressport.model.EventDetails;
import dev.pressport.model.Item;
import dev.pressport.model.Site;
import dev.pressport.model.Term;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.ItemProblems;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the events of one site. */
final class IcsSession implements ExportSession {
  private final ExportRequest request;
  private final EventComponent components;
  private final EventUids uids;
  private final ZoneId siteZone;
  private final boolean keepsUnpublished;

  /** The terms that events have, and the taxonomies of these. */
  private final Set<Term.Key> used = new HashSet<>();

  private final Set<String> taxonomies = new HashSet<>();
  private final @Nullable CalendarFile all;
  private final boolean byCategory;
  private final Map<String, CalendarFile> categories = new TreeMap<>();

  IcsSession(ExportRequest request) {
    this.request = request;
    Site site = request.site();
    components = new EventComponent(request);
    uids = new EventUids(site);
    siteZone = EventDates.zone(SiteOptions.of(site).timezone(), ZoneOffset.UTC);
    keepsUnpublished = request.options().get(IcsExporter.UNPUBLISHED) == Unpublished.TENTATIVE;
    Set<Calendars> calendars = request.options().get(IcsExporter.CALENDARS);
    byCategory = calendars.contains(Calendars.CATEGORIES);
    all =
        calendars.contains(Calendars.SITE)
            ? calendar(site.title() == null ? "Events" : site.title(), site.tagline())
            : null;
    request
        .index()
        .forEachEntry(
            entry -> {
              if (PostTypes.isEvent(entry.type())) {
                used.addAll(entry.terms());
              }
            });
    used.forEach(term -> taxonomies.add(term.taxonomy()));
  }

  private CalendarFile calendar(String name, @Nullable String description) {
    return new CalendarFile(
        name, description, request.workFolder().resolve("events-" + categories.size()));
  }

  @Override
  public Fate fate(Item item) {
    if (item instanceof Entry entry && entry.details() instanceof EventDetails event) {
      return fate(entry, event);
    }
    if (item instanceof Term term && taxonomies.contains(term.taxonomy())) {
      return used.contains(term.key())
          ? new Fate.Merged("the events")
          : new Fate.Filtered("used by no event");
    }
    return new Fate.Filtered("not supported by a calendar");
  }

  private Fate fate(Entry entry, EventDetails event) {
    if (!keepsUnpublished && !request.isPublic(entry.id())) {
      return new Fate.Filtered("not public");
    }
    if (event.isOccurrence()) {
      return new Fate.Merged("the recurring events");
    }
    if (EventDates.of(event, siteZone).isPresent()) {
      return Fate.EXPORTED;
    }
    return new Fate.Filtered(
        event.start() == null
            ? "the source does not contain their dates"
            : "a calendar cannot show their dates");
  }

  @Override
  public Write prepare(Item item, ItemProblems problems) {
    return item instanceof Entry entry && entry.details() instanceof EventDetails event
        ? event(entry, event, problems)
        : Write.NOTHING;
  }

  private Write event(Entry entry, EventDetails event, ItemProblems problems) {
    EventDates dates = EventDates.of(event, siteZone).orElseThrow();
    VEvent component = components.of(entry, event, dates, request.isPublic(entry.id()), problems);
    String uid = uids.wanted(entry.id(), event);
    component.setUid(uid);
    byte[] bytes = CalendarFile.bytes(component, dates);
    return () ->
        write(
            entry,
            event.categoryTaxonomy(),
            uids.isFree(entry.id(), event, uid) ? bytes : renamed(entry, event, component, dates),
            dates);
  }

  private byte[] renamed(Entry entry, EventDetails event, VEvent component, EventDates dates) {
    component.setUid(uids.own(entry.id(), event));
    return CalendarFile.bytes(component, dates);
  }

  private void write(Entry entry, String taxonomy, byte[] bytes, EventDates dates)
      throws IOException {
    if (all != null) {
      all.add(bytes, dates);
    }
    if (!byCategory) {
      return;
    }
    Set<String> slugs = new HashSet<>();
    for (Term.Ref term : entry.terms()) {
      if (term.taxonomy().equals(taxonomy) && slugs.add(term.slug())) {
        CalendarFile category = categories.get(term.slug());
        if (category == null) {
          category =
              new CalendarFile(
                  term.name(), null, request.workFolder().resolve("category-" + categories.size()));
          categories.put(term.slug(), category);
        }
        category.add(bytes, dates);
      }
    }
  }

  @Override
  public void finish() throws IOException {
    if (all != null) {
      all.writeTo(request.output(), "calendar.ics");
    }
    UniqueNames names = new UniqueNames();
    for (Map.Entry<String, CalendarFile> category : categories.entrySet()) {
      String name = names.name("categories", category.getKey(), ".ics");
      category.getValue().writeTo(request.output(), "categories/" + name);
    }
  }

  @Override
  public void close() throws IOException {
    if (all != null) {
      all.delete();
    }
    for (CalendarFile category : categories.values()) {
      category.delete();
    }
  }
}
