package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.export.Unpublished;
import dev.pressport.export.migrate.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sentences about entries that visitors of the old site could not open. */
final class UnpublishedText {
  private UnpublishedText() {}

  /** Returns what became of the unpublished entries, and the options that include them. */
  static List<String> of(Report report) {
    List<String> sentences = new ArrayList<>();
    Map<Unpublished, Long> leftOut = leftOut(report);
    if (!leftOut.isEmpty()) {
      boolean one = leftOut.values().stream().mapToLong(Long::longValue).sum() == 1;
      sentences.add("Not public: " + list(leftOut) + (one ? " was left out." : " were left out."));
      boolean withDrafts = leftOut.keySet().stream().anyMatch(Unpublished::isDraft);
      boolean withOthers = !leftOut.keySet().stream().allMatch(Unpublished::isDraft);
      if (withDrafts) {
        sentences.add("  To include drafts: -O unpublished=drafts");
      }
      if (withOthers) {
        sentences.add("  To include " + (one ? "it" : "them") + " as drafts: -O unpublished=all");
      }
    }
    if (!report.drafts().isEmpty()) {
      sentences.add("Included as drafts: " + list(report.drafts()) + ".");
    }
    return sentences;
  }

  /** Returns how many entries were left out, by the reason why visitors could not open them. */
  static Map<Unpublished, Long> leftOut(Report report) {
    Map<Unpublished, Long> leftOut = new TreeMap<>();
    for (Report.LeftOut kind : report.leftOut()) {
      if (kind.unpublished() != null) {
        leftOut.merge(kind.unpublished(), kind.count(), Long::sum);
      }
    }
    return leftOut;
  }

  /** Returns counts with their words, such as {@code 2 private, 1 in the trash}. */
  static String list(Map<Unpublished, Long> counts) {
    return counts.entrySet().stream()
        .map(
            count ->
                DisplayFormat.number(count.getValue())
                    + " "
                    + count.getKey().after(count.getValue()))
        .collect(Collectors.joining(", "));
  }
}
