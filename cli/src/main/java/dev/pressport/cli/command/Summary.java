package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Emphasis;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.migrate.Ledger;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.UserChanges;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.ProblemKind.Topic;
import dev.pressport.render.RenderProblem;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The summary of an export: its input, its output, and the next steps. */
final class Summary {
  private static final int LABEL = 17;
  private static final int MOST_ABSENT = 12;

  private final Console console;
  private final PrintWriter err;
  private final Verbosity verbosity;
  private final Report report;
  private final MediaText media;
  private final UserChanges changes;

  /**
   * The summary of a run.
   *
   * @param changes what became of the user's own changes of an earlier export
   */
  Summary(Console console, Verbosity verbosity, Report report, UserChanges changes) {
    this.console = console;
    this.err = console.err();
    this.verbosity = verbosity;
    this.report = report;
    this.media = new MediaText(report.move().media());
    this.changes = changes;
  }

  /**
   * Prints it.
   *
   * @param done what the run did, such as {@code archive is ready}
   * @param folder null where none was written
   */
  void print(ExportPlan plan, String done, @Nullable String folder, long milliseconds) {
    verdict(plan, done, milliseconds);
    changes(folder);
    if (verbosity.quiet()) {
      return;
    }
    table();
    media.lines(columns()).forEach(err::println);
    problems(Severity.SKIPPED, "Not exported");
    problems(Severity.LOSSY, "Changed");
    problems(Severity.NOTE, "Repaired without loss");
    unread();
    absent();
    policy();
    leftOut();
    unpublished();
    withheld(plan);
    if (folder != null) {
      next(plan, folder);
    }
  }

  /** Prints the files that the user changed, also when everything else is left out. */
  private void changes(@Nullable String folder) {
    for (String sentence : UserChangesText.of(changes, folder == null ? "" : folder)) {
      err.println(wrapped(sentence, "  "));
    }
  }

  private void verdict(ExportPlan plan, String done, long milliseconds) {
    String time = DisplayFormat.seconds(milliseconds);
    if (report.complete() && !(plan.strict() && report.lossy())) {
      String total = DisplayFormat.number(report.ledger().total().read());
      String sentence =
          Stream.of(
                      done + ". All " + total + " items are accounted for",
                      unreadTables().verdict(),
                      media.verdict())
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining("; "))
              + ".";
      int gap = columns() - sentence.length() - time.length();
      err.println(
          gap < 2
              ? bold(wrapped(sentence, "  ")) + "  " + time
              : bold(sentence) + " ".repeat(gap) + time);
      return;
    }
    new IncompleteNotice(console, verbosity).print(done, report.truncations(), why());
  }

  private String why() {
    long skipped = report.ledger().total().skipped();
    if (skipped > 0) {
      return DisplayFormat.count(skipped, "item", "items") + " could not be read.";
    }
    return report.problemGroups().stream()
        .filter(group -> group.severity() == Severity.SKIPPED)
        .findFirst()
        .map(group -> "content is missing: " + ProblemText.of(group))
        .or(media::incomplete)
        .orElse("some content was changed (--strict).");
  }

  private void table() {
    Map<String, Ledger.Line> rows = rows();
    err.println(row("", "read", "exported", "merged", "filtered", "skipped"));
    rows.forEach(this::line);
    line("Total", report.ledger().total());
  }

  private Map<String, Ledger.Line> rows() {
    Map<String, Ledger.Line> entries = new LinkedHashMap<>(report.ledger().entries());
    Map<String, Ledger.Line> rows = new LinkedHashMap<>();
    for (PostType type : PostTypes.all()) {
      Ledger.Line line = entries.remove(type.name());
      if (line != null) {
        rows.put(type.label(), line);
      }
    }
    entries.forEach((type, line) -> rows.put(type.isEmpty() ? "(no type)" : type, line));
    rows.put("Comments", report.ledger().comments());
    rows.put("Terms", report.ledger().terms());
    rows.put("Authors", report.ledger().authors());
    return rows;
  }

  private void line(String label, Ledger.Line line) {
    err.println(
        row(
            label,
            count(line.read()),
            count(line.exported()),
            count(line.merged()),
            count(line.filtered()),
            count(line.skipped())));
  }

  private static String count(long number) {
    return number == 0 ? "-" : DisplayFormat.number(number);
  }

  private static String row(String label, String... cells) {
    String clean = DisplayFormat.printable(label);
    StringBuilder row = new StringBuilder(clean);
    int width = Math.max(LABEL, clean.length() + 1);
    row.append(" ".repeat(width - clean.length()));
    for (String cell : cells) {
      row.append(String.format(Locale.ROOT, "%10s", cell));
    }
    return row.toString();
  }

  private void problems(Severity severity, String title) {
    List<ProblemGroups.Group> groups =
        groups(Topic.CONTENT).filter(group -> group.severity() == severity).toList();
    if (groups.isEmpty()) {
      return;
    }
    err.println();
    err.println(title + ": " + DisplayFormat.count(ProblemLines.times(groups), "place", "places"));
    new ProblemLines(columns()).of(groups).forEach(err::println);
  }

  private Stream<ProblemGroups.Group> groups(Topic topic) {
    return report.problemGroups().stream().filter(group -> group.kind().topic() == topic);
  }

  private void absent() {
    List<ProblemGroups.Group> groups = groups(Topic.ABSENCE).toList();
    if (groups.isEmpty()) {
      return;
    }
    err.println();
    err.println("Missing from the source:");
    for (ProblemGroups.Group group : groups.stream().limit(MOST_ABSENT).toList()) {
      boolean counted = group.kind().summary(group.times()).isPresent();
      String number = counted ? DisplayFormat.number(group.times()) + " " : "";
      err.println(wrapped("  " + number + ProblemText.of(group), "    "));
    }
    if (groups.size() > MOST_ABSENT) {
      err.println("  and " + (groups.size() - MOST_ABSENT) + " more");
    }
  }

  private void unread() {
    List<String> sentences = unreadTables().sentences();
    if (!sentences.isEmpty()) {
      err.println();
      sentences.forEach(sentence -> err.println(wrapped(sentence, "  ")));
    }
  }

  private UnreadTablesText unreadTables() {
    return UnreadTablesText.of(report.problemGroups());
  }

  private void policy() {
    List<ProblemGroups.Group> groups =
        groups(Topic.CHOICE)
            .filter(group -> group.kind().equals(RenderProblem.POLICY_APPLIED))
            .toList();
    if (!groups.isEmpty()) {
      err.println();
      err.println(
          "Changed by your policy: "
              + DisplayFormat.count(ProblemLines.times(groups), "place", "places"));
      new ProblemLines(columns()).subjects(groups).forEach(err::println);
    }
  }

  private void leftOut() {
    List<Report.LeftOut> kinds =
        report.leftOut().stream().filter(kind -> kind.unpublished() == null).toList();
    if (kinds.isEmpty()) {
      return;
    }
    err.println();
    err.println("Left out on purpose:");
    for (Report.LeftOut kind : kinds) {
      String number = String.format(Locale.ROOT, "%5s  ", DisplayFormat.number(kind.count()));
      String text = DisplayFormat.printable(kind.what() + ": " + kind.why());
      err.println(wrapped(number + text, " ".repeat(7)));
    }
  }

  private void unpublished() {
    List<String> sentences = UnpublishedText.of(report);
    if (!sentences.isEmpty()) {
      err.println();
      sentences.forEach(sentence -> err.println(wrapped(sentence, "  ")));
    }
  }

  /** Personal data and secrets that were left out; what was repaired is another matter. */
  private void withheld(ExportPlan plan) {
    List<String> secrets = new ArrayList<>(report.secrets());
    groups(Topic.WITHHELD)
        .filter(group -> group.kind().summary(group.times()).isPresent())
        .forEach(
            group ->
                secrets.add(
                    DisplayFormat.number(group.times())
                        + " "
                        + ProblemText.words(group, group.times())));
    withheld(
        "Personal data left out: ",
        report.withheld(),
        plan.disclosure().personalData()
            ? ""
            : "To include it: --include-personal-data.  The list: docs/privacy.md");
    withheld(
        "Secrets left out: ",
        secrets,
        report.secrets().isEmpty() ? "" : "If one is not a secret: --allow-key KEY");
  }

  private void withheld(String title, List<String> names, String remedy) {
    if (names.isEmpty()) {
      return;
    }
    err.println();
    err.println(wrapped(title + DisplayFormat.printable(String.join(", ", names)) + ".", "  "));
    if (!remedy.isEmpty()) {
      err.println("  " + remedy);
    }
  }

  private void next(ExportPlan plan, String folder) {
    Map<String, String> lines = new LinkedHashMap<>();
    List<String> steps = plan.exporter().nextSteps(folder, plan.options());
    if (plan.exporter().streams("entries/", plan.options())) {
      lines.put(folder + "/entries/", "the content, a file per type");
    }
    if (plan.exporter().guide().isPresent()) {
      lines.put(folder + "/README.md", "how to import it");
    }
    steps.forEach(step -> lines.put(step, ""));
    media.next().ifPresent(step -> lines.put(step, ""));
    if (report.move().redirects() > 0) {
      lines.put(folder + "/_pressport/redirects/", "so that old links keep working");
    }
    lines.put(folder + "/_pressport/report.json", "all numbers");
    if (report.problems().values().stream().anyMatch(n -> n > 0)) {
      lines.put(folder + "/_pressport/problems.ndjson", "all problems, with their places");
    }
    int width =
        lines.entrySet().stream()
            .filter(line -> !line.getValue().isEmpty())
            .mapToInt(line -> line.getKey().length())
            .max()
            .orElse(0);
    err.println();
    String label = "Next  ";
    for (Map.Entry<String, String> line : lines.entrySet()) {
      String gap = " ".repeat(Math.max(0, width - line.getKey().length()) + 2);
      err.println((label + line.getKey() + gap + line.getValue()).stripTrailing());
      label = "      ";
    }
  }

  private int columns() {
    return Math.min(console.columns(), 80);
  }

  private String wrapped(String text, String indent) {
    return TextWrapper.at(columns(), text, indent);
  }

  private String bold(String text) {
    return Emphasis.bold(console, verbosity.noColor(), text);
  }
}
