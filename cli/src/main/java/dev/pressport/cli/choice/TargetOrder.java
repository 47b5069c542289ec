package dev.pressport.cli.choice;

import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import java.util.Comparator;
import java.util.List;

/** The targets in the order in which they are offered: the most used first. */
public final class TargetOrder {
  /** The number of targets that are offered at first. */
  public static final int FIRST = 5;

  private static final List<String> USUAL = List.of("hugo", "json", "csv", "ghost", "markdown");

  private TargetOrder() {}

  /** Returns all targets. */
  public static List<Exporter> all() {
    return Exporters.all().stream().sorted(Comparator.comparingInt(TargetOrder::rank)).toList();
  }

  private static int rank(Exporter exporter) {
    int rank = USUAL.indexOf(exporter.id());
    return rank < 0 ? USUAL.size() : rank;
  }
}
