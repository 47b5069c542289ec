package dev.pressport.source.rest;

import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.PostTypes;
import dev.pressport.row.RestList;
import dev.pressport.row.RestSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists and settings of plugins that a site offers in its API.
 *
 * @param lists that are read
 * @param closed those that are for users, where a visitor asks
 */
record PluginApi(List<Offer> lists, List<Offer> closed, List<Document> settings) {
  private static final List<RestList> LISTS = Plugins.parts(RestList.class);
  private static final List<RestSettings> SETTINGS = Plugins.parts(RestSettings.class);

  /** A list of a plugin, and the request for it without its page. */
  record Offer(RestList list, ApiRequest request) {
    ApiRequest page(int number) {
      return request.with("page", number);
    }

    String label() {
      return PostTypes.label(list.type());
    }

    /** Returns the items in a response; empty when it holds no list. */
    Optional<ResponseItems> items(ApiResponse response) throws IOException {
      return response.isGood()
          ? ResponseItems.of(response, list.key(), list.link()).filter(ResponseItems::list)
          : Optional.empty();
    }

    /** Returns the number of all items that a response reports; null for none. */
    @Nullable Long total(ApiResponse response) {
      return response.number(list.total());
    }

    @Nullable Long pages(ApiResponse response) {
      return response.number(list.total() + "Pages");
    }
  }

  /** An answer about the whole site, and the request for it. */
  record Document(RestSettings settings, ApiRequest request) {}

  /** Returns what the index in a recording offers to those who asked. */
  static PluginApi of(Recording recording) throws IOException {
    LooseValue index = ApiDocuments.of(recording.newest(ApiRequest.of("")));
    Set<String> routes = index.get("routes").map().keySet();
    boolean user = recording.head().user() != null;
    List<Offer> lists = new ArrayList<>();
    List<Offer> closed = new ArrayList<>();
    for (RestList list : LISTS) {
      request(list.routes(), list.query(), routes)
          .map(request -> new Offer(list, request.with("per_page", list.pageSize())))
          .ifPresent(offer -> (list.isForUsers() && !user ? closed : lists).add(offer));
    }
    List<Document> documents = new ArrayList<>();
    for (RestSettings settings : SETTINGS) {
      if (user || !settings.isForUsers()) {
        request(settings.routes(), settings.query(), routes)
            .ifPresent(request -> documents.add(new Document(settings, request)));
      }
    }
    return new PluginApi(List.copyOf(lists), List.copyOf(closed), List.copyOf(documents));
  }

  private static Optional<ApiRequest> request(
      List<String> routes, Map<String, String> query, Set<String> offered) {
    return routes.stream()
        .filter(route -> isOffered(route, offered))
        .findFirst()
        .map(route -> new ApiRequest(route, new TreeMap<>(query)));
  }

  /** Returns whether the index names a route, or the rule for its last part. */
  private static boolean isOffered(String route, Set<String> offered) {
    String rule = '/' + route.substring(0, route.lastIndexOf('/') + 1) + "(?P<";
    return offered.contains('/' + route)
        || offered.stream()
            .anyMatch(name -> name.startsWith(rule) && name.indexOf('/', rule.length()) < 0);
  }

  /** Returns the list that a request asks for. */
  static Optional<RestList> listOf(ApiRequest request) {
    return LISTS.stream()
        .filter(
            list ->
                list.routes().contains(request.route())
                    && request.query().entrySet().containsAll(list.query().entrySet()))
        .max(Comparator.comparingInt(list -> list.query().size()));
  }

  /** Returns the types with entries of which visitors see no list. */
  SortedSet<String> typesForUsers() {
    SortedSet<String> types = new TreeSet<>();
    closed.forEach(offer -> types.add(offer.list().type()));
    lists.forEach(offer -> types.remove(offer.list().type()));
    return types;
  }

  /** Returns whether a plugin has a list of a type, which a site need not offer. */
  static boolean mayHave(String type) {
    return LISTS.stream().anyMatch(list -> list.type().equals(type));
  }

  /** Returns whether a plugin's list provides entries of a type, to visitors or users. */
  boolean hasType(String type) {
    return Stream.concat(lists.stream(), closed.stream())
        .anyMatch(offer -> offer.list().type().equals(type));
  }
}
