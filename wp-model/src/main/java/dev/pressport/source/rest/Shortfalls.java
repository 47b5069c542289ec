package dev.pressport.source.rest;

import dev.pressport.posttype.PostType;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.source.rest.RecordedItems.Ref;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what a recording does not have although the site may. */
final class Shortfalls {
  private static final String HIDDEN = "not-shown";

  private final String origin;
  private final Recording recording;
  private final Catalogue catalogue;
  private final RecordedItems items;
  private final @Nullable String user;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, List<ApiResponse>> byRoute = new HashMap<>();

  private Shortfalls(String origin, Recording recording, Catalogue catalogue, RecordedItems items) {
    this.origin = origin;
    this.recording = recording;
    this.catalogue = catalogue;
    this.items = items;
    this.user = recording.head().user();
  }

  /** Those of a recording. */
  static List<Problem> of(
      String origin, Recording recording, Catalogue catalogue, RecordedItems items)
      throws IOException {
    Shortfalls shortfalls = new Shortfalls(origin, recording, catalogue, items);
    shortfalls.find();
    return List.copyOf(shortfalls.problems);
  }

  private void find() throws IOException {
    if (!recording.head().complete()) {
      skipped(
          "source-truncated", "Not all of the site was fetched before the pull was broken off.");
    }
    for (ApiResponse answer : recording.all()) {
      byRoute.computeIfAbsent(answer.ask().route(), route -> new ArrayList<>()).add(answer);
    }
    if (user == null) {
      note(
          "seen-as-visitor",
          null,
          "The site was read as a visitor sees it: without drafts, private and scheduled entries,"
              + " the trash, older versions and texts as they are stored. --user NAME brings"
              + " them.");
    }
    for (Collection collection : catalogue.collections()) {
      find(collection);
    }
    for (String single : user == null ? List.<String>of() : Pull.SINGLES) {
      find(single);
    }
    for (PostType type : RestSource.typesWithoutRoute()) {
      if (catalogue.types().get(type.name()) == null) {
        problems.add(
            new Problem(
                Severity.NOTE,
                "not-in-api",
                type.label() + ": the REST API never gives them. A dump of the database has them.",
                origin,
                type.name(),
                null,
                null,
                null));
      }
    }
    findRevisions();
    items
        .unnamed()
        .forEach(
            (list, count) ->
                skipped(
                    "source-broken",
                    list
                        + ": the site fails to give "
                        + count
                        + " of them, and does not even tell which."));
    for (Ref gone : items.gone()) {
      problems.add(
          new Problem(
              Severity.NOTE,
              "gone",
              "The site has it no more: it was there when it was pulled before.",
              origin,
              gone.name(),
              gone.id(),
              null,
              null));
    }
    if (items.withJunk() > 0) {
      note(
          "junk-in-answers",
          null,
          items.withJunk()
              + " answers of the site carry something beside the data, such as warnings of PHP;"
              + " it was passed over.");
    }
  }

  private List<ApiResponse> answers(String route) {
    return byRoute.getOrDefault(route, List.of());
  }

  private static boolean isAny(List<ApiResponse> answers, String name, @Nullable String value) {
    return answers.stream()
        .anyMatch(
            answer ->
                answer.isGood()
                    && (value == null
                        ? answer.ask().query().containsKey(name)
                        : value.equals(answer.ask().query().get(name))));
  }

  private void find(Collection collection) throws IOException {
    List<ApiResponse> answers = answers(collection.route());
    String label = catalogue.label(collection);
    if (answers.stream().noneMatch(ApiResponse::isGood)) {
      Optional<ApiResponse> refused = answers.stream().findFirst();
      if (refused.isPresent()) {
        refused(refused.get(), collection, label);
      }
      return;
    }
    boolean edits = isAny(answers, "context", "edit");
    boolean ofStatuses =
        collection.kind() == Collection.Kind.ENTRIES || collection.kind() == Collection.Kind.MEDIA;
    if (user != null && collection.kind() != Collection.Kind.TERMS && !edits) {
      note(
          "rights-missing",
          collection.name(),
          label + ": " + user + " may not edit them, so that they are as visitors see them.");
    } else if (user != null && ofStatuses && !isAny(answers, "status", null)) {
      note(
          "rights-missing",
          collection.name(),
          label + ": " + user + " may see only what is published of them.");
    }
    hidden(answers, collection, label);
  }

  private void refused(ApiResponse answer, Collection collection, String label) throws IOException {
    String why = why(answer);
    if (answer.isOfTrouble()) {
      skipped(
          "source-broken",
          label + ": the site fails to give them (" + why + " at " + answer.ask().route() + ").");
    } else if (user == null) {
      note(
          HIDDEN,
          collection.name(),
          label + ": the site does not show them to visitors (" + why + "). --user NAME may.");
    } else {
      note(
          "rights-missing",
          collection.name(),
          label + ": " + user + " may not see them (" + why + "). An administrator may.");
    }
  }

  private static String why(ApiResponse answer) throws IOException {
    return answer.status()
        + ApiError.of(answer).map(ApiError::code).map(code -> " " + code).orElse("");
  }

  /** Totals are counted before WordPress leaves out what may not be seen. */
  private void hidden(List<ApiResponse> answers, Collection collection, String label) {
    long counted =
        answers.stream()
            .filter(answer -> answer.isGood() && !answer.ask().query().containsKey("include"))
            .map(answer -> answer.number("X-WP-Total"))
            .mapToLong(total -> total == null ? 0 : total)
            .max()
            .orElse(0);
    long seen = items.count(collection);
    if (recording.head().complete() && recording.head().rounds() == 1 && counted > seen) {
      note(
          HIDDEN,
          collection.name(),
          label + ": the site counts " + counted + " and shows " + seen + ".");
    }
  }

  private void find(String single) throws IOException {
    for (ApiResponse answer : answers(single)) {
      String why = why(answer);
      if (answer.isOfTrouble()) {
        skipped("source-broken", "The site fails to answer at " + single + " (" + why + ").");
      } else if (answer.status() == 401 || answer.status() == 403) {
        note("rights-missing", null, user + " may not see " + single + " (" + why + ").");
      }
    }
  }

  private void findRevisions() {
    long refused = 0;
    String example = "";
    for (Map.Entry<String, List<ApiResponse>> route : byRoute.entrySet()) {
      for (ApiResponse answer : route.getValue()) {
        if (!route.getKey().endsWith(RequestOwner.REVISIONS) || answer.isGood()) {
          continue;
        }
        if (answer.isOfTrouble()) {
          skipped(
              "revisions-failed",
              "The site failed to give the older versions at " + route.getKey() + ".");
        } else if (answer.status() != 400) {
          refused++;
          example = example.compareTo(route.getKey()) < 0 ? route.getKey() : example;
        }
      }
    }
    if (refused > 0) {
      note(
          "rights-missing",
          "revision",
          "The site does not show "
              + user
              + " the older versions of "
              + refused
              + " entries, such as those at "
              + example
              + ".");
    }
  }

  private void note(String code, @Nullable String type, String message) {
    problems.add(
        new Problem(Severity.NOTE, code, message, origin, type, null, null, null, type, 1));
  }

  private void skipped(String code, String message) {
    problems.add(new Problem(Severity.SKIPPED, code, message, origin, null, null, null, null));
  }
}
