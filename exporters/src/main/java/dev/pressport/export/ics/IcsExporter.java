package dev.pressport.export.ics;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.option.OptionSpec;
import java.util.List;

/** Writes events as calendars that every calendar program can import or subscribe to. */
public final class IcsExporter implements Exporter {
  static final String CALENDARS = "calendars";
  static final String UNPUBLISHED = "unpublished";

  private static final List<OptionSpec> OPTIONS =
      List.of(
          new OptionSpec(
              CALENDARS,
              List.of("site", "categories"),
              "site,categories",
              true,
              "one calendar of all events, one for each of their categories, or both"),
          new OptionSpec(
              UNPUBLISHED,
              List.of("omit", "tentative"),
              "omit",
              false,
              "drafts, private and protected events: left out, or marked as tentative"));

  @Override
  public String id() {
    return "ics";
  }

  @Override
  public String description() {
    return "iCalendar files of events, for calendar programs";
  }

  @Override
  public List<OptionSpec> options() {
    return OPTIONS;
  }

  @Override
  public ExportSession open(ExportRequest request) {
    return new IcsSession(request);
  }
}
