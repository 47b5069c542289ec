package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.problem.ProblemGroups;
import java.util.List;

/** A kind of problem in a sentence, with the first places. */
final class ProblemText {
  private ProblemText() {}

  static String of(ProblemGroups.Group group) {
    return words(group, group.times()) + places(group) + ".";
  }

  /** The words for a kind of problem that was met a number of times. */
  static String words(ProblemGroups.Group group, long times) {
    String first = group.examples().get(0).message().replaceFirst("\\.$", "");
    return DisplayFormat.printable(group.kind().summary(times).orElse(first));
  }

  /** Returns the first items in which it was met, such as {@code page 12}. */
  static List<String> items(ProblemGroups.Group group) {
    return group.examples().stream()
        .filter(problem -> problem.type() != null && problem.id() != null)
        .map(problem -> DisplayFormat.printable(problem.type() + " " + problem.id()))
        .distinct()
        .toList();
  }

  /** The first items in which it was met, in brackets after a blank; empty when there are none. */
  static String places(ProblemGroups.Group group) {
    List<String> places = items(group);
    String more = group.count() > group.examples().size() ? " ..." : "";
    return places.isEmpty() ? "" : " (" + String.join(", ", places) + more + ")";
  }
}
