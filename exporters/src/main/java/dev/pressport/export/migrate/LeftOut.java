package dev.pressport.export.migrate;

import dev.pressport.export.Fate;
import dev.pressport.export.Unpublished;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A count of the content that a target does not support, or keeps from the public, which reports
 * each kind once.
 */
final class LeftOut {
  private final Problems problems;
  private final Map<Kind, Long> counts = new LinkedHashMap<>();

  private record Kind(
      String what, String why, boolean ofEntries, @Nullable Unpublished unpublished) {}

  LeftOut(Problems problems) {
    this.problems = problems;
  }

  /** Counts an item that an exporter did not take. */
  void add(Ledger.Account account, Fate.Filtered fate) {
    boolean ofEntries = account instanceof Ledger.Account.PostType;
    Kind kind = new Kind(label(account), fate.why(), ofEntries, fate.unpublished());
    if (counts.merge(kind, 1L, Long::sum) == 1) {
      problems.add(Problem.of(MigrationProblem.LEFT_OUT, kind.what(), kind.why()));
    }
  }

  static String label(Ledger.Account account) {
    if (account instanceof Ledger.Account.PostType type) {
      return PostTypes.label(type.name());
    }
    String name = account.toString().toLowerCase(Locale.ROOT);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Returns all kinds in the order of their first occurrence. */
  List<Report.LeftOut> all() {
    return counts.entrySet().stream()
        .map(
            count ->
                new Report.LeftOut(
                    count.getKey().what(),
                    count.getKey().why(),
                    count.getValue(),
                    count.getKey().ofEntries(),
                    count.getKey().unpublished()))
        .toList();
  }
}
