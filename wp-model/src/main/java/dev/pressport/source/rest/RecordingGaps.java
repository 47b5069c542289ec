package dev.pressport.source.rest;

import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemKind;
import dev.pressport.source.SourceProblem;
import dev.pressport.source.rest.RecordedItems.Ref;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what a recording does not have although the site may. */
final class RecordingGaps {
  private final String origin;
  private final Recording recording;
  private final Catalogue catalogue;
  private final RecordedItems items;
  private final PluginApi api;
  private final @Nullable String user;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, List<ApiResponse>> byRoute = new HashMap<>();

  private RecordingGaps(
      String origin, Recording recording, Catalogue catalogue, RecordedItems items, PluginApi api) {
    this.origin = origin;
    this.recording = recording;
    this.catalogue = catalogue;
    this.items = items;
    this.api = api;
    this.user = recording.head().user();
  }

  /** Returns the problems of a recording. */
  static List<Problem> of(
      String origin, Recording recording, Catalogue catalogue, RecordedItems items, PluginApi api)
      throws IOException {
    RecordingGaps shortfalls = new RecordingGaps(origin, recording, catalogue, items, api);
    shortfalls.find();
    return List.copyOf(shortfalls.problems);
  }

  private void find() throws IOException {
    if (!recording.head().complete()) {
      problems.add(
          Problem.of(SourceProblem.SOURCE_TRUNCATED, "The pull was interrupted.").inSource(origin));
    }
    for (ApiResponse response : recording.all()) {
      byRoute.computeIfAbsent(response.request().route(), route -> new ArrayList<>()).add(response);
    }
    if (user == null) {
      note(RestProblem.SEEN_AS_VISITOR, null);
    }
    int before = problems.size();
    for (Collection collection : catalogue.collections()) {
      find(collection);
    }
    for (PluginApi.Offer offer : api.lists()) {
      find(offer);
    }
    for (String type : api.typesForUsers()) {
      note(RestProblem.NOT_SHOWN, type, PostTypes.label(type), "the site shows them only to users");
    }
    if (problems.stream().skip(before).anyMatch(RecordingGaps::isMissingRight)) {
      problems.add(
          before, Problem.of(RestProblem.LIMITED_ACCOUNT, String.valueOf(user)).inSource(origin));
    }
    for (String single : user == null ? List.<String>of() : Pull.SINGLES) {
      find(single);
    }
    for (PostType type : RestSource.typesWithoutRoute()) {
      if (catalogue.types().get(type.name()) == null && !api.hasType(type.name())) {
        problems.add(
            Problem.of(RestProblem.NOT_IN_API, type.label())
                .inSource(origin)
                .ofItem(type.name(), null));
      }
    }
    findRevisions();
    items
        .unnamed()
        .forEach(
            (list, count) ->
                skipped(RestProblem.SOURCE_BROKEN, count + " of " + list, "it does not name them"));
    for (Ref gone : items.gone()) {
      problems.add(Problem.of(RestProblem.GONE).inSource(origin).ofItem(gone.name(), gone.id()));
    }
    if (items.withJunk() > 0) {
      note(RestProblem.JUNK_IN_ANSWERS, null, items.withJunk());
    }
  }

  private static boolean isMissingRight(Problem problem) {
    return problem.kind().equals(RestProblem.RIGHTS_MISSING);
  }

  private List<ApiResponse> responses(String route) {
    return byRoute.getOrDefault(route, List.of());
  }

  private static boolean isAny(List<ApiResponse> responses, String name, @Nullable String value) {
    return responses.stream()
        .anyMatch(
            response ->
                response.isGood()
                    && (value == null
                        ? response.request().query().containsKey(name)
                        : value.equals(response.request().query().get(name))));
  }

  private void find(Collection collection) throws IOException {
    List<ApiResponse> responses = responses(collection.route());
    String label = catalogue.label(collection);
    if (responses.stream().noneMatch(ApiResponse::isGood)) {
      Optional<ApiResponse> refused = responses.stream().findFirst();
      if (refused.isPresent()) {
        refused(refused.get(), collection, label);
      }
      return;
    }
    boolean edits = isAny(responses, "context", "edit");
    boolean ofStatuses =
        collection.kind() == Collection.Kind.ENTRIES || collection.kind() == Collection.Kind.MEDIA;
    if (user != null && collection.kind() != Collection.Kind.TERMS && !edits) {
      note(
          RestProblem.RIGHTS_MISSING,
          collection.name(),
          user,
          "edit " + label + ", so they are exported as visitors see them");
    } else if (user != null && ofStatuses && !isAny(responses, "status", null)) {
      note(RestProblem.RIGHTS_MISSING, collection.name(), user, "see unpublished " + label);
    }
    long viewed = user != null && edits ? items.countViewed(collection) : 0;
    if (viewed > 0) {
      note(
          RestProblem.RIGHTS_MISSING,
          collection.name(),
          String.valueOf(user),
          "edit "
              + viewed
              + " of "
              + items.count(collection)
              + " "
              + label
              + ", so they are exported as visitors see them");
    }
    hidden(responses, collection, label);
  }

  private void refused(ApiResponse response, Collection collection, String label)
      throws IOException {
    String why = ApiError.outcome(response);
    if (response.isOfTrouble()) {
      skipped(RestProblem.SOURCE_BROKEN, label, why + " at " + response.request().route());
    } else if (user == null) {
      note(
          RestProblem.NOT_SHOWN,
          collection.name(),
          label,
          "the site hides them from visitors: " + why);
    } else {
      note(RestProblem.RIGHTS_MISSING, collection.name(), user, "see " + label + " (" + why + ")");
    }
  }

  /** Finds the first page of a plugin's list that the last run did not get. */
  private void find(PluginApi.Offer offer) throws IOException {
    Optional<ApiResponse> response = recording.find(offer.page(1));
    for (int page = 2; response.isPresent() && offer.items(response.get()).isPresent(); page++) {
      response = recording.find(offer.page(page));
    }
    if (response.isEmpty()) {
      return;
    }
    String why = ApiError.outcome(response.get());
    boolean first = "1".equals(response.get().request().query().get("page"));
    boolean refused = !response.get().isGood() && !response.get().isOfTrouble();
    if (!refused) {
      note(
          RestProblem.PLUGIN_LIST_FAILED,
          offer.list().type(),
          offer.label(),
          why,
          offer.request().route());
    } else if (first && user == null) {
      note(
          RestProblem.NOT_SHOWN,
          offer.list().type(),
          offer.label(),
          "the site hides them from visitors: " + why);
    } else if (first) {
      note(
          RestProblem.RIGHTS_MISSING,
          offer.list().type(),
          String.valueOf(user),
          "see " + offer.label() + " (" + why + ")");
    }
  }

  /** Totals are counted before WordPress leaves out what may not be seen. */
  private void hidden(List<ApiResponse> responses, Collection collection, String label) {
    long counted =
        responses.stream()
            .filter(
                response -> response.isGood() && !response.request().query().containsKey("include"))
            .map(response -> response.number("X-WP-Total"))
            .mapToLong(total -> total == null ? 0 : total)
            .max()
            .orElse(0);
    long seen = items.count(collection);
    if (recording.head().complete() && recording.head().rounds() == 1 && counted > seen) {
      note(
          RestProblem.NOT_SHOWN,
          collection.name(),
          label,
          "the site counts " + counted + " and shows " + seen);
    }
  }

  private void find(String single) throws IOException {
    for (ApiResponse response : responses(single)) {
      String why = ApiError.outcome(response);
      if (response.isOfTrouble()) {
        skipped(RestProblem.SOURCE_BROKEN, single, why);
      } else if (response.status() == 401 || response.status() == 403) {
        note(
            RestProblem.RIGHTS_MISSING,
            null,
            String.valueOf(user),
            "see " + single + " (" + why + ")");
      }
    }
  }

  private void findRevisions() throws IOException {
    long refused = 0;
    String example = "";
    for (Map.Entry<String, List<ApiResponse>> route : byRoute.entrySet()) {
      for (ApiResponse response : route.getValue()) {
        if (!route.getKey().endsWith(RequestOwner.REVISIONS) || response.isGood()) {
          continue;
        }
        if (response.isOfTrouble()) {
          skipped(RestProblem.REVISIONS_FAILED, route.getKey());
        } else if (response.status() != 400) {
          refused++;
          example = example.compareTo(route.getKey()) < 0 ? route.getKey() : example;
        }
      }
    }
    if (refused > 0) {
      note(
          RestProblem.RIGHTS_MISSING,
          "revision",
          String.valueOf(user),
          "see the revisions of " + refused + " entries, such as " + example);
    }
  }

  private void note(ProblemKind kind, @Nullable String type, Object... facts) {
    problems.add(Problem.of(kind, facts).inSource(origin).ofItem(type, null).about(type));
  }

  private void skipped(ProblemKind kind, Object... facts) {
    problems.add(Problem.of(kind, facts).inSource(origin));
  }
}
