package dev.pressport.seo;

import dev.pressport.model.Seo;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The head of the pages of a site that are no items.
 *
 * @param home of the home that shows the latest posts; null when a page stands there, or the source
 *     does not tell
 * @param archives of the lists of post types, by the type
 */
public record SiteHeads(@Nullable Seo home, Map<String, Seo> archives) {
  public SiteHeads {
    archives = Collections.unmodifiableMap(new TreeMap<>(archives));
  }
}
