package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemGroups;
import java.util.List;

/** A kind of problem in a sentence, with the first places. */
final class ProblemText {
  private static final int LONGEST_TITLE = 40;

  private ProblemText() {}

  static String of(ProblemGroups.Group group) {
    return isOfSource(group)
        ? DisplayFormat.printable(group.examples().get(0).message())
        : words(group, group.times()) + places(group) + ".";
  }

  /** Returns whether it is one that lost a part of a source, such as rows of a table. */
  private static boolean isOfSource(ProblemGroups.Group group) {
    return group.severity() == Severity.SKIPPED
        && group.subject() != null
        && group.count() == 1
        && items(group).isEmpty();
  }

  /** The words for a kind of problem that was met a number of times. */
  static String words(ProblemGroups.Group group, long times) {
    String first = group.examples().get(0).message().replaceFirst("\\.$", "");
    return DisplayFormat.printable(group.kind().summary(times).orElse(first));
  }

  /** Returns the first items in which it was met, such as {@code "Tide tables" (post 202)}. */
  static List<String> items(ProblemGroups.Group group) {
    return group.examples().stream()
        .flatMap(problem -> problem.place(LONGEST_TITLE).stream())
        .map(DisplayFormat::printable)
        .distinct()
        .toList();
  }

  /**
   * The first items in which it was met, after a colon and a blank: {@code : "Tide tables" (post
   * 202) ...}; empty when there are none.
   */
  static String places(ProblemGroups.Group group) {
    List<String> places = items(group);
    String more = group.count() > group.examples().size() ? " ..." : "";
    return places.isEmpty() ? "" : ": " + String.join(", ", places) + more;
  }
}
