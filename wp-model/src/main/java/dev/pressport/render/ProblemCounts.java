package dev.pressport.render;

import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problem.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what is met of each kind in one body, to say it once. */
final class ProblemCounts {
  private static final String TIMES = "{times}";

  private final Map<Kind, Integer> counts = new LinkedHashMap<>();

  private record Kind(Severity severity, String code, String subject, String message) {}

  /** Counts something; in the message {@code {times}} stands for how often it was met in all. */
  void met(Severity severity, String code, String subject, String message) {
    counts.merge(new Kind(severity, code, subject, message), 1, Integer::sum);
  }

  void tell(ItemProblems problems) {
    counts.forEach(
        (kind, times) ->
            problems.counted(
                kind.severity(),
                kind.code(),
                kind.message().replace(TIMES, times == 1 ? "1 time" : times + " times"),
                kind.subject(),
                times));
  }
}
