package dev.pressport.posttype;

import dev.pressport.posttype.PostType.Trait;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The traits of post types of widespread plugins that have no {@link PostType}. */
record UnmodelledTypes(Map<String, Set<Trait>> traits, Map<String, Set<String>> keptMetas) {
  private static final String KEPT_METAS = ".keptMetas";
  private static final Set<Trait> UNKNOWN = Set.of(Trait.VIEWABLE);

  UnmodelledTypes {
    traits = Map.copyOf(traits);
    keptMetas = Map.copyOf(keptMetas);
  }

  /** Reads the entries of {@code unmodelled.properties}. */
  static UnmodelledTypes of(Map<String, String> properties) {
    Map<String, Set<Trait>> traits = new HashMap<>();
    Map<String, Set<String>> keptMetas = new HashMap<>();
    properties.forEach(
        (key, value) -> {
          if (key.endsWith(KEPT_METAS)) {
            String name = key.substring(0, key.length() - KEPT_METAS.length());
            keptMetas.put(name, words(value, Function.identity()));
          } else {
            traits.put(key, words(value, Trait::valueOf));
          }
        });
    return new UnmodelledTypes(traits, keptMetas);
  }

  private static <T> Set<T> words(String text, Function<String, T> meaning) {
    return Arrays.stream(text.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(meaning)
        .collect(Collectors.toUnmodifiableSet());
  }

  Set<Trait> traits(String name) {
    return traits.getOrDefault(name, UNKNOWN);
  }

  Optional<Set<String>> keptMetas(String name) {
    return Optional.ofNullable(keptMetas.get(name));
  }
}
