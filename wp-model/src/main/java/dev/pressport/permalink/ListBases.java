package dev.pressport.permalink;

import dev.pressport.settings.SiteOptions;
import org.jspecify.annotations.Nullable;

/**
 * The user's values of WordPress's settings {@code category_base} and {@code tag_base}, for sources
 * that lack them.
 *
 * @param category null for the setting of the source
 * @param tag likewise
 */
public record ListBases(@Nullable String category, @Nullable String tag) {

  /** Nothing but what the source has. */
  public static final ListBases NONE = new ListBases(null, null);

  /** Returns the settings of a site with these values. */
  SiteOptions in(SiteOptions options) {
    return options.with("category_base", category).with("tag_base", tag);
  }
}
