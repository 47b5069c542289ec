package dev.pressport.settings;

import dev.pressport.plugin.PluginPart;
import java.util.Arrays;
import java.util.List;

/**
 * An option of a plugin in {@code wp_options} that is read and may be shown, since what is read of
 * it is neither a secret nor about a person.
 *
 * @param parts the parts that are read, each by the keys that lead to it; empty for all of it. An
 *     option that is JSON is decoded where parts of it are read. A key that ends in a star stands
 *     for all keys that begin so.
 */
public record PluginOption(String name, List<List<String>> parts) implements PluginPart {
  public PluginOption {
    parts = parts.stream().map(List::copyOf).toList();
  }

  /**
   * Creates an option.
   *
   * @param parts the keys that lead to each part, joined by slashes; none for all of it
   */
  public PluginOption(String name, String... parts) {
    this(name, Arrays.stream(parts).map(part -> List.of(part.split("/", -1))).toList());
  }
}
