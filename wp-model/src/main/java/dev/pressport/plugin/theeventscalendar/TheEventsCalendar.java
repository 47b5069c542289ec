package dev.pressport.plugin.theeventscalendar;

import dev.pressport.permalink.DefaultArchive;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** The Events Calendar. */
public final class TheEventsCalendar implements Plugin {
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
    return "events are exported as entries; their dates stay metas";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new DefaultArchive("tribe_events", "events"),
        new DefaultArchive("tribe_venue", null),
        new DefaultArchive("tribe_organizer", null),
        EventBlocks.METAS,
        EventBlocks.METAS_OF_VENUES,
        new EventBlocks(),
        new UnmodelledType("tribe_rsvp_attendees", Trait.PERSONAL),
        new UnmodelledType("tribe_tpp_attendees", Trait.PERSONAL),
        new UnmodelledType("tec_tc_attendee", Trait.PERSONAL),
        new UnmodelledType("tribe_organizer", Trait.VIEWABLE, Trait.PEOPLE),
        new Taxonomy(
                "tribe_events_cat",
                "Calendar categories",
                Taxonomy.Trait.VIEWABLE,
                Taxonomy.Trait.NESTED,
                Taxonomy.Trait.WITHOUT_FRONT)
            .withSlug("events/category", null));
  }
}
