package dev.pressport.option;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The options that a user gave to a source or target.
 *
 * @param given the text of each by its name
 */
public record Options(Map<String, String> given) {
  /** No options: each has its default. */
  public static final Options NONE = new Options(Map.of());

  public Options {
    given = Map.copyOf(given);
  }

  /**
   * The value of an option: the given one, or its fallback.
   *
   * @throws IllegalArgumentException when the given text is none that the option takes
   */
  public <T> T get(Option<T> option) {
    return option.read(given.get(option.name()));
  }

  /** The options without those that are unknown to a source or target. */
  public Options only(Collection<Option<?>> known) {
    Map<String, String> kept = new HashMap<>(given);
    kept.keySet().retainAll(known.stream().map(Option::name).toList());
    return new Options(kept);
  }
}
