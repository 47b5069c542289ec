package dev.pressport.source.sql;

import dev.pressport.problem.Problem;
import dev.pressport.source.sql.TableListener.TableName;
import dev.pressport.text.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements that change tables of WordPress and are not applied, counted by kind. */
final class UnappliedStatements {
  private final Map<Kind, Found> found = new LinkedHashMap<>();

  private record Kind(int origin, TableName table, String statement) {}

  private record Found(long first, long times) {}

  /** Adds a statement, as {@link TableListener#unapplied} reports it. */
  void add(int origin, TableName table, String statement, long offset) {
    found.merge(
        new Kind(origin, table, statement),
        new Found(offset, 1),
        (known, one) -> new Found(known.first(), known.times() + 1));
  }

  /**
   * Returns a problem for each kind.
   *
   * @param origins the names of what the statements come from
   */
  List<Problem> problems(List<String> origins) {
    List<Problem> problems = new ArrayList<>();
    found.forEach(
        (kind, statements) ->
            problems.add(
                Problem.of(
                        SqlProblem.STATEMENT_UNAPPLIED,
                        statements.times(),
                        kind.table().table(),
                        kind.statement(),
                        Figures.number(statements.first()))
                    .inSource(origins.get(kind.origin()))
                    .at(statements.first())
                    .about(kind.table().table() + " " + kind.statement())
                    .times(statements.times())));
    return problems;
  }
}
