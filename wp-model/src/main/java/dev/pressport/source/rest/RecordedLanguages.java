package dev.pressport.source.rest;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of entries, as lists that were requested in one language show them. */
final class RecordedLanguages {
  private final Map<String, Map<Long, String>> byRoute = new HashMap<>();

  /** Returns the languages in a recording. */
  static RecordedLanguages of(Recording recording) throws IOException {
    RecordedLanguages languages = new RecordedLanguages();
    for (ApiResponse response : recording.all()) {
      String language = response.request().query().get(Languages.PARAMETER);
      Optional<ResponseItems> items =
          language != null && response.isGood() ? ResponseItems.of(response) : Optional.empty();
      if (language != null && items.isPresent()) {
        Map<Long, String> list =
            languages.byRoute.computeIfAbsent(response.request().route(), r -> new HashMap<>());
        items.get().items().forEach(item -> list.put(item.id(), language));
      }
    }
    return languages;
  }

  /** Returns the language of an item of the list at a route; null when it is unknown. */
  @Nullable String of(String route, long id) {
    return byRoute.getOrDefault(route, Map.of()).get(id);
  }
}
