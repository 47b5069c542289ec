package dev.pressport.export.ics;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.option.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes events as calendars that every calendar program can import or subscribe to. */
public final class IcsExporter implements Exporter {
  static final Option<Set<Calendars>> CALENDARS =
      Option.choices(
          "calendars",
          EnumSet.allOf(Calendars.class),
          "one calendar of all events, one per category, or both");

  static final Option<Unpublished> UNPUBLISHED =
      Option.choice(
          "unpublished",
          Unpublished.OMIT,
          "drafts, private and protected events: left out, or marked as tentative");

  /** The calendars that are written. */
  enum Calendars {
    SITE,
    CATEGORIES
  }

  /** The treatment of events that are not public. */
  enum Unpublished {
    OMIT,
    TENTATIVE
  }

  @Override
  public String id() {
    return "ics";
  }

  @Override
  public String description() {
    return "iCalendar files of events, for calendar programs";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(CALENDARS, UNPUBLISHED);
  }

  @Override
  public ExportSession open(ExportRequest request) {
    return new IcsSession(request);
  }

  @Override
  public List<String> otherNames() {
    return List.of("ical", "icalendar", "calendar");
  }
}
