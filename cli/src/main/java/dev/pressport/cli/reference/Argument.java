package dev.pressport.cli.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;

/**
 * A value on the command line.
 *
 * @param label the placeholder of the help, such as {@code FILE}
 * @param optional whether it can be missing
 * @param kind what a shell offers for it
 * @param values the words of {@link Kind#WORDS}
 */
record Argument(String label, boolean optional, Kind kind, List<String> values) {
  private static final Set<String> FILES = Set.of("FILE", "F", "SOURCE");

  /** What a shell offers. */
  enum Kind {
    FILES,
    FOLDERS,
    WORDS,
    /** The options of the target that {@code --to} names. */
    SETTINGS,
    NOTHING
  }

  Argument {
    values = List.copyOf(values);
  }

  static Argument of(ArgSpec given) {
    Iterable<String> candidates = given.completionCandidates();
    if (candidates != null) {
      return new Argument(given.paramLabel(), isOptional(given), Kind.WORDS, copied(candidates));
    }
    return new Argument(given.paramLabel(), isOptional(given), kind(given.paramLabel()), List.of());
  }

  private static List<String> copied(Iterable<String> candidates) {
    return StreamSupport.stream(candidates.spliterator(), false).toList();
  }

  private static boolean isOptional(ArgSpec given) {
    return given.arity().min() == 0;
  }

  private static Kind kind(String label) {
    if (FILES.contains(label)) {
      return Kind.FILES;
    }
    if (label.equals("KEY=VALUE")) {
      return Kind.SETTINGS;
    }
    return label.startsWith("DIR") ? Kind.FOLDERS : Kind.NOTHING;
  }
}
