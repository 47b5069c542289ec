package dev.pressport.source.file;

import dev.pressport.problem.Problem;
import dev.pressport.problem.Problem.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Files in an archive that are not read, by the reason. */
final class UnreadFiles {
  private final String archive;
  private final Map<Member.Obstacle, Long> times = new EnumMap<>(Member.Obstacle.class);
  private final Map<Member.Obstacle, String> first = new EnumMap<>(Member.Obstacle.class);

  UnreadFiles(String archive) {
    this.archive = archive;
  }

  void add(Member member) {
    times.merge(member.obstacle(), 1L, Long::sum);
    first.putIfAbsent(member.obstacle(), member.path());
  }

  boolean needsPassword() {
    return times.containsKey(Member.Obstacle.ENCRYPTED);
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    times.forEach((obstacle, count) -> problems.add(problem(obstacle, count)));
    return problems;
  }

  private Problem problem(Member.Obstacle obstacle, long count) {
    String why =
        switch (obstacle) {
          case LINK -> "they are links to other files";
          case ENCRYPTED -> "they need a password";
          case UNKNOWN, NONE -> "they are packed in a way that is not known";
        };
    String code =
        switch (obstacle) {
          case LINK -> "archive-links";
          case ENCRYPTED -> "archive-encrypted";
          case UNKNOWN, NONE -> "archive-packing";
        };
    String message =
        count
            + " files in the archive were not read: "
            + why
            + ". The first is "
            + first.get(obstacle)
            + ".";
    return new Problem(Severity.NOTE, code, message, archive, null, null, null, null, null, count);
  }
}
