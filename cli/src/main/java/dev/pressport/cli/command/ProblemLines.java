package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.DisplayWidth;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Kinds of problems as the lines of a summary. Those of one code that have subjects, such as the
 * names of shortcodes, share a line, and each subject has one below it.
 */
record ProblemLines(int columns) {
  private static final int KINDS = 5;
  private static final int SUBJECTS = 8;
  private static final int EXAMPLES = 3;
  static final String MARGIN = " ".repeat(7);
  private static final String DEEPER = " ".repeat(9);
  private static final Comparator<ProblemGroups.Group> MOST_FIRST =
      Comparator.comparingLong(ProblemGroups.Group::times)
          .reversed()
          .thenComparing(ProblemLines::subject);

  List<String> of(List<ProblemGroups.Group> groups) {
    List<List<ProblemGroups.Group>> kinds = kinds(groups);
    List<String> lines = new ArrayList<>();
    Set<String> remedies = new HashSet<>();
    for (List<ProblemGroups.Group> kind : kinds.stream().limit(KINDS).toList()) {
      add(kind, lines);
      String remedy = remedy(kind.get(0).kind());
      if (!remedy.isEmpty() && remedies.add(remedy)) {
        lines.add(TextWrapper.at(columns, MARGIN + remedy, MARGIN));
      }
    }
    if (kinds.size() > KINDS) {
      lines.add(
          MARGIN + "and " + DisplayFormat.count(kinds.size() - KINDS, "more kind", "more kinds"));
    }
    return lines;
  }

  /**
   * Returns groups by their code: what was skipped before what was changed, then the most frequent
   * ones first. Groups of a code have their most frequent ones first.
   */
  static List<List<ProblemGroups.Group>> kinds(List<ProblemGroups.Group> groups) {
    Map<String, List<ProblemGroups.Group>> kinds = new LinkedHashMap<>();
    for (ProblemGroups.Group group : groups) {
      kinds.computeIfAbsent(group.code(), code -> new ArrayList<>()).add(group);
    }
    kinds.values().forEach(kind -> kind.sort(MOST_FIRST));
    return kinds.values().stream()
        .sorted(
            Comparator.comparing(
                    (List<ProblemGroups.Group> kind) -> kind.get(0).severity(),
                    Comparator.reverseOrder())
                .thenComparing(Comparator.comparingLong(ProblemLines::times).reversed()))
        .toList();
  }

  /** Returns a kind of problem with its number of places, without examples. */
  static String head(List<ProblemGroups.Group> kind) {
    String number = String.format(Locale.ROOT, "%5s  ", DisplayFormat.number(times(kind)));
    return number + ProblemText.words(kind.get(0), times(kind));
  }

  /** Returns the first examples of a kind in one line that fits; empty when there are none. */
  static String examples(List<ProblemGroups.Group> kind, int columns) {
    List<String> names =
        kind.size() == 1 && kind.get(0).subject() == null
            ? ProblemText.items(kind.get(0))
            : kind.stream().map(group -> subject(group) + " " + group.times()).toList();
    List<String> first = names.stream().limit(EXAMPLES).toList();
    long all = kind.stream().mapToLong(ProblemGroups.Group::count).sum();
    long more = (kind.get(0).subject() == null ? all : names.size()) - first.size();
    String rest = more > 0 ? " and " + DisplayFormat.number(more) + " more" : "";
    String list = String.join(", ", first);
    int room = columns - DEEPER.length() - rest.length();
    return first.isEmpty() ? "" : DEEPER + DisplayWidth.cut(list, room) + rest;
  }

  /** Returns the remedy for a kind of problem; empty for none. */
  private static String remedy(ProblemKind kind) {
    return kind.severity() == Severity.NOTE ? "" : DisplayFormat.printable(kind.remedy());
  }

  private void add(List<ProblemGroups.Group> kind, List<String> lines) {
    ProblemGroups.Group first = kind.get(0);
    String number = String.format(Locale.ROOT, "%5s  ", DisplayFormat.number(times(kind)));
    boolean single = kind.size() == 1 && first.subject() == null;
    String words = single ? ProblemText.of(first) : ProblemText.words(first, times(kind)) + ":";
    lines.add(TextWrapper.at(columns, number + words, MARGIN));
    if (!single) {
      lines.addAll(subjects(kind));
    }
  }

  /** A line for each subject, those that were met most often first. */
  List<String> subjects(List<ProblemGroups.Group> kind) {
    int width =
        kind.stream()
            .mapToInt(group -> Math.min(30, DisplayWidth.of(subject(group))))
            .max()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    for (ProblemGroups.Group group : kind.stream().sorted(MOST_FIRST).limit(SUBJECTS).toList()) {
      String name = subject(group);
      String count =
          DisplayFormat.count(group.times(), "time", "times")
              + (group.count() == 1
                  ? ""
                  : " in " + DisplayFormat.count(group.count(), "entry", "entries"));
      String line =
          DEEPER + DisplayWidth.pad(name, width) + "  " + count + ProblemText.places(group);
      lines.add(TextWrapper.at(columns, line, DEEPER + " ".repeat(width + 2)));
    }
    if (kind.size() > SUBJECTS) {
      lines.add(DEEPER + "and " + (kind.size() - SUBJECTS) + " more");
    }
    return lines;
  }

  private static String subject(ProblemGroups.Group group) {
    return group.subject() == null ? "others" : DisplayFormat.printable(group.subject());
  }

  static long times(List<ProblemGroups.Group> groups) {
    return groups.stream().mapToLong(ProblemGroups.Group::times).sum();
  }
}
