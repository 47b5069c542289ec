package dev.pressport.privacy;

import dev.pressport.plugin.PluginPart;
import java.util.List;

/**
 * The metas of a plugin about people.
 *
 * @param keys regular expressions, each for a whole key
 */
public record PersonalMetas(List<String> keys) implements PluginPart {
  public PersonalMetas {
    keys = List.copyOf(keys);
  }

  /** Those with these keys. */
  public PersonalMetas(String... keys) {
    this(List.of(keys));
  }
}
