package dev.pressport.source;

import dev.pressport.source.Problem.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts problems by kind and remembers the first few of each. For one thread. */
public final class ProblemGroups implements Problems {
  private static final int EXAMPLES = 3;

  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
  private final Map<String, Group> groups = new LinkedHashMap<>();

  /** Problems of one kind; the worst severity among them, and the first few. */
  public record Group(String code, Severity severity, long count, List<Problem> examples) {
    public Group {
      examples = List.copyOf(examples);
    }

    private Group with(Problem problem) {
      List<Problem> more = new ArrayList<>(examples);
      if (more.size() < EXAMPLES) {
        more.add(problem);
      }
      Severity worst = severity.compareTo(problem.severity()) >= 0 ? severity : problem.severity();
      return new Group(code, worst, count + 1, more);
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
    Group group = groups.get(problem.code());
    groups.put(
        problem.code(),
        group == null
            ? new Group(problem.code(), problem.severity(), 1, List.of(problem))
            : group.with(problem));
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
