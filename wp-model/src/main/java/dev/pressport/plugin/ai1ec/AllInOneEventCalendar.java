package dev.pressport.plugin.ai1ec;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.privacy.PersonalMetas;
import dev.pressport.render.EventPage;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** All-in-One Event Calendar. */
public final class AllInOneEventCalendar implements Plugin {
  @Override
  public String slug() {
    return "all-in-one-event-calendar";
  }

  @Override
  public String name() {
    return "All-in-One Event Calendar";
  }

  @Override
  public String signs() {
    return "type:ai1ec_event taxonomy:events_categories taxonomy:events_tags "
        + "meta:_ai1ec_* meta:ai1ec_* shortcode:ai1ec*";
  }

  @Override
  public String meaning() {
    return "events have dates when read from a database, not from an export file";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Ai1ecEvent(),
        new Calendar(),
        new PluginOption(Calendar.SETTINGS, Calendar.PAGE + "/value"),
        new PersonalMetas("_submitter_info"),
        new EventPage(Ai1ecEvent.NAME),
        new PluginTable(
            "ai1ec_events",
            Owner.ENTRY,
            "post_id",
            "start end timezone_name allday instant_event recurrence_rules exception_rules"
                + " recurrence_dates exception_dates venue country address city province"
                + " postal_code show_map contact_name contact_phone contact_email contact_url cost"
                + " ticket_url ical_feed_url ical_source_url ical_organizer ical_contact ical_uid"
                + " show_coordinates latitude longitude"),
        new PluginTable("ai1ec_event_instances", Owner.ENTRY, "post_id id", "start end"),
        new PluginTable(
            "ai1ec_event_category_meta", Owner.TERM, "term_id", "term_color term_image"),
        new Taxonomy("events_categories", "Event categories", Taxonomy.Trait.VIEWABLE),
        new Taxonomy("events_tags", "Event tags", Taxonomy.Trait.VIEWABLE));
  }
}
