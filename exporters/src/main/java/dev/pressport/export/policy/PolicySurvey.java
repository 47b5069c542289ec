package dev.pressport.export.policy;

import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.FieldValue;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.Fate;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Site;
import dev.pressport.option.Option;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemKind;
import dev.pressport.render.RenderProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a policy can decide about a site, by an export that writes nothing. For one
 * export.
 */
public final class PolicySurvey implements Exporter {
  /** What Pressport could not render, and what that became. */
  private static final Map<ProblemKind, String> RESULTS =
      Map.of(
          RenderProblem.UNKNOWN_SHORTCODE,
          "Its inner text is kept, and the texts of its attributes.",
          RenderProblem.BLOCK_NOT_RENDERED,
          "It becomes an empty <div> with its name and attributes.",
          RenderProblem.BLOCK_TEXT_ONLY,
          "It becomes a <div> with the texts of its attributes.");

  private final SortedMap<String, Long> types = new TreeMap<>();
  private final SortedMap<String, Long> terms = new TreeMap<>();
  private final Map<String, Map<String, Long>> fields = new TreeMap<>();
  private final SortedMap<String, Use> shortcodes = new TreeMap<>();
  private final SortedMap<String, Use> blocks = new TreeMap<>();
  private @Nullable ContentModel model;
  private @Nullable Site site;

  private PolicySurvey() {}

  /** Returns a survey of the site that it is run on. */
  public static PolicySurvey begin() {
    return new PolicySurvey();
  }

  /**
   * The uses of a shortcode or block.
   *
   * @param times the number of places
   * @param entries the number of entries with any
   * @param example the first of these, for people
   * @param result a sentence for people: what it becomes without a policy
   */
  record Use(long times, long entries, String example, String result) {
    Use and(Use other) {
      return new Use(times + other.times, entries + other.entries, example, result);
    }
  }

  @Override
  public String id() {
    return "policy";
  }

  @Override
  public String description() {
    return "nothing";
  }

  @Override
  public List<Option<?>> options() {
    return List.of();
  }

  @Override
  public ExportSession open(ExportRequest request) {
    model = request.contentModel();
    site = request.site();
    request.index().forEachEntry(entry -> types.merge(entry.type(), 1L, Long::sum));
    request.index().forEachTerm(term -> terms.merge(term.key().taxonomy(), 1L, Long::sum));
    return new Session(request);
  }

  /**
   * Returns the policy file, after the export.
   *
   * @param allShortcodes how often each shortcode of the site is used
   * @param serverBlocks likewise the blocks that the site stores without HTML
   */
  public String file(SortedMap<String, Long> allShortcodes, SortedMap<String, Long> serverBlocks) {
    ContentModel found = model;
    Site ofModel = site;
    if (found == null || ofModel == null) {
      throw new IllegalStateException("nothing was surveyed");
    }
    return new PolicyText(found, types, terms, fields, shortcodes, blocks)
        .of(ofModel, allShortcodes, serverBlocks);
  }

  private final class Session implements ExportSession {
    private final ExportRequest request;

    Session(ExportRequest request) {
      this.request = request;
    }

    @Override
    public Fate fate(Item item) {
      return Fate.EXPORTED;
    }

    @Override
    public Write prepare(Item item, ItemProblems problems) {
      if (!(item instanceof Entry entry)) {
        return Write.NOTHING;
      }
      request.rendering().html(entry, problems);
      List<Problem> found = List.copyOf(problems.list());
      String type = entry.type();
      Set<String> used = used(entry);
      String example = type + " " + entry.id() + " \"" + entry.title() + '"';
      return () -> {
        RESULTS.forEach((kind, result) -> count(found, kind, example, result));
        Map<String, Long> ofType = fields.computeIfAbsent(type, name -> new TreeMap<>());
        used.forEach(field -> ofType.merge(field, 1L, Long::sum));
      };
    }

    /** Returns the names of the fields that an entry has values in. */
    private Set<String> used(Entry entry) {
      ContentModel found = model;
      return found == null
          ? Set.of()
          : found
              .type(entry.type())
              .map(type -> FieldValue.all(type, entry))
              .orElse(List.of())
              .stream()
              .filter(value -> value.field().isCustom() && !value.isEmpty())
              .map(value -> value.field().name())
              .collect(Collectors.toSet());
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
  }

  private void count(List<Problem> found, ProblemKind kind, String example, String result) {
    SortedMap<String, Use> uses =
        kind.equals(RenderProblem.UNKNOWN_SHORTCODE) ? shortcodes : blocks;
    for (Problem problem : found) {
      String subject = problem.subject();
      if (problem.kind().equals(kind)
          && subject != null
          && (uses.size() < PolicyText.MOST_NAMES || uses.containsKey(subject))) {
        uses.merge(subject, new Use(problem.times(), 1, example, result), Use::and);
      }
    }
  }
}
