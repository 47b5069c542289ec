package dev.pressport.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the site as a whole; null where the source does not have them.
 *
 * @param home the address that visitors use, without a slash at the end
 * @param siteurl where WordPress itself lives
 * @param language a locale such as {@code en-US}
 * @param generator the software that wrote the source, such as {@code WordPress/6.8.12}
 * @param options WordPress's own settings by their names in {@code wp_options}, decoded; only those
 *     that may be shown, empty when the source has none
 * @param links the blogroll
 * @param fields of ACF's options page
 * @param tables the rows of plugins' tables that belong to no entry or term, by the names of the
 *     tables without the prefix: texts by the names of the columns
 */
public record Site(
    @Nullable String title,
    @Nullable String tagline,
    @Nullable String home,
    @Nullable String siteurl,
    @Nullable String language,
    @Nullable String generator,
    Map<String, Value> options,
    @Nullable List<Link> links,
    SiteFields fields,
    Map<String, List<Map<String, Value>>> tables) {
  public Site {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    links = links == null ? null : List.copyOf(links);
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /** Creates a site whose source has no settings. */
  public Site(
      @Nullable String title,
      @Nullable String tagline,
      @Nullable String home,
      @Nullable String siteurl,
      @Nullable String language,
      @Nullable String generator) {
    this(
        title,
        tagline,
        home,
        siteurl,
        language,
        generator,
        Map.of(),
        null,
        SiteFields.NONE,
        Map.of());
  }
}
