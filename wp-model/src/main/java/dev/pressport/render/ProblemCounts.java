package dev.pressport.render;

import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.ProblemKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts problems of one body by kind and subject, to report each once. */
final class ProblemCounts {
  private final Map<Key, Integer> counts = new LinkedHashMap<>();

  private record Key(ProblemKind kind, String subject, List<Object> facts) {}

  /** Counts a problem. Its facts are the subject, how often it was met in all, then the others. */
  void met(ProblemKind kind, String subject, Object... facts) {
    counts.merge(new Key(kind, subject, List.of(facts)), 1, Integer::sum);
  }

  /** Returns whether a problem of a kind was counted. */
  boolean has(ProblemKind kind) {
    return counts.keySet().stream().anyMatch(key -> key.kind().equals(kind));
  }

  /** Counts the problems of one kind as those of another. */
  void replace(ProblemKind kind, ProblemKind other) {
    for (Map.Entry<Key, Integer> count : List.copyOf(counts.entrySet())) {
      Key key = count.getKey();
      if (key.kind().equals(kind)) {
        counts.remove(key);
        counts.merge(new Key(other, key.subject(), key.facts()), count.getValue(), Integer::sum);
      }
    }
  }

  void tell(ItemProblems problems) {
    counts.forEach(
        (key, times) ->
            problems.counted(
                key.kind(),
                key.subject(),
                times,
                Stream.concat(Stream.of(key.subject(), times), key.facts().stream()).toArray()));
  }
}
