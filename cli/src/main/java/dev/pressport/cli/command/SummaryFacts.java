package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.export.Unpublished;
import dev.pressport.export.migrate.MigrationProblem;
import dev.pressport.export.migrate.Report;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.ProblemKind.Topic;
import dev.pressport.render.RenderProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run has to say about its content, in a number of rows: the kinds of losses, then one
 * sentence for each other topic, then examples of the losses while there is room.
 */
final class SummaryFacts {
  private static final int MOST_KINDS = 5;
  private static final int LEAST_KINDS = 2;
  private static final int LEAST_ROWS = 5;
  private static final String INDENT = "  ";

  private final Report report;
  private final ExportPlan plan;
  private final int columns;

  private SummaryFacts(Report report, ExportPlan plan, int columns) {
    this.report = report;
    this.plan = plan;
    this.columns = columns;
  }

  /**
   * Returns the lines.
   *
   * @param rows the number of rows that are free; a few lines are returned in any case
   */
  static List<String> of(Report report, ExportPlan plan, int columns, int rows) {
    return new SummaryFacts(report, plan, columns).lines(Math.max(LEAST_ROWS, rows));
  }

  private List<String> lines(int rows) {
    List<List<ProblemGroups.Group>> kinds = losses();
    List<List<String>> heads =
        kinds.stream()
            .limit(MOST_KINDS)
            .map(kind -> wrapped(ProblemLines.head(kind), ProblemLines.MARGIN))
            .toList();
    int shown = Math.min(LEAST_KINDS, heads.size());
    int left = rows - (kinds.isEmpty() ? 0 : 1);
    left -= heads.stream().limit(shown).mapToInt(List::size).sum();
    List<String> facts = new ArrayList<>();
    for (String sentence : hidden(report)) {
      facts.addAll(wrapped(sentence, INDENT));
    }
    left -= facts.size();
    for (String sentence : sentences()) {
      List<String> wrapped = wrapped(sentence, INDENT);
      if (wrapped.size() <= left) {
        facts.addAll(wrapped);
        left -= wrapped.size();
      }
    }
    while (shown < heads.size() && heads.get(shown).size() <= left) {
      left -= heads.get(shown).size();
      shown++;
    }
    List<String> lines = new ArrayList<>();
    if (!kinds.isEmpty()) {
      lines.add(title(kinds, kinds.size() - shown));
    }
    for (int i = 0; i < shown; i++) {
      lines.addAll(heads.get(i));
      String examples = ProblemLines.examples(kinds.get(i), columns);
      if (left > 0 && !examples.isEmpty()) {
        lines.add(examples);
        left--;
      }
    }
    lines.addAll(facts);
    return lines;
  }

  private List<String> wrapped(String text, String indent) {
    return TextWrapper.at(columns, text, indent).lines().toList();
  }

  private String title(List<List<ProblemGroups.Group>> kinds, int more) {
    long skipped = times(kinds, Severity.SKIPPED);
    long changed = times(kinds, Severity.LOSSY);
    String lost = skipped == 0 ? "" : "Not exported: " + places(skipped);
    String title =
        changed == 0 ? lost : lost + (lost.isEmpty() ? "" : ". ") + "Changed: " + places(changed);
    return more == 0
        ? title
        : title
            + " ("
            + DisplayFormat.count(more, "more kind is", "more kinds are")
            + " in the report)";
  }

  private static long times(List<List<ProblemGroups.Group>> kinds, Severity severity) {
    return kinds.stream()
        .filter(kind -> kind.get(0).severity() == severity)
        .mapToLong(ProblemLines::times)
        .sum();
  }

  private static String places(long number) {
    return DisplayFormat.count(number, "place", "places");
  }

  /** The losses by their kind: skipped content first, then the most frequent ones. */
  private List<List<ProblemGroups.Group>> losses() {
    Stream<ProblemGroups.Group> losses =
        groups(Topic.CONTENT).filter(group -> group.severity() != Severity.NOTE);
    return ProblemLines.kinds(losses.toList());
  }

  private Stream<ProblemGroups.Group> groups(Topic topic) {
    return report.problemGroups().stream().filter(group -> group.kind().topic() == topic);
  }

  /** The sentences, those that matter most first. */
  private List<String> sentences() {
    List<String> sentences = new ArrayList<>(new MediaText(report.move().media()).done());
    String dropped = droppedByPolicy();
    if (!dropped.isEmpty()) {
      sentences.add("Dropped by your policy: " + dropped + ".");
    }
    List<String> leftOut = leftOut();
    if (!leftOut.isEmpty()) {
      sentences.add(inTwoRows("Left out: ", leftOut));
    }
    if (!report.drafts().isEmpty()) {
      sentences.add("Included as drafts: " + UnpublishedText.list(report.drafts()) + ".");
    }
    groups(Topic.ABSENCE)
        .filter(group -> !group.kind().equals(MigrationProblem.SOURCE_LACKS))
        .forEach(group -> sentences.add(absence(group)));
    sentences.addAll(UnreadTablesText.of(report.problemGroups()).names());
    long policy =
        ProblemLines.times(
            groups(Topic.CHOICE)
                .filter(group -> group.kind().equals(RenderProblem.POLICY_APPLIED))
                .toList());
    if (policy > 0) {
      sentences.add("Changed by your policy: " + places(policy) + ".");
    }
    long repaired =
        ProblemLines.times(
            groups(Topic.CONTENT).filter(group -> group.severity() == Severity.NOTE).toList());
    if (repaired > 0) {
      sentences.add("Repaired without loss: " + places(repaired) + ".");
    }
    return sentences;
  }

  /** The sentence that search engines leave out the new site; empty where they do not. */
  static List<String> hidden(Report report) {
    return report.problemGroups().stream()
        .filter(group -> group.kind().equals(MigrationProblem.HIDDEN_FROM_SEARCH))
        .map(group -> ProblemText.words(group, 1) + ". " + group.kind().remedy())
        .toList();
  }

  /** A list as a sentence, without its last names where these do not fit. */
  private String inTwoRows(String title, List<String> names) {
    String sentence = "";
    for (int count = names.size(); count > 0; count--) {
      int more = names.size() - count;
      String list = String.join(", ", names.subList(0, count));
      String rest = more == 0 ? "." : " and " + DisplayFormat.number(more) + " more.";
      sentence = DisplayFormat.printable(title + list + rest);
      if (wrapped(sentence, INDENT).size() <= 2) {
        break;
      }
    }
    return sentence;
  }

  private String absence(ProblemGroups.Group group) {
    boolean counted = group.kind().summary(group.times()).isPresent();
    String number = counted ? DisplayFormat.number(group.times()) + " " : "";
    return "Missing: " + number + ProblemText.words(group, group.times()) + ".";
  }

  /** The content that was left out on purpose, by its kind, with the options that include it. */
  private List<String> leftOut() {
    List<String> kinds = new ArrayList<>();
    Map<Unpublished, Long> unpublished = UnpublishedText.leftOut(report);
    if (!unpublished.isEmpty()) {
      boolean drafts = unpublished.keySet().stream().allMatch(Unpublished::isDraft);
      String option = drafts ? "drafts" : "all";
      kinds.add(UnpublishedText.list(unpublished) + " (-O unpublished=" + option + ")");
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Report.LeftOut kind : report.leftOut()) {
      if (kind.unpublished() == null && !kind.isByPolicy()) {
        String what =
            kind.ofEntries()
                ? "entries (" + kind.why() + ")"
                : kind.what().toLowerCase(Locale.ROOT);
        counts.merge(what, kind.count(), Long::sum);
      }
    }
    if (!report.withheld().isEmpty()) {
      boolean included = plan.disclosure().personalData();
      kinds.add("personal data" + (included ? "" : " (--include-personal-data)"));
    }
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(count -> kinds.add(words(count.getValue(), count.getKey())));
    kinds.addAll(SummaryDetails.secrets(report));
    return kinds;
  }

  private String droppedByPolicy() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Report.LeftOut kind : report.leftOut()) {
      if (kind.isByPolicy()) {
        String what = kind.ofEntries() ? "entries" : kind.what().toLowerCase(Locale.ROOT);
        counts.merge(what, kind.count(), Long::sum);
      }
    }
    return counts.entrySet().stream()
        .map(count -> words(count.getValue(), count.getKey()))
        .collect(Collectors.joining(", "));
  }

  /** A count of things that are named in the plural, in words such as {@code 1 author}. */
  private static String words(long count, String plural) {
    String what =
        count > 1
            ? plural
            : plural.replaceFirst("^entries", "entry").replaceFirst("^(\\w+)s$", "$1");
    return DisplayFormat.number(count) + " " + what;
  }
}
