package dev.pressport.source.file;

import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemKind;
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
    ProblemKind kind =
        switch (obstacle) {
          case LINK -> FileProblem.ARCHIVE_LINKS;
          case ENCRYPTED -> FileProblem.ARCHIVE_ENCRYPTED;
          case UNKNOWN, NONE -> FileProblem.ARCHIVE_PACKING;
        };
    return Problem.of(kind, count, String.valueOf(first.get(obstacle)))
        .inSource(archive)
        .times(count);
  }
}
