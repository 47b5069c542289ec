package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.UserChanges;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The summary of an export: its figures, its losses, and at the end, where a user looks first, the
 * verdict and the next steps. It fits a terminal of 24 rows, unless everything is to be printed.
 */
final class Summary {
  /** The rows of a small terminal without that of the next prompt. */
  private static final int ROWS = 23;

  private final Console console;
  private final Verbosity verbosity;
  private final ExportPlan plan;
  private final TypedCommand typed;
  private final Report report;
  private final UserChanges changes;

  /**
   * The summary of a run.
   *
   * @param changes what became of the user's own changes of an earlier export
   */
  Summary(
      Console console,
      Verbosity verbosity,
      ExportPlan plan,
      TypedCommand typed,
      Report report,
      UserChanges changes) {
    this.console = console;
    this.verbosity = verbosity;
    this.plan = plan;
    this.typed = typed;
    this.report = report;
    this.changes = changes;
  }

  /**
   * Prints it.
   *
   * @param done what the run did, such as {@code archive is ready}
   * @param folder null where none was written
   */
  void print(String done, @Nullable String folder, long milliseconds) {
    List<String> end = new ArrayList<>(changes(folder));
    end.addAll(new Verdict(console, verbosity, plan, report, typed).lines(done, milliseconds));
    if (!verbosity.quiet()) {
      NextSteps steps = new NextSteps(plan, report);
      end.addAll(folder == null ? steps.afterDryRun(typed, columns()) : steps.lines(folder));
      List<String> table = new LedgerTable(report.ledger(), verbosity.verbose()).lines();
      print(table);
      print(
          verbosity.verbose()
              ? SummaryDetails.of(report, plan, columns())
              : SummaryFacts.of(report, plan, columns(), ROWS - table.size() - end.size() - 1));
      console.err().println();
    }
    print(end);
  }

  private void print(List<String> lines) {
    lines.forEach(console.err()::println);
  }

  /** The files that the user changed, also when everything else is left out. */
  private List<String> changes(@Nullable String folder) {
    return UserChangesText.of(changes, folder == null ? "" : folder).stream()
        .flatMap(sentence -> TextWrapper.at(columns(), sentence, "  ").lines())
        .toList();
  }

  private int columns() {
    return Math.min(console.columns(), 80);
  }
}
