package dev.pressport.source.rest;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.source.rest.RecordedItems.Part;
import dev.pressport.source.rest.RecordedItems.Ref;
import dev.pressport.source.rest.ResponseItems.Item;
import dev.pressport.work.TextFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of published entries as visitors see them, beside the stored ones that a user gets.
 * What the site renders for the user can show private entries and the user's own data, so it is
 * never used.
 */
final class ShownBodies {
  /** The fields that are requested; no other request names these. */
  static final String FIELDS = "id,content";

  private static final String PARAMETER = "_fields";
  private static final String IDS = "include";

  /** Shortcodes, blocks without saved HTML, and blocks of plugins. */
  private static final Pattern MADE_BY_CODE = Pattern.compile("\\[[A-Za-z]|/-->|<!-- wp:[\\w-]+/");

  private record Place(ApiResponse response, Item item) {}

  private final Map<Long, Place> places = new HashMap<>();

  private ShownBodies() {}

  /** Returns whether a request is for bodies alone. */
  static boolean isFor(ApiRequest request) {
    return FIELDS.equals(request.query().get(PARAMETER));
  }

  /** Returns the requests for the bodies that code on the site contributes to. */
  static List<ApiRequest> requests(RecordedItems items, TextFiles texts, long longest)
      throws IOException {
    Map<String, List<Long>> byRoute = new TreeMap<>();
    for (Ref ref : items.all(Part.ENTRY)) {
      ApiRequest request = ref.response().request();
      boolean ofList = request.query().containsKey("per_page") && !ref.name().equals("revision");
      if (ofList && request.isForEditing() && isMadeByCode(ref, texts, longest)) {
        byRoute.computeIfAbsent(request.route(), route -> new ArrayList<>()).add(ref.id());
      }
    }
    List<ApiRequest> requests = new ArrayList<>();
    byRoute.forEach((route, ids) -> requests.addAll(parts(route, ids, CollectionReading.PAGE)));
    return requests;
  }

  private static List<ApiRequest> parts(String route, List<Long> ids, int size) {
    List<ApiRequest> parts = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += size) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + size));
      parts.add(
          ApiRequest.of(route)
              .with(PARAMETER, FIELDS)
              .with(IDS, some.stream().map(String::valueOf).collect(Collectors.joining(",")))
              .with("per_page", CollectionReading.PAGE));
    }
    return parts;
  }

  /** Returns two requests for the same bodies; none for a single one. */
  static List<ApiRequest> halves(ApiRequest request) {
    List<Long> ids =
        Stream.of(request.query().getOrDefault(IDS, "").split(",")).map(Long::valueOf).toList();
    return ids.size() < 2 ? List.of() : parts(request.route(), ids, (ids.size() + 1) / 2);
  }

  private static boolean isMadeByCode(Ref ref, TextFiles texts, long longest) throws IOException {
    LooseValue item = RecordedItems.read(ref, texts, longest);
    return "publish".equals(item.get("status").string())
        && item.get("password").filled() == null
        && item.get("content").get("raw").value() instanceof Text raw
        && (!raw.inline() || MADE_BY_CODE.matcher(raw.string()).find());
  }

  /** Returns the bodies in a recording, the newest of each entry. */
  static ShownBodies of(Recording recording) throws IOException {
    ShownBodies bodies = new ShownBodies();
    for (ApiResponse response : recording.all()) {
      if (response.isGood() && isFor(response.request())) {
        Optional<ResponseItems> scan = ResponseItems.of(response);
        for (Item item : scan.map(ResponseItems::items).orElse(List.of())) {
          bodies.places.put(item.id(), new Place(response, item));
        }
      }
    }
    return bodies;
  }

  /** Returns an item as it was read, with the body that visitors see in place of the user's. */
  LooseValue shownIn(LooseValue item, Ref ref, TextFiles texts, long longest) throws IOException {
    Map<String, Value> content = item.get("content").map();
    if (ref.part() != Part.ENTRY || !(content.get("raw") instanceof Text)) {
      return item;
    }
    Map<String, Value> shown = new LinkedHashMap<>(content);
    shown.remove("rendered");
    Value rendered = rendered(ref, texts, longest);
    if (rendered != null) {
      shown.put("rendered", rendered);
    }
    Map<String, Value> changed = new LinkedHashMap<>(item.map());
    changed.put("content", new Value.Dict(shown));
    return LooseValue.of(new Value.Dict(changed));
  }

  private @Nullable Value rendered(Ref ref, TextFiles texts, long longest) throws IOException {
    Place place = places.get(ref.id());
    if (place == null) {
      return null;
    }
    LooseValue content = RecordedItems.read(ref.at(place.response(), place.item()), texts, longest);
    return content.get("content").get("rendered").value() instanceof Text text ? text : null;
  }
}
