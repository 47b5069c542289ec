package dev.pressport.source.rest;

import dev.pressport.row.RestEntry;
import dev.pressport.row.RestList;
import dev.pressport.source.rest.RecordedItems.Part;
import dev.pressport.source.rest.RecordedItems.Ref;
import dev.pressport.source.rest.ResponseItems.Item;
import dev.pressport.work.TextFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The items in the lists of plugins, by the ids of their entries. */
final class PluginItems {
  private final Map<Long, List<Found>> byId = new TreeMap<>();

  /** An item of a list. */
  private record Found(RestList list, Ref ref) {}

  /** Returns those of the last run in which a list was read. */
  static PluginItems of(Recording recording, PluginApi api) throws IOException {
    PluginItems items = new PluginItems();
    for (PluginApi.Offer offer : api.lists()) {
      items.add(offer, recording);
    }
    return items;
  }

  private void add(PluginApi.Offer offer, Recording recording) throws IOException {
    Optional<ApiResponse> response = recording.newestGood(offer.page(1));
    for (int page = 1; response.isPresent() && page <= PluginReading.MOST_PAGES; page++) {
      Optional<ResponseItems> items = offer.items(response.get());
      for (Item item : items.map(ResponseItems::items).orElse(List.of())) {
        add(offer.list(), item, response.get());
      }
      response = recording.find(offer.page(page + 1), response.get().round());
    }
  }

  private void add(RestList list, Item item, ApiResponse response) {
    Ref ref =
        new Ref(
            Part.ENTRY,
            list.type(),
            item.id(),
            0,
            response,
            0,
            item.start(),
            item.end(),
            item.name(),
            item.link());
    if (item.id() == 0) {
      return;
    }
    List<Found> known = byId.computeIfAbsent(item.id(), id -> new ArrayList<>(1));
    boolean fits =
        known.stream()
            .allMatch(other -> other.list() != list && other.ref().name().equals(ref.name()));
    if (fits) {
      known.add(new Found(list, ref));
    }
  }

  /** One item of each entry, by ascending ids. */
  List<Ref> all() {
    return byId.values().stream()
        .flatMap(Collection::stream)
        .filter(found -> found.equals(byId.getOrDefault(found.ref().id(), List.of()).get(0)))
        .map(Found::ref)
        .toList();
  }

  /** Returns whether a list has an entry. */
  boolean has(long id) {
    return !byId.getOrDefault(id, List.of()).isEmpty();
  }

  /** Returns the values of an entry of a type; none for one that no list has. */
  RestEntry entry(String type, long id, TextFiles texts, long longest) throws IOException {
    RestEntry entry = new RestEntry();
    for (Found found : byId.getOrDefault(id, List.of())) {
      if (found.ref().name().equals(type)) {
        found.list().read(RecordedItems.read(found.ref(), texts, longest), entry);
      }
    }
    return entry;
  }

  /** Returns the number of entries of a type. */
  long count(String type) {
    return byId.values().stream()
        .filter(found -> !found.isEmpty() && found.get(0).ref().name().equals(type))
        .count();
  }

  /** The size of all items. */
  long bytes() {
    return byId.values().stream()
        .flatMap(Collection::stream)
        .mapToLong(found -> found.ref().end() - found.ref().start())
        .sum();
  }
}
