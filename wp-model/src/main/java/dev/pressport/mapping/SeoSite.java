package dev.pressport.mapping;

import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.settings.SiteOptions;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts about a site that the texts of SEO plugins name. Safe for many threads. */
final class SeoSite {
  private final Site site;
  private final SiteIndex index;
  private final SiteOptions options;
  private final List<SeoPlugin> plugins;
  private @Nullable LocalDateTime newest;
  private boolean searched;

  SeoSite(Site site, SiteIndex index) {
    this.site = site;
    this.index = index;
    options = SiteOptions.of(site);
    plugins = SeoPlugin.of(options);
  }

  /** The plugins whose metas count, the first of them first. */
  List<SeoPlugin> plugins() {
    return plugins;
  }

  SiteIndex index() {
    return index;
  }

  @Nullable String title() {
    return site.title();
  }

  @Nullable String tagline() {
    return site.tagline();
  }

  String separator(SeoPlugin plugin) {
    return plugin.separator(options);
  }

  String dateFormat() {
    return Objects.requireNonNullElse(options.string("date_format"), "F j, Y");
  }

  Locale locale() {
    return Locale.forLanguageTag(
        Objects.requireNonNullElse(site.language(), "en").replace('_', '-'));
  }

  /**
   * Returns the time of the newest change, which stands for now, so that two runs write the same;
   * null on an empty site.
   */
  synchronized @Nullable LocalDateTime now() {
    if (!searched) {
      String[] found = {""};
      index.forEachEntry(
          entry -> {
            String modified = entry.modified();
            if (modified != null && modified.compareTo(found[0]) > 0) {
              found[0] = modified;
            }
          });
      newest = date(found[0]);
      searched = true;
    }
    return newest;
  }

  private static @Nullable LocalDateTime date(String stored) {
    try {
      return LocalDateTime.parse(stored.replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
