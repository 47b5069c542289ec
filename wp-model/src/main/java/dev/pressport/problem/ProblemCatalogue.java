package dev.pressport.problem;

import dev.pressport.problem.Problem.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All codes on the class path. */
public final class ProblemCatalogue {
  private static final Map<String, ProblemKind> KINDS =
      Map.copyOf(
          all(ProblemKind.class)
              .collect(Collectors.toMap(Coded::code, kind -> kind, (first, second) -> first)));

  private ProblemCatalogue() {}

  /** The kinds of problems, by code. */
  public static List<ProblemKind> problems() {
    return sorted(ProblemKind.class);
  }

  /** The kinds of refusals, by code. */
  public static List<RefusalKind> refusals() {
    return sorted(RefusalKind.class);
  }

  /**
   * Returns the kind of problem with a stored code; for an unknown code, one that only shows
   * messages.
   */
  public static ProblemKind problem(String code, Severity severity) {
    ProblemKind kind = KINDS.get(code);
    return kind == null ? ProblemKind.of(code, severity, "{0}") : kind;
  }

  private static <K extends Coded> List<K> sorted(Class<K> type) {
    return all(type).sorted(Comparator.comparing(Coded::code)).toList();
  }

  private static <K extends Coded> Stream<K> all(Class<K> type) {
    return ServiceLoader.load(CodeProvider.class).stream()
        .flatMap(provider -> provider.get().codes().stream())
        .filter(type::isInstance)
        .map(type::cast);
  }
}
