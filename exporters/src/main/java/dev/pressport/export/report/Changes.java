package dev.pressport.export.report;

import dev.pressport.export.migrate.MigrationProblem;
import dev.pressport.export.migrate.Report;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemKind.Topic;
import dev.pressport.problem.ProblemSamples;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of content that did not come through as they were, the worst first. */
record Changes(List<ProblemSamples.Kind> kinds) {
  Changes {
    kinds = List.copyOf(kinds);
  }

  static Changes of(Report report) {
    return new Changes(
        report.overview().problems().stream()
            .filter(kind -> concerns(kind.kind()))
            .sorted(
                Comparator.comparing((ProblemSamples.Kind kind) -> kind.kind().severity())
                    .thenComparing(ProblemSamples.Kind::times)
                    .reversed())
            .toList());
  }

  private static boolean concerns(ProblemKind kind) {
    return switch (kind.topic()) {
      case CONTENT, MEDIA -> true;
      case CHOICE -> !kind.equals(MigrationProblem.LEFT_OUT);
      case ABSENCE, UNREAD, WITHHELD, TRUNCATION -> false;
    };
  }

  /** Returns the number of places where something was lost or changed. */
  long changedPlaces() {
    return kinds.stream()
        .filter(kind -> kind.kind().severity() == Severity.LOSSY)
        .filter(kind -> kind.kind().topic() == Topic.CONTENT)
        .mapToLong(ProblemSamples.Kind::times)
        .sum();
  }

  /**
   * Returns the words for a kind: those of a summary, else the message of the only problem, or the
   * message without its facts.
   */
  static String words(ProblemSamples.Kind kind) {
    Optional<String> summary = kind.kind().summary(kind.times());
    if (summary.isPresent()) {
      String words = summary.get();
      return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
    String message =
        kind.count() == 1
            ? kind.first().get(0).message()
            : kind.kind().message().replaceAll("\\{[^}]*}", "\u2026");
    return message.replaceFirst("\\.$", "");
  }

  /** Returns what became of the content, in a word or two. */
  static String result(ProblemKind kind) {
    return switch (kind.severity()) {
      case SKIPPED -> "not exported";
      case LOSSY -> kind.topic() == Topic.MEDIA ? "missing" : "changed";
      case NOTE -> kind.topic() == Topic.CHOICE ? "by choice" : "no loss";
    };
  }

  static String color(ProblemKind kind) {
    return switch (kind.severity()) {
      case SKIPPED -> "skp";
      case LOSSY -> "los";
      case NOTE -> "mrg";
    };
  }
}
