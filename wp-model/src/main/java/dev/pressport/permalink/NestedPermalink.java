package dev.pressport.permalink;

import dev.pressport.permalink.PermalinkLookup.Post;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a plugin's post types in which the slug of another entry stands, such as that of
 * the course of a lesson. Stateless.
 */
public interface NestedPermalink extends PluginPart {

  /** The post types whose addresses it knows. */
  Set<String> types();

  /**
   * Returns the path of a published entry below the home, without a slash at the beginning; null
   * for one that has an address as others of its type.
   */
  @Nullable String path(Post post, PermalinkLookup lookup, SiteOptions options) throws IOException;
}
