package dev.pressport.source.sql;

import dev.pressport.problem.Problem;
import dev.pressport.source.sql.TableListener.TableName;
import dev.pressport.text.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of the tables of WordPress that are damaged or were repaired, counted by table. */
final class LostRows {
  private static final int MOST_NAMED = 5;

  private final Map<Place, Lost> lost = new LinkedHashMap<>();

  private final Map<Place, Long> repaired = new LinkedHashMap<>();

  private record Place(int origin, TableName table) {}

  private static final class Lost {
    private final List<String> first = new ArrayList<>();
    private long offset = -1;
    private long rows;
    private boolean more;
  }

  /** Adds a row, as {@link TableListener#lost} reports it. */
  void add(int origin, TableName table, String row, long offset) {
    Lost known = lost.computeIfAbsent(new Place(origin, table), place -> new Lost());
    if (row.isEmpty()) {
      known.more = true;
      return;
    }
    known.rows++;
    if (known.first.isEmpty()) {
      known.offset = offset;
    }
    if (known.first.size() < MOST_NAMED) {
      known.first.add(row);
    }
  }

  /** Adds a row, as {@link TableListener#repaired} reports it. */
  void addRepaired(int origin, TableName table) {
    repaired.merge(new Place(origin, table), 1L, Long::sum);
  }

  boolean isEmpty() {
    return lost.isEmpty();
  }

  /**
   * Returns a problem for each table.
   *
   * @param origins the names of what the rows come from
   */
  List<Problem> problems(List<String> origins) {
    List<Problem> problems = new ArrayList<>();
    lost.forEach(
        (place, rows) -> {
          Problem problem =
              Problem.of(SqlProblem.ROWS_DAMAGED, rows(rows), place.table().table(), names(rows))
                  .inSource(origins.get(place.origin()))
                  .about(place.table().table())
                  .times(Math.max(1, rows.rows));
          problems.add(rows.offset < 0 ? problem : problem.at(rows.offset));
        });
    repaired.forEach(
        (place, rows) ->
            problems.add(
                Problem.of(SqlProblem.ROWS_REPAIRED, rows, place.table().table())
                    .inSource(origins.get(place.origin()))
                    .about(place.table().table())
                    .times(rows)));
    return problems;
  }

  private static String rows(Lost lost) {
    if (lost.rows == 0) {
      return "An unknown number of rows";
    }
    return (lost.more ? "At least " : "") + Figures.count(lost.rows, "row", "rows");
  }

  private static String names(Lost lost) {
    long more = lost.rows - lost.first.size();
    String names = String.join(", ", lost.first);
    return names.isEmpty()
        ? ""
        : ": " + names + (more > 0 ? " and " + Figures.number(more) + " more" : "");
  }

  /** Returns whether rows of a table are damaged. */
  boolean isDamaged(String table) {
    return lost.keySet().stream().anyMatch(place -> place.table().table().equals(table));
  }
}
