package dev.pressport.permalink;

import dev.pressport.plugin.PluginPart;
import dev.pressport.plugin.Plugins;
import dev.pressport.settings.SiteOptions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of a plugin's post type at the address that the plugin gives it by default. It counts
 * where the source has no rules for addresses.
 *
 * @param path without slashes around; null when the type has no list
 * @param setting the option, or part of one as in {@code option/part}, with another path; the list
 *     is there, whatever rule WordPress has for the type. Null for none
 * @param ofPage whether the plugin makes a page for the list, in whose place it is shown
 */
public record DefaultArchive(
    String postType, @Nullable String path, @Nullable String setting, boolean ofPage)
    implements PluginPart {
  private static final Map<String, DefaultArchive> ALL =
      Plugins.parts(DefaultArchive.class).stream()
          .collect(Collectors.toUnmodifiableMap(DefaultArchive::postType, Function.identity()));

  /** A list whose address no setting changes. */
  public DefaultArchive(String postType, @Nullable String path) {
    this(postType, path, null, false);
  }

  /** A list whose address a setting changes. */
  public DefaultArchive(String postType, @Nullable String path, @Nullable String setting) {
    this(postType, path, setting, false);
  }

  /** A list that is shown in place of a page. */
  public static DefaultArchive ofPage(String postType, String path) {
    return new DefaultArchive(postType, path, null, true);
  }

  /** Returns the path in the settings of a site; null when no setting changes it. */
  @Nullable String chosen(SiteOptions options) {
    if (setting == null) {
      return null;
    }
    String chosen = options.part(setting).filled();
    return chosen == null ? path : Segments.trimmed(chosen.strip());
  }

  static Optional<DefaultArchive> of(String postType) {
    return Optional.ofNullable(ALL.get(postType));
  }
}
