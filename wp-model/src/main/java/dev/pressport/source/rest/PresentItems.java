package dev.pressport.source.rest;

import dev.pressport.source.rest.RecordedItems.Part;
import dev.pressport.source.rest.RecordedItems.Ref;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The items that the site still had in the last run. A list that was read in the last run is
 * complete for its kind; the items of any other list are unknown.
 */
final class PresentItems {
  private final int last;
  private final Map<String, Set<Long>> byRoute = new HashMap<>();

  PresentItems(Recording recording, RequestOwner owners, List<ApiResponse> responses)
      throws IOException {
    last = recording.head().complete() ? recording.head().rounds() : 1;
    Set<String> broken = new HashSet<>();
    for (ApiResponse response : responses) {
      ApiRequest whole = response.request().without("_fields");
      boolean counts = last > 1 && response.round() == last;
      if (counts && response.isOfTrouble()) {
        broken.add(whole.route());
      }
      Optional<ResponseItems> scan =
          counts && response.isGood() && owners.of(whole).isPresent()
              ? ResponseItems.of(response)
              : Optional.empty();
      if (scan.isPresent()) {
        Set<Long> ids = byRoute.computeIfAbsent(whole.route(), route -> new HashSet<>());
        scan.get().items().forEach(item -> ids.add(item.id()));
      }
    }
    byRoute.keySet().removeAll(broken);
  }

  /** Returns those of some items that the site no longer has. */
  List<Ref> goneOf(List<Ref> items) {
    List<Ref> gone = new ArrayList<>();
    Set<String> parents = new HashSet<>();
    for (Ref item : items) {
      if (isGone(item)) {
        gone.add(item);
        if (item.part() == Part.ENTRY) {
          parents.add(item.response().request().route() + '/' + item.text());
        }
      }
    }
    for (Ref item : items) {
      String route = item.response().request().route();
      boolean orphan =
          route.endsWith(RequestOwner.REVISIONS)
              && parents.contains(
                  route.substring(0, route.length() - RequestOwner.REVISIONS.length()));
      if (orphan && !isGone(item)) {
        gone.add(item);
      }
    }
    return gone;
  }

  private boolean isGone(Ref item) {
    Set<Long> ids = byRoute.get(item.response().request().route());
    return item.response().round() < last && ids != null && !ids.contains(item.id());
  }
}
