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
