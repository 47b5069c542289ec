package dev.pressport.permalink;

import dev.pressport.plugin.PluginPart;
import dev.pressport.plugin.Plugins;
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
 */
public record DefaultArchive(String postType, @Nullable String path) implements PluginPart {
  private static final Map<String, DefaultArchive> ALL =
      Plugins.parts(DefaultArchive.class).stream()
          .collect(Collectors.toUnmodifiableMap(DefaultArchive::postType, Function.identity()));

  static Optional<DefaultArchive> of(String postType) {
    return Optional.ofNullable(ALL.get(postType));
  }
}
