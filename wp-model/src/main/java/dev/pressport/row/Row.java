package dev.pressport.row;

import dev.pressport.model.Item;
import dev.pressport.model.Text;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One author, term, entry or comment in the form of its source.
 *
 * @param origin the file or address
 * @param offset in bytes of the origin's unpacked content, or -1
 * @param columns by the names of the database ({@code post_title}, {@code comment_ID}, {@code
 *     slug}); a column that the source does not carry is absent. Beside those: {@code post_author}
 *     is a login, {@code link} a permalink, {@code sticky} 0 or 1, {@code protected} 1 for an entry
 *     whose password is not known, {@code rendered} the body as WordPress shows it, {@code
 *     attachment_url}, for a page {@code role} ({@code front}, {@code posts}, {@code privacy}), for
 *     a user {@code roles} separated by commas, and for a term {@code parent} is a slug
 * @param unreadable why it cannot be an item, when it cannot
 * @param problems found while it was read
 * @param item what it is, from a source that gives finished items; its columns, metas and terms
 *     then say the same of it as far as the index needs it
 * @param attached what other tables, or a plugin's part of an answer, say of it: rows by the name
 *     of the table without its prefix, or of the plugin, such as {@code ai1ec_events}
 */
public record Row(
    Kind kind,
    String origin,
    long offset,
    Map<String, Cell> columns,
    List<Meta> metas,
    List<TermName> terms,
    @Nullable String unreadable,
    List<Problem> problems,
    @Nullable Item item,
    Map<String, List<Map<String, Cell>>> attached) {
  public Row {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    metas = List.copyOf(metas);
    terms = List.copyOf(terms);
    problems = List.copyOf(problems);
    attached = Map.copyOf(attached);
  }

  /** Returns the row of data that cannot be an item. */
  public static Row unreadable(Kind kind, String origin, long offset, String why) {
    RowBuilder row = new RowBuilder(kind, origin, offset);
    row.unreadable(why);
    return row.row();
  }

  /** The same row with other columns and terms. */
  public Row with(Map<String, Cell> newColumns, List<TermName> newTerms) {
    return new Row(
        kind, origin, offset, newColumns, metas, newTerms, unreadable, problems, item, attached);
  }

  /** The same row with other metas. */
  public Row withMetas(List<Meta> newMetas) {
    return new Row(
        kind, origin, offset, columns, newMetas, terms, unreadable, problems, item, attached);
  }

  /** The same row with another finished item. */
  public Row with(@Nullable Item newItem) {
    return new Row(
        kind, origin, offset, columns, metas, terms, unreadable, problems, newItem, attached);
  }

  /** The kind of item that a row becomes. */
  public enum Kind {
    AUTHOR,
    TERM,
    ENTRY,
    COMMENT
  }

  /** A row of a meta table. */
  public record Meta(String key, Cell value) {}

  /** A term as an entry names it, slug and name as stored. */
  public record TermName(String taxonomy, String slug, String name) {}

  /** The problems found while it was read, and that it cannot be an item when it cannot. */
  public List<Problem> allProblems() {
    boolean explained =
        problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.SKIPPED);
    if (unreadable == null || explained) {
      return problems;
    }
    List<Problem> all = new ArrayList<>(problems);
    all.add(
        Problem.of(RowProblem.ITEM_UNREADABLE, unreadable)
            .inSource(origin)
            .ofItem(scalar("post_type"), number("ID"))
            .at(offset));
    return all;
  }

  /** An empty list for the problems of its item; {@code id} counts for entries and comments. */
  public ItemProblems newProblems(long id) {
    return switch (kind) {
      case AUTHOR -> new ItemProblems(origin, "author", number("ID"));
      case TERM -> new ItemProblems(origin, "term", number("term_id"));
      case COMMENT -> new ItemProblems(origin, "comment", id);
      case ENTRY -> new ItemProblems(origin, string("post_type"), id);
    };
  }

  /** The rows of another table that belong to it. */
  public List<Map<String, Cell>> attached(String table) {
    return attached.getOrDefault(table, List.of());
  }

  /** The stored text of a column; null when the row lacks it or it is not stored text. */
  public @Nullable Text text(String column) {
    return columns.get(column) instanceof Cell.Stored stored ? stored.text() : null;
  }

  /** The stored text of a short column as it is; empty when the row lacks it. */
  public String string(String column) {
    Text text = text(column);
    return text == null || !text.inline() ? "" : text.string();
  }

  /** The stored text of a short column without blanks around it; null when lacking or empty. */
  public @Nullable String scalar(String column) {
    String value = string(column).strip();
    return value.isEmpty() ? null : value;
  }

  /** A whole number column; null when lacking or no number. */
  public @Nullable Long number(String column) {
    String value = scalar(column);
    if (value == null) {
      return null;
    }
    try {
      return Long.valueOf(value);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
