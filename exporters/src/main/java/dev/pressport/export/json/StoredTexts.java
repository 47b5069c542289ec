package dev.pressport.export.json;

import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.php.PhpSerializer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The stored texts of metas that their values as JSON do not give back. */
final class StoredTexts {
  private StoredTexts() {}

  /** Returns the texts by key and place: of repaired values, and of those that only PHP has. */
  static Map<String, Map<Integer, String>> of(Metas metas) {
    Map<String, Map<Integer, String>> texts = new LinkedHashMap<>();
    metas
        .values()
        .forEach(
            (key, values) -> {
              Map<Integer, String> places = new TreeMap<>(metas.raw().getOrDefault(key, Map.of()));
              metas
                  .stored()
                  .getOrDefault(key, Map.of())
                  .forEach(
                      (place, text) -> {
                        if (!isGivenBack(values.get(place), text)) {
                          places.put(place, text);
                        }
                      });
              if (!places.isEmpty()) {
                texts.put(key, places);
              }
            });
    return texts;
  }

  /** WordPress serializes lists and maps only; integers beyond 2^53 are strings in JSON. */
  private static boolean isGivenBack(Value value, String text) {
    return (value instanceof Value.Array || value instanceof Value.Dict)
        && !hasLargeInteger(value)
        && PhpSerializer.serialize(value).equals(text);
  }

  private static boolean hasLargeInteger(Value value) {
    if (value instanceof Value.Int integer) {
      return !ValueJson.isExact(integer.value());
    }
    if (value instanceof Value.Array array) {
      return array.items().stream().anyMatch(StoredTexts::hasLargeInteger);
    }
    return value instanceof Value.Dict dict
        && dict.entries().values().stream().anyMatch(StoredTexts::hasLargeInteger);
  }
}
