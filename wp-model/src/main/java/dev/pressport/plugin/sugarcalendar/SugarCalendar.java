package dev.pressport.plugin.sugarcalendar;

import dev.pressport.permalink.DefaultArchive;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Sugar Calendar, also its Lite version. */
public final class SugarCalendar implements Plugin {
  static final String EVENTS = "sc_events";
  static final String METAS = "sc_eventmeta";
  static final String CALENDARS = "sc_event_category";
  static final String DATE_FORMAT = "sc_date_format";
  static final String TIME_FORMAT = "sc_time_format";

  @Override
  public String slug() {
    return "sugar-calendar-lite";
  }

  @Override
  public String name() {
    return "Sugar Calendar";
  }

  @Override
  public String signs() {
    return "type:sc_event taxonomy:sc_event_category block:sugar-calendar/* shortcode:sc_event*";
  }

  @Override
  public String meaning() {
    return "events are exported with dates and places when read from a database; tickets and"
        + " attendees are not read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new DefaultArchive(SugarEvent.NAME, "events"),
        new SugarEvent(),
        new EventContent(),
        new PluginTable(
            EVENTS,
            Owner.ENTRY,
            "object_id id all_day recurrence_interval recurrence_count venue_id",
            "object_type start start_tz end end_tz recurrence recurrence_end"),
        new PluginTable(METAS, Owner.ENTRY, "sc_event_id", "meta_key meta_value")
            .through(EVENTS, "id"),
        new PluginOption(DATE_FORMAT),
        new PluginOption(TIME_FORMAT),
        new Taxonomy(CALENDARS, "Calendars", Taxonomy.Trait.VIEWABLE, Taxonomy.Trait.NESTED)
            .withSlug("events/calendar", null));
  }
}
