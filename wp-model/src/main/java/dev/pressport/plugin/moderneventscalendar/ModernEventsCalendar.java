package dev.pressport.plugin.moderneventscalendar;

import dev.pressport.permalink.DefaultArchive;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.render.EventPage;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Modern Events Calendar, free and paid. */
public final class ModernEventsCalendar implements Plugin {
  static final String OPTIONS = "mec_options";

  @Override
  public String slug() {
    return "modern-events-calendar";
  }

  @Override
  public String name() {
    return "Modern Events Calendar";
  }

  @Override
  public String signs() {
    return "type:mec-* type:mec_* taxonomy:mec_* meta:mec_* block:mec/* shortcode:MEC*";
  }

  @Override
  public String meaning() {
    return "events are exported with dates, locations and organizers; bookings are not read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new DefaultArchive(ModernEvent.NAME, "events"),
        new ModernEvent(),
        new EventPage(ModernEvent.NAME),
        new PluginTable(Repetition.TABLE, Owner.ENTRY, "post_id", "weekdays"),
        new PluginTable(ModernEvent.DATES, Owner.ENTRY, "post_id id", "dstart tstart"),
        new PluginOption(
            OPTIONS,
            "settings/slug",
            "settings/category_slug",
            "settings/currency",
            "settings/currency_symptom",
            "settings/currency_sign",
            "settings/thousand_separator",
            "settings/decimal_separator",
            "settings/decimal_separator_status"),
        new UnmodelledType("mec-books", Trait.PERSONAL),
        new UnmodelledType("mec_calendars"),
        new UnmodelledType("mec-emails"),
        new UnmodelledType("mec_esb"),
        new Taxonomy(ModernEvent.CATEGORIES, "Event categories", Taxonomy.Trait.VIEWABLE)
            .withSlug("mec-category", OPTIONS + "/settings/category_slug"),
        new Taxonomy("mec_label", "Event labels"),
        new Taxonomy("mec_tag", "Event tags"),
        new Taxonomy(Places.LOCATIONS, "Event locations"),
        new Taxonomy(Places.ORGANIZERS, "Event organizers", Taxonomy.Trait.PEOPLE),
        new Taxonomy("mec_speaker", "Event speakers", Taxonomy.Trait.PEOPLE));
  }
}
