package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
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
  private static final String MARGIN = " ".repeat(7);
  private static final String DEEPER = " ".repeat(9);
  private static final Comparator<ProblemGroups.Group> MOST_FIRST =
      Comparator.comparingLong(ProblemGroups.Group::times)
          .reversed()
          .thenComparing(ProblemLines::subject);

  List<String> of(List<ProblemGroups.Group> groups) {
    Map<String, List<ProblemGroups.Group>> kinds = new LinkedHashMap<>();
    for (ProblemGroups.Group group : groups) {
      kinds.computeIfAbsent(group.code(), code -> new ArrayList<>()).add(group);
    }
    List<String> lines = new ArrayList<>();
    Set<String> remedies = new HashSet<>();
    for (List<ProblemGroups.Group> kind : kinds.values().stream().limit(KINDS).toList()) {
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
        kind.stream().mapToInt(group -> Math.min(30, subject(group).length())).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (ProblemGroups.Group group : kind.stream().sorted(MOST_FIRST).limit(SUBJECTS).toList()) {
      String name = subject(group);
      String gap = " ".repeat(Math.max(0, width - name.length()) + 2);
      String count =
          DisplayFormat.count(group.times(), "time", "times")
              + (group.count() == 1
                  ? ""
                  : " in " + DisplayFormat.count(group.count(), "entry", "entries"));
      String line = DEEPER + name + gap + count + ProblemText.places(group);
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
