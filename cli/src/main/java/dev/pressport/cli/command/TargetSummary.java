package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.export.migrate.Ledger;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.preview.TargetPreview;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.source.inspect.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The number of items that each target takes, and what it leaves out; alike ones together. */
final class TargetSummary {
  private static final int MOST_REASONS = 5;
  private static final int MOST_KINDS = 6;

  private final List<TargetPreview> targets;

  TargetSummary(List<TargetPreview> targets) {
    this.targets = targets;
  }

  /** The part of a preview that a sentence has. */
  private record Outcome(long taken, long read, String leftOut) {}

  /** Returns the sentences: those of the targets that take the most first. */
  List<String> sentences() {
    Map<Outcome, List<String>> alike = new LinkedHashMap<>();
    targets.stream()
        .sorted(Comparator.comparingLong(TargetPreview::taken).reversed())
        .forEach(
            target ->
                alike
                    .computeIfAbsent(outcome(target), o -> new ArrayList<>())
                    .add(target.target()));
    List<String> sentences = new ArrayList<>();
    alike.forEach(
        (outcome, names) ->
            sentences.add(
                String.join(", ", names)
                    + ": "
                    + DisplayFormat.number(outcome.taken)
                    + " of "
                    + DisplayFormat.number(outcome.read)
                    + " items"
                    + (outcome.leftOut.isEmpty() ? "" : ". Left out: " + outcome.leftOut)));
    return sentences;
  }

  private static Outcome outcome(TargetPreview target) {
    return new Outcome(target.taken(), target.ledger().total().read(), leftOut(target));
  }

  private static String leftOut(TargetPreview target) {
    Set<String> read = labelsOfReadTypes(target.ledger());
    Map<String, List<Report.LeftOut>> reasons = new LinkedHashMap<>();
    long system = 0;
    for (Report.LeftOut kind : target.leftOut()) {
      if (kind.ofEntries() && !read.contains(kind.what())) {
        system += kind.count();
      } else {
        reasons.computeIfAbsent(kind.why(), why -> new ArrayList<>()).add(kind);
      }
    }
    List<String> parts = new ArrayList<>();
    reasons.entrySet().stream()
        .sorted(Comparator.comparingLong(reason -> -total(reason.getValue())))
        .limit(MOST_REASONS)
        .forEach(reason -> parts.add(kinds(reason.getValue()) + " (" + reason.getKey() + ")"));
    if (reasons.size() > MOST_REASONS) {
      long more =
          reasons.values().stream()
              .mapToLong(TargetSummary::total)
              .sorted()
              .limit(reasons.size() - (long) MOST_REASONS)
              .sum();
      parts.add(DisplayFormat.number(more) + " more for other reasons");
    }
    if (system > 0) {
      parts.add(DisplayFormat.count(system, "entry", "entries") + " of system types");
    }
    Ledger.Line all = target.ledger().total();
    long personal = all.filtered() - total(target.leftOut());
    if (personal > 0) {
      parts.add(DisplayFormat.count(personal, "item", "items") + " about people");
    }
    if (all.skipped() > 0) {
      parts.add(DisplayFormat.number(all.skipped()) + " that cannot be read");
    }
    return String.join("; ", parts);
  }

  /** Returns the labels of the post types whose entries visitors open. */
  private static Set<String> labelsOfReadTypes(Ledger ledger) {
    return ledger.entries().keySet().stream()
        .filter(type -> PostTypes.is(type, Trait.VIEWABLE))
        .map(PostTypes::label)
        .collect(Collectors.toSet());
  }

  private static long total(List<Report.LeftOut> kinds) {
    return kinds.stream().mapToLong(Report.LeftOut::count).sum();
  }

  private static String kinds(List<Report.LeftOut> kinds) {
    SortedMap<String, Long> counts = new TreeMap<>();
    kinds.forEach(kind -> counts.merge(inSentence(kind.what()), kind.count(), Long::sum));
    return NameList.of(new Counts(counts, 0), MOST_KINDS);
  }

  /** Returns a label as it stands in a sentence: {@code ACF fields} keeps its capitals. */
  private static String inSentence(String label) {
    boolean isWord = label.length() > 1 && !Character.isUpperCase(label.charAt(1));
    return isWord ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
  }
}
