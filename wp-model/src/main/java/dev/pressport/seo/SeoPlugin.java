package dev.pressport.seo;

import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.SiteOptions;
import java.util.List;

/** What an SEO plugin prints in the head of each page. */
public interface SeoPlugin extends PluginPart {
  /** What moving means for the data of SEO plugins: see {@code Plugin.meaning()}. */
  String MEANING =
      "the head of each page is exported as it was printed: title, description, canonical address,"
          + " robots and images";

  /** Returns its name in {@code seo.source}. */
  String id();

  /**
   * Returns whether a file is the plugin's main file.
   *
   * @param file below the plugins folder, such as {@code wordpress-seo/wp-seo.php}
   */
  boolean isMainFile(String file);

  /** Returns whether the plugin prints heads on a site. */
  default boolean isActive(SiteOptions options) {
    List<String> files = options.plugins();
    return files != null && files.stream().anyMatch(this::isMainFile);
  }

  /** Returns whether WordPress prints what the plugin does not. */
  default boolean leavesRest() {
    return false;
  }

  /** Returns whether the plugin left data for a page. */
  boolean isSeenOn(SeoPage page);

  /** Returns what the plugin prints on a site. */
  SeoTags on(SeoSite site);
}
