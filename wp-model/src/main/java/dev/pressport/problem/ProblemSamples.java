package dev.pressport.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first problems of each kind, at most a hundred, and their numbers. For one thread. */
public final class ProblemSamples implements Problems {
  /** The most problems of a kind. */
  public static final int MOST = 100;

  private final Map<ProblemKind, Collected> kinds = new LinkedHashMap<>();

  /**
   * Problems of one kind.
   *
   * @param count of them
   * @param times how often they were met, which is more where a problem stands for several places
   * @param items the number of items that have one
   * @param first the first of them
   */
  public record Kind(ProblemKind kind, long count, long times, long items, List<Problem> first) {
    public Kind {
      first = List.copyOf(first);
    }
  }

  private static final class Collected {
    private final List<Problem> first = new ArrayList<>();
    private long count;
    private long times;
    private long items;
    private @Nullable String type;
    private @Nullable Long id;

    void add(Problem problem) {
      count++;
      times += problem.times();
      if (first.size() < MOST) {
        first.add(problem);
      }
      // The problems of an item come together.
      if (problem.id() != null && !(problem.id().equals(id) && problem.isOf(type))) {
        items++;
        id = problem.id();
        type = problem.type();
      }
    }
  }

  @Override
  public void add(Problem problem) {
    kinds.computeIfAbsent(problem.kind(), kind -> new Collected()).add(problem);
  }

  /** Returns the kinds in the order of their first problem. */
  public List<Kind> kinds() {
    return kinds.entrySet().stream()
        .map(
            kind ->
                new Kind(
                    kind.getKey(),
                    kind.getValue().count,
                    kind.getValue().times,
                    kind.getValue().items,
                    kind.getValue().first))
        .toList();
  }
}
