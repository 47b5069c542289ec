package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.DisplayWidth;
import dev.pressport.cli.console.Emphasis;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.media.MediaMode;
import dev.pressport.export.migrate.MigrationProblem;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.OverwriteMode;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.ProblemKind.Topic;
import dev.pressport.source.rest.RestProblem;
import dev.pressport.source.sql.SqlProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last lines of a run: whether the output is ready or incomplete, why, and what to do. An
 * output that lacks content which the user will expect is never called ready without it.
 */
final class Verdict {
  private static final String INDENT = "  ";
  private static final int MOST_REMEDIES = 2;

  private final Console console;
  private final Verbosity verbosity;
  private final ExportPlan plan;
  private final Report report;
  private final TypedCommand typed;
  private final MediaText media;

  Verdict(
      Console console, Verbosity verbosity, ExportPlan plan, Report report, TypedCommand typed) {
    this.console = console;
    this.verbosity = verbosity;
    this.plan = plan;
    this.report = report;
    this.typed = typed;
    this.media = new MediaText(report.move().media());
  }

  /** A part of the site that the output lacks although the run went well. */
  private record Gap(String clause, String explanation, List<String> command) {
    Gap(String clause, String explanation) {
      this(clause, explanation, List.of());
    }
  }

  /**
   * Returns its lines.
   *
   * @param done what the run did, such as {@code archive is ready}
   */
  List<String> lines(String done, long milliseconds) {
    List<String> lines = new ArrayList<>();
    List<Gap> gaps = gaps();
    String all =
        "All " + DisplayFormat.number(report.ledger().total().read()) + " items are accounted for.";
    boolean complete = report.complete() && !(plan.strict() && report.lossy());
    String time = DisplayFormat.seconds(milliseconds);
    if (!complete) {
      lines.addAll(
          new IncompleteNotice(console, verbosity).lines(done, report.truncations(), why()));
      explain(lines);
    } else if (gaps.isEmpty() && fits(done + ". " + all, time)) {
      lines.add(timed(done + ". " + all, time));
    } else {
      String but = gaps.stream().map(Gap::clause).collect(Collectors.joining(" and "));
      add(timed(done + (but.isEmpty() ? "" : ", but " + but) + ".", time), lines);
    }
    if (!verbosity.quiet() && report.truncations().isEmpty()) {
      Stream<String> first = complete && !gaps.isEmpty() ? Stream.of(all) : Stream.empty();
      String text =
          Stream.concat(first, gaps.stream().map(Gap::explanation))
              .collect(Collectors.joining(" "));
      add(wrapped(INDENT + text, INDENT), lines);
      gaps.forEach(gap -> gap.command().forEach(line -> lines.add(INDENT + line)));
    }
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }

  private boolean fits(String sentence, String time) {
    return DisplayWidth.of(sentence) + 2 + time.length() <= columns();
  }

  /** A sentence in bold, with a time at the end of its last line. */
  private String timed(String sentence, String time) {
    String text = wrapped(sentence, INDENT);
    String last = text.substring(text.lastIndexOf('\n') + 1);
    int gap = columns() - DisplayWidth.of(last) - time.length();
    return bold(text) + " ".repeat(Math.max(2, gap)) + time;
  }

  private List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    UnreadTablesText tables = UnreadTablesText.of(report.problemGroups());
    if (!tables.verdict().isEmpty()) {
      gaps.add(new Gap(tables.verdict(), tables.remedy()));
    }
    report.problemGroups().stream()
        .filter(group -> group.kind().topic() == Topic.ABSENCE)
        .forEach(group -> addAbsence(group, gaps));
    if (plan.media().mode() != MediaMode.LINK) {
      media.left(plan.dryRun()).ifPresent(clause -> gaps.add(uncopied(clause)));
    }
    return gaps;
  }

  private Gap uncopied(String clause) {
    TypedCommand copying = typed.with("--media", "copy");
    TypedCommand again =
        plan.overwrite() == OverwriteMode.UPDATE ? copying : copying.with("--overwrite");
    List<String> command =
        plan.out() == null ? List.of() : again.lines(columns() - INDENT.length());
    return command.isEmpty()
        ? new Gap(clause, media.toCopy() + " --media copy")
        : new Gap(clause, media.toCopy(), command);
  }

  private static void addAbsence(ProblemGroups.Group group, List<Gap> gaps) {
    if (group.kind().equals(RestProblem.SEEN_AS_VISITOR)) {
      gaps.add(new Gap("unpublished content was not read", ProblemText.of(group)));
    } else if (group.kind().equals(MigrationProblem.SOURCE_LACKS)) {
      gaps.add(
          new Gap(
              "the source has no " + group.examples().get(0).field(), "A database dump has them."));
    } else if (group.kind().equals(RestProblem.LIMITED_ACCOUNT)) {
      gaps.add(new Gap("a part of the site was not read", ProblemText.of(group)));
    } else if (group.kind().equals(SqlProblem.TABLES_MISSING)) {
      gaps.add(
          new Gap("the source lacks tables", ProblemText.of(group) + ' ' + group.kind().remedy()));
    } else if (group.kind().equals(SqlProblem.CHARACTERS_LOST)) {
      gaps.add(
          new Gap(
              "the dump has lost characters", ProblemText.of(group) + ' ' + group.kind().remedy()));
    } else if (group.kind().equals(RestProblem.PAGES_HIDDEN)) {
      gaps.add(new Gap("some pages were not read", ProblemText.of(group)));
    }
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

  /** Adds the files that are missing, and the remedies. */
  private void explain(List<String> lines) {
    if (report.truncations().isEmpty()) {
      Set<String> remedies = new LinkedHashSet<>();
      report.problemGroups().stream()
          .filter(group -> group.severity() == Severity.SKIPPED)
          .map(group -> group.kind().remedy())
          .filter(remedy -> !remedy.isEmpty())
          .forEach(remedies::add);
      remedies.stream()
          .limit(MOST_REMEDIES)
          .forEach(remedy -> add(wrapped("  Try: " + remedy, "       "), lines));
    }
    if (report.move().media().missing() > 0) {
      media.missing().forEach(file -> add(wrapped("  " + file, "    "), lines));
      add(
          wrapped(
              "  Links to them keep the old addresses. Try: the same command with --overwrite"
                  + " --media-from DIR, a copy of wp-content/uploads.",
              "  "),
          lines);
    }
  }

  private static void add(String text, List<String> lines) {
    text.lines().forEach(lines::add);
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
