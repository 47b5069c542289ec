package dev.pressport.export.migrate;

import dev.pressport.problem.Refusal;
import dev.pressport.problem.RefusalKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The refusal of an export that would have no entries. */
public final class NothingToExport extends Refusal {
  private static final long serialVersionUID = 1L;

  private static final int MOST_KINDS = 3;

  NothingToExport(RefusalKind kind, Object... facts) {
    super(kind, facts);
  }

  /**
   * Checks the result of an export.
   *
   * @throws NothingToExport when the target took none of the entries, and none was lost
   */
  public static void refuse(Report report) throws NothingToExport {
    Ledger.Line entries =
        report.ledger().entries().values().stream().reduce(Ledger.Line.EMPTY, Ledger.Line::plus);
    if (entries.filtered() > 0 && entries.filtered() == entries.read() && report.complete()) {
      throw new NothingToExport(
          MigrationRefusal.NOTHING_EXPORTED, report.target(), reasons(report));
    }
  }

  /** The reasons why entries were left out, that of the fewest types first. */
  private static String reasons(Report report) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (Report.LeftOut leftOut : report.leftOut()) {
      if (!leftOut.ofEntries()) {
        continue;
      }
      kinds.computeIfAbsent(leftOut.why(), why -> new ArrayList<>()).add(leftOut.what());
    }
    return kinds.isEmpty()
        ? "personal data is left out"
        : kinds.entrySet().stream()
            .sorted(Comparator.comparingInt(reason -> reason.getValue().size()))
            .map(reason -> reason.getKey() + " (" + list(reason.getValue()) + ")")
            .collect(Collectors.joining(", "));
  }

  private static String list(List<String> kinds) {
    String first = String.join(", ", kinds.subList(0, Math.min(kinds.size(), MOST_KINDS)));
    return kinds.size() > MOST_KINDS
        ? first + " and " + (kinds.size() - MOST_KINDS) + " more"
        : first;
  }
}
