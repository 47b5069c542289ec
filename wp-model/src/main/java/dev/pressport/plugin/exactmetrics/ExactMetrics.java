package dev.pressport.plugin.exactmetrics;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.ExactmetricsNote;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** ExactMetrics. */
public final class ExactMetrics implements Plugin {
  @Override
  public String slug() {
    return "google-analytics-dashboard-for-wp";
  }

  @Override
  public String name() {
    return "ExactMetrics";
  }

  @Override
  public String signs() {
    return "type:exactmetrics_note taxonomy:exactmetrics_note_category "
        + "meta:_exactmetrics_* block:exactmetrics/* shortcode:exactmetrics_*";
  }

  @Override
  public String meaning() {
    return "notes are exported; statistics stay with Google";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new ExactmetricsNote(),
        new PopularPosts(),
        new UnmodelledType("amn_exact-metrics"),
        new Taxonomy("exactmetrics_note_category", "Note categories"));
  }
}
