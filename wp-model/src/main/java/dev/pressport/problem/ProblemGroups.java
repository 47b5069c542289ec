package dev.pressport.problem;

import dev.pressport.problem.Problem.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts problems by their code and subject, and remembers the first few of each. Beyond some
 * thousand, those with another subject are counted together. For one thread.
 */
public final class ProblemGroups implements Problems {
  private static final int EXAMPLES = 3;
  private static final int MOST_SUBJECTS = 2000;

  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
  private final Map<Kind, Group> groups = new LinkedHashMap<>();

  private record Kind(String code, @Nullable String subject) {}

  /**
   * Problems of one kind.
   *
   * @param subject null when they have none, or too many others have one
   * @param severity the worst among them
   * @param count of them; an item has no more than one with a subject
   * @param times how often it was met in all of them
   * @param examples the first few
   */
  public record Group(
      String code,
      @Nullable String subject,
      Severity severity,
      long count,
      long times,
      List<Problem> examples) {
    public Group {
      examples = List.copyOf(examples);
    }

    private Group with(Problem problem) {
      List<Problem> more = new ArrayList<>(examples);
      if (more.size() < EXAMPLES) {
        more.add(problem);
      }
      Severity worst = severity.compareTo(problem.severity()) >= 0 ? severity : problem.severity();
      return new Group(code, subject, worst, count + 1, times + problem.times(), more);
    }
  }

  /** With nothing yet. */
  public ProblemGroups() {
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0L);
    }
  }

  @Override
  public void add(Problem problem) {
    counts.merge(problem.severity(), 1L, Long::sum);
    Kind kind = kind(problem);
    Group group = groups.get(kind);
    if (group == null) {
      group = new Group(kind.code(), kind.subject(), problem.severity(), 0, 0, List.of());
    }
    groups.put(kind, group.with(problem));
  }

  private Kind kind(Problem problem) {
    Kind kind = new Kind(problem.code(), problem.subject());
    return groups.size() < MOST_SUBJECTS || groups.containsKey(kind)
        ? kind
        : new Kind(problem.code(), null);
  }

  /** How many of each severity; none is missing. */
  public Map<Severity, Long> counts() {
    return new EnumMap<>(counts);
  }

  /** The kinds of problems in the order of their first. */
  public List<Group> groups() {
    return List.copyOf(groups.values());
  }
}
