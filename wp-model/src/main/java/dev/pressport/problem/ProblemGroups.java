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
  private final Map<Key, Group> groups = new LinkedHashMap<>();

  private record Key(ProblemKind kind, @Nullable String subject) {}

  /**
   * Problems of one kind.
   *
   * @param subject null when they have none, or too many others have one
   * @param count of them; an item has no more than one with a subject
   * @param times how often it was met in all of them
   * @param examples the first few
   */
  public record Group(
      ProblemKind kind, @Nullable String subject, long count, long times, List<Problem> examples) {
    public Group {
      examples = List.copyOf(examples);
    }

    /** The code of its kind. */
    public String code() {
      return kind.code();
    }

    /** The severity of its kind. */
    public Severity severity() {
      return kind.severity();
    }

    private Group with(Problem problem) {
      List<Problem> more = new ArrayList<>(examples);
      if (more.size() < EXAMPLES) {
        more.add(problem);
      }
      return new Group(kind, subject, count + 1, times + problem.times(), more);
    }
  }

  /** Creates groups without any problems. */
  public ProblemGroups() {
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0L);
    }
  }

  @Override
  public void add(Problem problem) {
    counts.merge(problem.severity(), 1L, Long::sum);
    Key key = key(problem);
    Group group = groups.getOrDefault(key, new Group(key.kind(), key.subject(), 0, 0, List.of()));
    groups.put(key, group.with(problem));
  }

  private Key key(Problem problem) {
    Key key = new Key(problem.kind(), problem.subject());
    return groups.size() < MOST_SUBJECTS || groups.containsKey(key)
        ? key
        : new Key(problem.kind(), null);
  }

  /** Returns the number of problems of each severity; none is missing. */
  public Map<Severity, Long> counts() {
    return new EnumMap<>(counts);
  }

  /** The kinds of problems in the order of their first. */
  public List<Group> groups() {
    return List.copyOf(groups.values());
  }
}
