package dev.pressport.example;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** WP Sailing: boats and their harbours. */
public final class WpSailing implements Plugin {
  @Override
  public String slug() {
    return "wp-sailing";
  }

  @Override
  public String name() {
    return "WP Sailing";
  }

  @Override
  public String signs() {
    return "type:boat taxonomy:harbour meta:_sailing_* block:sailing/* shortcode:boats";
  }

  @Override
  public String meaning() {
    return "boats are exported with their measures; bookings are not read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Boat(),
        new BoatPage(),
        new Taxonomy("harbour", "Harbours", Taxonomy.Trait.VIEWABLE).withSlug("harbours", null),
        new PluginTable("sailing_measures", Owner.ENTRY, "boat_id", "length_m sails"),
        new PluginOption("sailing_settings", "units"));
  }
}
