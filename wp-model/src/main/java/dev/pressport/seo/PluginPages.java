package dev.pressport.seo;

import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.SiteOptions;
import java.util.Map;
import java.util.Set;

/** The pages of a site to which a plugin gives a purpose that the head of the page tells. */
public interface PluginPages extends PluginPart {

  /** Returns the ids of the pages that search engines leave out, such as a shopping cart. */
  default Set<Long> unindexed(SiteOptions options) {
    return Set.of();
  }

  /** Returns the post types that pages list, by the ids of these pages. */
  default Map<Long, String> lists(SiteOptions options) {
    return Map.of();
  }

  /** Returns the taxonomies whose terms are languages, each with a home at its address. */
  default Set<String> languages() {
    return Set.of();
  }
}
