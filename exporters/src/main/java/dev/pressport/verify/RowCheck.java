package dev.pressport.verify;

import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.migrate.StoredReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The comparison of the items in a database with the ledger of its export. */
public final class RowCheck {
  private final Findings<Difference> differences = new Findings<>();
  private final boolean readable;
  private long rows;

  /**
   * A kind of item whose numbers differ.
   *
   * @param kind the name in the ledger: a post type, {@code authors}, {@code terms}, {@code
   *     comments}
   * @param expected the number that the ledger has as exported
   * @param found the number in the database
   */
  public record Difference(String kind, long expected, long found) {}

  private RowCheck(StoredReport report, @Nullable Map<String, Long> found) {
    readable = found != null;
    if (found == null) {
      return;
    }
    Map<String, Long> expected = new TreeMap<>();
    for (StoredReport.Account account : report.lines()) {
      expected.merge(account.name(), account.line().exported(), Long::sum);
    }
    Set<String> kinds = new TreeSet<>(expected.keySet());
    kinds.addAll(found.keySet());
    for (String kind : kinds) {
      long wanted = expected.getOrDefault(kind, 0L);
      long there = found.getOrDefault(kind, 0L);
      rows += there;
      if (wanted != there) {
        differences.add(new Difference(kind, wanted, there));
      }
    }
  }

  /** Returns the check of an export; null for a target that does not count its items. */
  static @Nullable RowCheck of(Path folder, StoredReport report) {
    Optional<Exporter> target = Exporters.find(report.target());
    if (target.isEmpty()) {
      return null;
    }
    try {
      Optional<Map<String, Long>> found = target.get().count(folder);
      return found.isEmpty() ? null : new RowCheck(report, found.get());
    } catch (IOException e) {
      return new RowCheck(report, null);
    }
  }

  /** The number of items found. */
  public long rows() {
    return rows;
  }

  /** Returns whether the database could be read. */
  public boolean readable() {
    return readable;
  }

  /** The kinds whose numbers differ. */
  public Findings<Difference> differences() {
    return differences;
  }

  boolean passes() {
    return readable && differences.isEmpty();
  }
}
