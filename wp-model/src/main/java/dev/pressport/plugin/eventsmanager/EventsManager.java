package dev.pressport.plugin.eventsmanager;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Events Manager: events, locations, and formats by which it shows both. */
public final class EventsManager implements Plugin {
  static final String EVENTS = "em_events";

  @Override
  public String slug() {
    return "events-manager";
  }

  @Override
  public String name() {
    return "Events Manager";
  }

  @Override
  public String signs() {
    return "type:event-recurring taxonomy:event-categories meta:_event_start_local "
        + "meta:_location_town shortcode:events_list* shortcode:events_calendar "
        + "shortcode:locations_list";
  }

  @Override
  public String meaning() {
    return "events are exported with dates, places and ticket prices; bookings are not read";
  }

  @Override
  public List<PluginPart> parts() {
    List<PluginPart> parts = new ArrayList<>();
    parts.add(new ManagedEvent());
    parts.add(new EventLocation());
    parts.add(new RecurringEvent());
    parts.add(new EventContent());
    parts.add(new LocationContent());
    parts.add(new EventLists());
    parts.add(new EventPages());
    EventPages.OPTIONS.stream().map(PluginOption::new).forEach(parts::add);
    parts.add(new PluginTable(EVENTS, Owner.ENTRY, "post_id event_id location_id", "event_start"));
    parts.add(
        new PluginTable(
            "em_locations", Owner.ENTRY, "post_id location_id", "location_address location_town"));
    parts.add(
        new PluginTable(
                "em_tickets",
                Owner.ENTRY,
                "event_id ticket_id ticket_order",
                "ticket_name ticket_description ticket_price ticket_spaces")
            .through(EVENTS, "event_id"));
    parts.add(
        new PluginTable(
                "em_event_recurrences",
                Owner.ENTRY,
                "event_id recurrence_order",
                "recurrence_type recurrence_interval recurrence_freq recurrence_byday"
                    + " recurrence_byweekno recurrence_dates recurrence_end_date"
                    + " recurrence_end_after")
            .through(EVENTS, "event_id"));
    parts.add(
        new Taxonomy(
                "event-categories",
                "Event categories",
                Taxonomy.Trait.VIEWABLE,
                Taxonomy.Trait.NESTED,
                Taxonomy.Trait.WITHOUT_FRONT)
            .withSlug("events/categories", "dbem_taxonomy_category_slug"));
    parts.add(
        new Taxonomy(
                "event-tags", "Event tags", Taxonomy.Trait.VIEWABLE, Taxonomy.Trait.WITHOUT_FRONT)
            .withSlug("events/tags", "dbem_taxonomy_tag_slug"));
    Words.list(
            """
            dbem_taxonomy_category_slug dbem_taxonomy_tag_slug dbem_cp_events_slug
            dbem_cp_locations_slug dbem_cp_events_formats dbem_cp_locations_formats
            dbem_single_event_format dbem_single_location_format dbem_date_format
            dbem_time_format dbem_dates_separator dbem_times_separator
            dbem_event_all_day_message dbem_event_list_item_format
            dbem_event_list_item_format_header dbem_event_list_item_format_footer
            dbem_location_list_item_format dbem_location_list_item_format_header
            dbem_location_list_item_format_footer dbem_no_events_message
            dbem_no_locations_message dbem_events_default_limit
            dbem_categories_list_item_format dbem_categories_list_item_format_header
            dbem_categories_list_item_format_footer dbem_tags_list_item_format
            dbem_tags_list_item_format_header dbem_tags_list_item_format_footer
            dbem_location_no_events_message dbem_location_no_event_message
            dbem_location_event_single_format dbem_location_event_list_item_format
            dbem_location_event_list_item_header_format
            dbem_location_event_list_item_footer_format dbem_location_event_list_limit
            dbem_rsvp_enabled dbem_gmap_is_active dbem_categories_enabled dbem_tags_enabled
            dbem_category_default_color dbem_no_categories_message dbem_no_tags_message
            dbem_bookings_currency dbem_bookings_currency_format
            dbem_bookings_currency_decimal_point dbem_bookings_currency_thousands_sep\
            """)
        .stream()
        .map(PluginOption::new)
        .forEach(parts::add);
    return parts;
  }
}
