package dev.pressport.row;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of an entry in the answers of a plugin's API: fields in the form of WordPress's own
 * API, which count where that does not provide the entry, and metas, terms and rows of tables as
 * the database has them.
 */
public final class RestEntry {
  private final Map<String, Value> fields = new LinkedHashMap<>();
  private final Map<String, List<Value>> metas = new LinkedHashMap<>();
  private final List<Row.TermName> terms = new ArrayList<>();
  private final Map<String, List<Map<String, Cell>>> attached = new LinkedHashMap<>();

  /** Sets a field, such as {@code status}, unless the value is missing. */
  public void field(String name, LooseValue value) {
    if (value.present()) {
      fields.put(name, value.value());
    }
  }

  /** Sets a field. */
  public void field(String name, Value value) {
    fields.put(name, value);
  }

  /** Sets a field to the ids of the items in a list, such as terms. */
  public void ids(String name, LooseValue items) {
    field(name, new Value.Array(items.ids().stream().map(id -> (Value) Value.of(id)).toList()));
  }

  /**
   * Sets a text in the form that visitors see, such as {@code content}; that of an earlier list
   * stays, as later ones are for users.
   */
  public void rendered(String name, LooseValue text) {
    if (text.value() instanceof Text && !fields.containsKey(name)) {
      fields.put(name, new Value.Dict(Map.of("rendered", text.value())));
    }
  }

  /** Sets a text in the form that is stored. */
  public void raw(String name, LooseValue text) {
    if (text.value() instanceof Text) {
      fields.put(name, new Value.Dict(Map.of("raw", text.value())));
    }
  }

  /** Sets a meta to a stored text; null leaves it as it is. */
  public void meta(String key, @Nullable String value) {
    if (value != null) {
      metas.put(key, List.of(Value.of(value)));
    }
  }

  /** Sets a meta to a text or a number, unless the value is missing or empty. */
  public void meta(String key, LooseValue value) {
    meta(key, value.filled());
  }

  /** Sets a meta to decoded values, one for each row of it; none leaves it as it is. */
  public void metas(String key, List<Value> values) {
    if (!values.isEmpty()) {
      metas.put(key, List.copyOf(values));
    }
  }

  /** Returns whether a meta is set. */
  public boolean hasMeta(String key) {
    return metas.containsKey(key);
  }

  /** Adds a term; a second time it counts once. */
  public void term(String taxonomy, LooseValue slug, LooseValue name) {
    String text = slug.filled();
    if (text == null) {
      return;
    }
    String shown = name.filled();
    boolean isNew =
        terms.stream()
            .noneMatch(term -> term.taxonomy().equals(taxonomy) && term.slug().equals(text));
    if (isNew) {
      terms.add(new Row.TermName(taxonomy, text, shown == null ? text : shown));
    }
  }

  /** Returns whether the entry has terms of a taxonomy. */
  public boolean hasTerms(String taxonomy) {
    return terms.stream().anyMatch(term -> term.taxonomy().equals(taxonomy));
  }

  /** Sets the rows of a table of the plugin. */
  public void attach(String table, List<Map<String, Cell>> rows) {
    attached.put(table, List.copyOf(rows));
  }

  /** The fields in the form of WordPress's own API. */
  public LooseValue fields() {
    return LooseValue.of(new Value.Dict(fields));
  }

  /** Adds the metas and terms that a row lacks, and the rows of tables. */
  public void addTo(RowBuilder row) {
    metas.forEach(
        (key, values) -> {
          if (!row.hasMeta(key)) {
            values.forEach(value -> row.meta(key, value));
          }
        });
    for (Row.TermName term : terms) {
      if (!row.hasTerm(term.taxonomy(), term.slug())) {
        row.term(term.taxonomy(), term.slug(), term.name());
      }
    }
    attached.forEach(row::attach);
  }
}
