package dev.pressport.plugin.theeventscalendar;

import dev.pressport.permalink.DefaultArchive;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;
import java.util.stream.Stream;

/** The Events Calendar. */
public final class TheEventsCalendar implements Plugin {
  static final String OPTIONS = "tribe_events_calendar_options";

  @Override
  public String slug() {
    return "the-events-calendar";
  }

  @Override
  public String name() {
    return "The Events Calendar";
  }

  @Override
  public String signs() {
    return "type:tribe_* type:tribe-* taxonomy:tribe_events_cat meta:_Event* "
        + "meta:_Venue* meta:_Organizer* meta:_tribe_* block:tribe/* shortcode:tribe_*";
  }

  @Override
  public String meaning() {
    return "events are exported with dates, venues and organizers; tickets stay metas";
  }

  @Override
  public List<PluginPart> parts() {
    return Stream.concat(content(), CalendarApi.lists()).toList();
  }

  private static Stream<PluginPart> content() {
    return Stream.of(
        new DefaultArchive("tribe_events", "events", OPTIONS + "/eventsSlug"),
        new DefaultArchive("tribe_venue", null),
        new DefaultArchive("tribe_organizer", null),
        EventBlocks.METAS,
        EventBlocks.METAS_OF_VENUES,
        EventBlocks.METAS_OF_ORGANIZERS,
        new EventBlocks(),
        new CalendarEvent(),
        new CalendarVenue(),
        new CalendarOrganizer(),
        new CalendarPage(),
        new PluginTable("tec_events", Owner.ENTRY, "post_id", "rset"),
        new PluginTable("tec_occurrences", Owner.ENTRY, "post_id", "start_date_utc"),
        new PluginOption(
            OPTIONS,
            "defaultCurrencySymbol",
            "reverseCurrencyPosition",
            "eventsSlug",
            "dateWithYearFormat",
            "dateWithoutYearFormat",
            "dateTimeSeparator",
            "timeRangeSeparator",
            "tribe_events_timezone_mode",
            "tribe_events_timezones_show_zone"),
        new UnmodelledType("tribe_rsvp_tickets"),
        new UnmodelledType("tribe_tpp_tickets"),
        new UnmodelledType("tec_tc_ticket"),
        new UnmodelledType("tribe_tpp_orders", Trait.PERSONAL),
        new UnmodelledType("tec_tc_order", Trait.PERSONAL),
        new UnmodelledType("tribe-ea-record"),
        new UnmodelledType("deleted_event"),
        new UnmodelledType("tribe_rsvp_attendees", Trait.PERSONAL),
        new UnmodelledType("tribe_tpp_attendees", Trait.PERSONAL),
        new UnmodelledType("tec_tc_attendee", Trait.PERSONAL),
        new Taxonomy(
                "tribe_events_cat",
                "Calendar categories",
                Taxonomy.Trait.VIEWABLE,
                Taxonomy.Trait.NESTED,
                Taxonomy.Trait.WITHOUT_FRONT)
            .withSlug("events/category", null));
  }
}
