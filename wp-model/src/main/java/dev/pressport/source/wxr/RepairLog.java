package dev.pressport.source.wxr;

import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemKind;
import dev.pressport.source.wxr.repair.RepairListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the repairs of one segment: one problem a kind, with the place of the first. */
final class RepairLog implements RepairListener {
  private final String origin;
  private Map<ProblemKind, Count> counts = new LinkedHashMap<>();

  private record Count(long first, long times) {}

  RepairLog(String origin) {
    this.origin = origin;
  }

  @Override
  public void repaired(ProblemKind kind, long byteOffset) {
    counts.merge(
        kind, new Count(byteOffset, 1), (old, one) -> new Count(old.first(), old.times() + 1));
  }

  /** Moves the counts since the last call into a log of their own. */
  RepairLog split() {
    RepairLog part = new RepairLog(origin);
    if (!counts.isEmpty()) {
      part.counts = counts;
      counts = new LinkedHashMap<>();
    }
    return part;
  }

  /** Takes the counts of another log back. */
  void add(RepairLog other) {
    other.counts.forEach(
        (kind, count) ->
            counts.merge(
                kind, count, (old, more) -> new Count(old.first(), old.times() + more.times())));
  }

  /** The problems since the last call, about an item or about the file. */
  List<Problem> take(@Nullable String type, @Nullable Long id) {
    if (counts.isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>(counts.size());
    counts.forEach((kind, count) -> problems.add(problem(kind, count, type, id)));
    counts.clear();
    return problems;
  }

  private Problem problem(ProblemKind kind, Count count, @Nullable String type, @Nullable Long id) {
    return Problem.of(kind, count.times()).inSource(origin).ofItem(type, id).at(count.first());
  }
}
