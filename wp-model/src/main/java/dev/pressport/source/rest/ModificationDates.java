package dev.pressport.source.rest;

import dev.pressport.source.rest.ResponseItems.Item;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The dates of last change of the items that earlier runs fetched, by list and id. */
final class ModificationDates {
  private final Map<String, Map<Long, String>> modified = new HashMap<>();

  private ModificationDates() {}

  /** Returns the items of all runs but the present one. */
  static ModificationDates of(Recording recording, Catalogue catalogue) throws IOException {
    ModificationDates earlier = new ModificationDates();
    int present = recording.head().rounds();
    if (present == 1) {
      return earlier;
    }
    RequestOwner owners = new RequestOwner(catalogue);
    for (ApiResponse response : RecordedItems.inOrder(recording)) {
      boolean whole = response.round() < present && owners.of(response.request()).isPresent();
      Optional<ResponseItems> scan =
          whole && response.isGood() ? ResponseItems.of(response) : Optional.empty();
      if (scan.isPresent()) {
        Map<Long, String> list =
            earlier.modified.computeIfAbsent(response.request().route(), route -> new HashMap<>());
        for (Item item : scan.get().items()) {
          list.put(item.id(), String.valueOf(item.modified()));
        }
      }
    }
    return earlier;
  }

  /** Returns the dates of a list by item id; empty when the list was never read. */
  Map<Long, String> of(Collection collection) {
    return modified.getOrDefault(collection.route(), Map.of());
  }
}
