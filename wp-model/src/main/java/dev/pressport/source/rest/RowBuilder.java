package dev.pressport.source.rest;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.problem.Problem;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a row under the names of the database. */
final class RowBuilder {
  private final Row.Kind kind;
  private final String origin;
  private final Map<String, Cell> columns = new LinkedHashMap<>();
  private final List<Row.Meta> metas = new ArrayList<>();
  private final List<Row.TermName> terms = new ArrayList<>();
  private final Map<String, List<Map<String, Cell>>> attached = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  RowBuilder(Row.Kind kind, String origin) {
    this.kind = kind;
    this.origin = origin;
  }

  /** A column; nothing when there is no value. */
  void put(String column, @Nullable String value) {
    if (value != null) {
      columns.put(column, Cell.stored(value));
    }
  }

  /** A column with a text, a whole number or a truth value. */
  void put(String column, LooseValue value) {
    if (value.value() instanceof Text text) {
      columns.put(column, new Cell.Stored(text));
    } else if (value.value() instanceof Value.Bool bool) {
      put(column, bool.value() ? "1" : "0");
    } else {
      put(column, value.string());
    }
  }

  /**
   * A date, which comes as {@code 2024-01-31T11:00:00}. What is no date in the database comes as
   * the 30th of November before the year 1, or thereabouts.
   */
  void date(String column, LooseValue value) {
    String date = value.filled();
    if (date != null && !date.startsWith("-")) {
      put(column, date.replace('T', ' '));
    }
  }

  /** A meta as the database stores it. */
  void meta(String key, @Nullable String stored) {
    if (stored != null) {
      metas.add(new Row.Meta(key, Cell.stored(stored)));
    }
  }

  /** A meta that WordPress decoded. */
  void meta(String key, Value decoded) {
    metas.add(new Row.Meta(key, new Cell.Decoded(decoded)));
  }

  void term(String taxonomy, String slug, String name) {
    terms.add(new Row.TermName(taxonomy, slug, name));
  }

  void attach(String plugin, Map<String, Value> values) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    values.forEach((name, value) -> cells.put(name, new Cell.Decoded(value)));
    attached.put(plugin, List.of(cells));
  }

  void problem(Problem problem) {
    problems.add(problem.inSource(origin));
  }

  Row row() {
    return new Row(kind, origin, -1, columns, metas, terms, null, problems, null, attached);
  }
}
