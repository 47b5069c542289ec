package dev.pressport.source;

import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.row.RowBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes rows for tests. */
public final class TestRow {
  private final RowBuilder row;
  private String origin = "test";
  private final Map<String, List<Map<String, Cell>>> attached = new LinkedHashMap<>();

  private TestRow(Row.Kind kind) {
    row = new RowBuilder(kind, "test");
  }

  /** A published entry. */
  public static TestRow entry(String type, long id) {
    return new TestRow(Row.Kind.ENTRY)
        .column("post_type", type)
        .column("ID", Long.toString(id))
        .column("post_status", "publish");
  }

  /** A listed author. */
  public static TestRow author(String login, long id) {
    return new TestRow(Row.Kind.AUTHOR).column("user_login", login).column("ID", Long.toString(id));
  }

  /** A listed term. */
  public static TestRow term(String taxonomy, long id, String slug, String name) {
    return new TestRow(Row.Kind.TERM)
        .column("taxonomy", taxonomy)
        .column("term_id", Long.toString(id))
        .column("slug", slug)
        .column("name", name);
  }

  /** An approved comment on an entry. */
  public static TestRow comment(long id, long entry) {
    return new TestRow(Row.Kind.COMMENT)
        .column("comment_ID", Long.toString(id))
        .column("comment_post_ID", Long.toString(entry))
        .column("comment_approved", "1");
  }

  /** Sets the file that it is from. */
  public TestRow from(String file) {
    origin = file;
    return this;
  }

  /** Adds a column. */
  public TestRow column(String name, String value) {
    row.put(name, value);
    return this;
  }

  /** Adds title and slug. */
  public TestRow named(String title, String slug) {
    return column("post_title", title).column("post_name", slug);
  }

  /** Adds the body. */
  public TestRow body(String content) {
    return column("post_content", content);
  }

  /** Adds a meta as it is stored. */
  public TestRow meta(String key, String value) {
    row.meta(key, value);
    return this;
  }

  /** Adds a term that the entry has. */
  public TestRow in(String taxonomy, String slug) {
    row.term(taxonomy, slug, slug);
    return this;
  }

  /** Adds a row of another table, given as column, value, column, value. */
  public TestRow attached(String table, String... cells) {
    Map<String, Cell> attachedRow = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      attachedRow.put(cells[i], Cell.stored(cells[i + 1]));
    }
    attached.computeIfAbsent(table, t -> new ArrayList<>()).add(attachedRow);
    return this;
  }

  /** The row. */
  public Row build() {
    attached.forEach(row::attach);
    return from(row.row());
  }

  private Row from(Row made) {
    return new Row(
        made.kind(),
        origin,
        made.offset(),
        made.columns(),
        made.metas(),
        made.terms(),
        null,
        made.problems(),
        null,
        made.attached());
  }
}
