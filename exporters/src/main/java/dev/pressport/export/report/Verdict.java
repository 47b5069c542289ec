package dev.pressport.export.report;

import dev.pressport.export.media.MediaReport;
import dev.pressport.export.migrate.Report;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemKind.Topic;
import dev.pressport.source.RowReader.Truncation;
import dev.pressport.source.RowReader.Whole;
import dev.pressport.text.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdict on an export, in sentences.
 *
 * @param ready whether it is complete
 * @param reasons why it is not; empty when it is
 * @param advice what to do about that
 */
record Verdict(boolean ready, List<String> reasons, List<String> advice) {
  Verdict {
    reasons = List.copyOf(reasons);
    advice = List.copyOf(advice);
  }

  static Verdict of(Report report) {
    List<String> reasons = new ArrayList<>();
    List<String> advice = new ArrayList<>();
    for (Truncation cut : report.truncations()) {
      reasons.add(reason(cut));
      String what = cut.of().remedy();
      if (!advice.contains(what)) {
        advice.add(what);
      }
    }
    long skipped = report.ledger().total().skipped();
    if (skipped > 0) {
      reasons.add(Figures.count(skipped, "item was", "items were") + " not exported.");
    }
    long lost =
        report.problemGroups().stream()
            .filter(group -> group.severity() == Severity.SKIPPED)
            .filter(group -> group.kind().topic() != Topic.TRUNCATION)
            .mapToLong(group -> group.times())
            .sum();
    if (skipped == 0 && lost > 0) {
      reasons.add(
          Figures.count(lost, "part of the source", "parts of the source") + " could not be read.");
    }
    MediaReport media = report.move().media();
    if (media.missing() > 0) {
      reasons.add(
          Figures.number(media.missing())
              + " of "
              + Figures.count(media.missing() + media.copied(), "media file", "media files")
              + (media.missing() == 1 ? " is" : " are")
              + " missing.");
      advice.add("Copy them from another place: see the first steps below.");
    }
    return new Verdict(report.complete(), report.complete() ? List.of() : reasons, advice);
  }

  private static String reason(Truncation cut) {
    if (cut.of() == Whole.PULL) {
      return "The pull of " + cut.origin() + " is not finished.";
    }
    String end =
        cut.lastWhole() == null
            ? "The last complete row ends"
            : "The last complete item is " + cut.lastWhole() + ",";
    return cut.origin()
        + " is cut off. "
        + Figures.count(cut.kept(), "item was", "items were")
        + " read"
        + (cut.kept() == 0
            ? "."
            : ". "
                + end
                + " at byte "
                + Figures.number(cut.offset())
                + " of "
                + Figures.number(cut.size())
                + ".");
  }
}
