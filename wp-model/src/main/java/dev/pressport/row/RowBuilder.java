package dev.pressport.row;

import dev.pressport.model.Item;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a row under the names of the database. */
public final class RowBuilder {
  private final Row.Kind kind;
  private final String origin;
  private final long offset;
  private final Map<String, Cell> columns = new LinkedHashMap<>();
  private final List<Row.Meta> metas = new ArrayList<>();
  private final List<Row.TermName> terms = new ArrayList<>();
  private final Map<String, List<Map<String, Cell>>> attached = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable String unreadable;
  private @Nullable Item item;

  /** A row of an origin that has no offsets. */
  public RowBuilder(Row.Kind kind, String origin) {
    this(kind, origin, -1);
  }

  /** A row without columns. */
  public RowBuilder(Row.Kind kind, String origin, long offset) {
    this.kind = kind;
    this.origin = origin;
    this.offset = offset;
  }

  /** A column; nothing when there is no value. */
  public void put(String column, @Nullable Text value) {
    if (value != null) {
      columns.put(column, new Cell.Stored(value));
    }
  }

  /** A column; nothing when there is no value. */
  public void put(String column, @Nullable String value) {
    if (value != null) {
      columns.put(column, Cell.stored(value));
    }
  }

  /** A column with a text, a whole number or a truth value. */
  public void put(String column, LooseValue value) {
    if (value.value() instanceof Text text) {
      put(column, text);
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
  public void date(String column, LooseValue value) {
    String date = value.filled();
    if (date != null && !date.startsWith("-")) {
      put(column, date.replace('T', ' '));
    }
  }

  /** A meta as the database stores it. */
  public void meta(String key, @Nullable String stored) {
    if (stored != null) {
      metas.add(new Row.Meta(key, Cell.stored(stored)));
    }
  }

  /** A meta that WordPress decoded. */
  public void meta(String key, Value decoded) {
    metas.add(new Row.Meta(key, new Cell.Decoded(decoded)));
  }

  /** A meta that is made already. */
  public void meta(Row.Meta meta) {
    metas.add(meta);
  }

  /** Returns whether there is a meta with this key. */
  public boolean hasMeta(String key) {
    return metas.stream().anyMatch(meta -> meta.key().equals(key));
  }

  /** Returns whether the entry has a term. */
  public boolean hasTerm(String taxonomy, String slug) {
    return terms.stream()
        .anyMatch(term -> term.taxonomy().equals(taxonomy) && term.slug().equals(slug));
  }

  /** A term that an entry has. */
  public void term(String taxonomy, String slug, String name) {
    terms.add(new Row.TermName(taxonomy, slug, name));
  }

  /** The rows of another table that belong to it. */
  public void attach(String table, List<Map<String, Cell>> rows) {
    attached.put(table, rows);
  }

  /** The values of a plugin. */
  public void attach(String plugin, Map<String, Value> values) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    values.forEach((name, value) -> cells.put(name, new Cell.Decoded(value)));
    attach(plugin, List.of(cells));
  }

  /** Problems found while it was read. */
  public void problems(List<Problem> found) {
    problems.addAll(found);
  }

  /** A problem found while it was read. */
  public void problem(Problem problem) {
    problems.add(problem.inSource(origin));
  }

  /** Sets the reason why the row cannot be an item. */
  public void unreadable(String why) {
    unreadable = why;
  }

  /** Sets the problem because of which the row cannot be an item. */
  public void unreadable(Problem why) {
    problem(why);
    unreadable = why.message();
  }

  /** Sets the finished item of the source. */
  public void item(Item finished) {
    item = finished;
  }

  /** Returns the row. */
  public Row row() {
    return new Row(
        kind, origin, offset, columns, metas, terms, unreadable, problems, item, attached);
  }
}
