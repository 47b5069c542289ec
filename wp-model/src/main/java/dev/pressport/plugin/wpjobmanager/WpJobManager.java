package dev.pressport.plugin.wpjobmanager;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** WP Job Manager: job listings. */
public final class WpJobManager implements Plugin {
  @Override
  public String slug() {
    return "wp-job-manager";
  }

  @Override
  public String name() {
    return "WP Job Manager";
  }

  @Override
  public String signs() {
    return "type:job_listing taxonomy:job_listing_type taxonomy:job_listing_category "
        + "shortcode:jobs shortcode:job_summary shortcode:submit_job_form shortcode:job_dashboard";
  }

  @Override
  public String meaning() {
    return "jobs are exported with company, place and salary; their forms and search are lost";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new JobListing(),
        new JobContent(),
        new JobShortcodes(),
        new PluginOption("job_manager_per_page"),
        new PluginOption("job_manager_hide_filled_positions"),
        new Taxonomy(JobListing.TYPES, "Job types"),
        new Taxonomy(JobListing.CATEGORIES, "Job categories", Taxonomy.Trait.VIEWABLE)
            .withSlug("job-category", null));
  }
}
