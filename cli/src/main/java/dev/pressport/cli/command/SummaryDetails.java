package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.export.migrate.Report;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.ProblemKind.Topic;
import dev.pressport.render.RenderProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All that a run has to say about its content: a section for each topic, with examples. */
final class SummaryDetails {
  private static final int MOST_ABSENT = 12;

  private final Report report;
  private final ExportPlan plan;
  private final int columns;
  private final List<String> lines = new ArrayList<>();

  private SummaryDetails(Report report, ExportPlan plan, int columns) {
    this.report = report;
    this.plan = plan;
    this.columns = columns;
  }

  static List<String> of(Report report, ExportPlan plan, int columns) {
    SummaryDetails details = new SummaryDetails(report, plan, columns);
    details.section("", SummaryFacts.hidden(report));
    details.section("", new MediaText(report.move().media()).done());
    details.problems(Severity.SKIPPED, "Not exported");
    details.problems(Severity.LOSSY, "Changed");
    details.problems(Severity.NOTE, "Repaired without loss");
    details.section("", UnreadTablesText.of(report.problemGroups()).sentences());
    details.absent();
    details.policy();
    details.leftOut();
    details.section("", UnpublishedText.of(report));
    details.withheld();
    return List.copyOf(details.lines);
  }

  /** Adds a title and sentences, after an empty line; nothing without sentences. */
  private void section(String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      lines.add("");
      if (!title.isEmpty()) {
        lines.add(title);
      }
      sentences.forEach(sentence -> add(sentence, "  "));
    }
  }

  private void add(String text, String indent) {
    TextWrapper.at(columns, text, indent).lines().forEach(lines::add);
  }

  private Stream<ProblemGroups.Group> groups(Topic topic) {
    return report.problemGroups().stream().filter(group -> group.kind().topic() == topic);
  }

  private void problems(Severity severity, String title) {
    List<ProblemGroups.Group> groups =
        groups(Topic.CONTENT).filter(group -> group.severity() == severity).toList();
    if (!groups.isEmpty()) {
      lines.add("");
      lines.add(title + ": " + places(groups));
      lines.addAll(new ProblemLines(columns).of(groups));
    }
  }

  private static String places(List<ProblemGroups.Group> groups) {
    return DisplayFormat.count(ProblemLines.times(groups), "place", "places");
  }

  private void absent() {
    List<ProblemGroups.Group> groups = groups(Topic.ABSENCE).toList();
    if (groups.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Missing from the source:");
    for (ProblemGroups.Group group : groups.stream().limit(MOST_ABSENT).toList()) {
      boolean counted = group.kind().summary(group.times()).isPresent();
      String number = counted ? DisplayFormat.number(group.times()) + " " : "";
      add("  " + number + ProblemText.of(group), "    ");
    }
    if (groups.size() > MOST_ABSENT) {
      lines.add("  and " + (groups.size() - MOST_ABSENT) + " more");
    }
  }

  private void policy() {
    List<ProblemGroups.Group> groups =
        groups(Topic.CHOICE)
            .filter(group -> group.kind().equals(RenderProblem.POLICY_APPLIED))
            .toList();
    if (!groups.isEmpty()) {
      lines.add("");
      lines.add("Changed by your policy: " + places(groups));
      lines.addAll(new ProblemLines(columns).subjects(groups));
    }
  }

  private void leftOut() {
    List<Report.LeftOut> kinds =
        report.leftOut().stream().filter(kind -> kind.unpublished() == null).toList();
    if (kinds.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Left out on purpose:");
    for (Report.LeftOut kind : kinds) {
      String number = String.format(Locale.ROOT, "%5s  ", DisplayFormat.number(kind.count()));
      add(number + DisplayFormat.printable(kind.what() + ": " + kind.why()), " ".repeat(7));
    }
  }

  /** Personal data and secrets that were left out; what was repaired is another matter. */
  private void withheld() {
    withheld(
        "Personal data left out: ",
        report.withheld(),
        plan.disclosure().personalData()
            ? ""
            : "To include it: --include-personal-data.  The list: docs/privacy.md");
    withheld(
        "Secrets left out: ",
        secrets(report),
        report.secrets().isEmpty() ? "" : "If one is not a secret: --allow-key KEY");
  }

  /** Returns the names of the secrets that were left out. */
  static List<String> secrets(Report report) {
    List<String> secrets = new ArrayList<>(report.secrets());
    report.problemGroups().stream()
        .filter(group -> group.kind().topic() == Topic.WITHHELD)
        .filter(group -> group.kind().summary(group.times()).isPresent())
        .forEach(
            group ->
                secrets.add(
                    DisplayFormat.number(group.times())
                        + " "
                        + ProblemText.words(group, group.times())));
    return secrets;
  }

  private void withheld(String title, List<String> names, String remedy) {
    if (names.isEmpty()) {
      return;
    }
    lines.add("");
    add(title + DisplayFormat.printable(String.join(", ", names)) + ".", "  ");
    if (!remedy.isEmpty()) {
      lines.add("  " + remedy);
    }
  }
}
