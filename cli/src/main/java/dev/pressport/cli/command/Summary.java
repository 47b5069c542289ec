package dev.pressport.cli.command;

import dev.pressport.cli.Console;
import dev.pressport.cli.Shown;
import dev.pressport.cli.Wrapped;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.Ledger;
import dev.pressport.export.Report;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.source.Problem;
import dev.pressport.source.Problem.Severity;
import dev.pressport.source.RowReader.Truncation;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells at the end what came in, what went out, and what to do next. */
final class Summary {
  private static final int KINDS = 5;
  private static final int LABEL = 17;

  private final Console console;
  private final PrintWriter err;
  private final Verbosity verbosity;
  private final Report report;

  Summary(Console console, Verbosity verbosity, Report report) {
    this.console = console;
    this.err = console.err();
    this.verbosity = verbosity;
    this.report = report;
  }

  void print(ExportPlan plan, String where, long milliseconds) {
    verdict(plan, where, milliseconds);
    if (verbosity.quiet()) {
      return;
    }
    table();
    problems(Severity.SKIPPED, "Left out by a fault");
    problems(Severity.LOSSY, "Looks different");
    problems(Severity.NOTE, "Repaired or withheld, nothing else changed");
    next(plan, where);
  }

  private void verdict(ExportPlan plan, String where, long milliseconds) {
    long total = report.ledger().total().read();
    String time = Shown.seconds(milliseconds);
    boolean incomplete = !report.complete() || (plan.strict() && report.lossy());
    if (!incomplete) {
      String sentence =
          plan.dryRun()
              ? where + " All " + Shown.number(total) + " items are accounted for."
              : where + " is ready. All " + Shown.number(total) + " items are accounted for.";
      int gap = Math.max(2, Math.min(console.columns(), 80) - sentence.length() - time.length());
      err.println(bold(sentence) + " ".repeat(gap) + time);
      return;
    }
    err.println(
        bold("INCOMPLETE: " + where + (plan.dryRun() ? "" : " is ready") + ", but " + why()));
    for (Truncation truncation : report.truncations()) {
      err.println(
          wrapped("  Kept: " + Shown.number(truncation.kept()) + " items. " + last(truncation)));
    }
    if (!report.truncations().isEmpty()) {
      err.println("  Try: download the export again. If the host cuts it off each time, export");
      err.println("       year by year and give all files at once.");
    }
  }

  private static String last(Truncation truncation) {
    String whole = truncation.lastWhole();
    return whole == null
        ? "No item is whole."
        : "Last whole one: "
            + whole
            + ", at byte "
            + Shown.number(truncation.offset())
            + " of "
            + Shown.number(truncation.size())
            + ".";
  }

  private String why() {
    if (!report.truncations().isEmpty()) {
      return report.truncations().get(0).origin() + " ends in the middle.";
    }
    long skipped = report.ledger().total().skipped();
    if (skipped > 0) {
      return Shown.number(skipped) + (skipped == 1 ? " item" : " items") + " could not be read.";
    }
    return "something looks different (--strict).";
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
    return number == 0 ? "-" : Shown.number(number);
  }

  private static String row(String label, String... cells) {
    String clean = label.replaceAll("\\p{C}", "?");
    StringBuilder row = new StringBuilder(clean);
    int width = Math.max(LABEL, clean.length() + 1);
    row.append(" ".repeat(width - clean.length()));
    for (String cell : cells) {
      row.append(String.format(Locale.ROOT, "%10s", cell));
    }
    return row.toString();
  }

  private void problems(Severity severity, String title) {
    List<Report.ProblemGroup> groups =
        report.problemGroups().stream().filter(group -> group.severity() == severity).toList();
    if (groups.isEmpty()) {
      return;
    }
    long count = groups.stream().mapToLong(Report.ProblemGroup::count).sum();
    err.println();
    err.println(title + ": " + Shown.number(count) + (count == 1 ? " place" : " places"));
    for (Report.ProblemGroup group : groups.subList(0, Math.min(KINDS, groups.size()))) {
      Problem first = group.examples().get(0);
      String text = String.format(Locale.ROOT, "%5s  ", Shown.number(group.count()));
      err.println(wrapped(text + first.message() + " " + place(first)));
    }
    if (groups.size() > KINDS) {
      err.println("       and " + (groups.size() - KINDS) + " more kinds");
    }
  }

  private static String place(Problem problem) {
    return problem.type() == null || problem.id() == null
        ? ""
        : "(" + problem.type() + " " + problem.id() + ")";
  }

  private void next(ExportPlan plan, String where) {
    if (plan.out() == null) {
      return;
    }
    err.println();
    err.println("Next  " + where + "/entries/                 the content, a file per type");
    err.println("      " + where + "/_pressport/report.json   every number of this page");
    if (report.problems().values().stream().anyMatch(n -> n > 0)) {
      err.println("      " + where + "/_pressport/problems.ndjson   every problem, with its place");
    }
  }

  private String wrapped(String text) {
    return Wrapped.at(Math.min(console.columns(), 80), text.stripTrailing(), "       ");
  }

  private String bold(String text) {
    boolean plain =
        verbosity.noColor()
            || !console.terminal()
            || !console.environment().getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(console.environment().get("TERM"));
    return plain ? text : "\u001b[1m" + text + "\u001b[0m";
  }
}
