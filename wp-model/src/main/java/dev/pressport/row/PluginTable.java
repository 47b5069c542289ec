package dev.pressport.row;

import dev.pressport.model.Value;
import dev.pressport.plugin.PluginPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A table of a plugin in WordPress's database. The rows of an entry or a term are attached to its
 * row ({@link Row#attached}); those of the whole site are in {@code Site.tables()}. Export files
 * and the REST API do not have them.
 *
 * @param name without the prefix of the site: {@code wc_orders}. One that ends in a star stands for
 *     all tables whose names begin so, such as one for each language; {@link #SERIES} among the
 *     texts is the rest of their names.
 * @param owner what a row belongs to
 * @param numbers the columns that are whole numbers; the first is the id of the owner, or of what
 *     {@code through} leads to it by
 * @param texts the other columns that are read, none of which is a secret
 * @param personal whether its rows are about people, and left out with other personal data
 * @param kept what is kept of a row of the site; empty for none of it
 */
public record PluginTable(
    String name,
    Owner owner,
    List<String> numbers,
    List<String> texts,
    Optional<Through> through,
    boolean personal,
    UnaryOperator<Map<String, Value>> kept)
    implements PluginPart {
  /** The column with the part of a table's name for which a star stands. */
  public static final String SERIES = "table_name";

  public PluginTable {
    numbers = List.copyOf(numbers);
    texts = List.copyOf(texts);
  }

  /** What the rows of a table belong to. */
  public enum Owner {
    /** An entry, by its id. */
    ENTRY,
    /** A term, by its {@code term_id}; columns that are not empty become metas of the term. */
    TERM,
    /** A term, by its {@code term_taxonomy_id}; the rows are attached. */
    TERM_TAXONOMY,
    /** The site as a whole. */
    SITE
  }

  /**
   * A table between rows and their owners.
   *
   * @param table its name without the prefix, that of another {@link PluginTable} of the plugin
   * @param column of it that the first number of this table names
   */
  public record Through(String table, String column) {}

  /**
   * Creates a table.
   *
   * @param numbers separated by blanks
   * @param texts separated by blanks
   */
  public PluginTable(String name, Owner owner, String numbers, String texts) {
    this(name, owner, words(numbers), words(texts), Optional.empty(), false, row -> row);
  }

  /**
   * Returns the table with another one between its rows and their owners. Of a table of the site,
   * only the rows are read whose first number is in the column of the other one, which stands
   * before it among the parts of the plugin.
   */
  public PluginTable through(String table, String column) {
    return new PluginTable(
        name, owner, numbers, texts, Optional.of(new Through(table, column)), personal, kept);
  }

  /** Returns the table as one whose rows are about people. */
  public PluginTable ofPeople() {
    return new PluginTable(name, owner, numbers, texts, through, true, kept);
  }

  /**
   * Returns the table with rows of the site that are changed when they are read, such as decoded
   * and without secrets.
   *
   * @param change gives an empty map for a row to leave out
   */
  public PluginTable keeping(UnaryOperator<Map<String, Value>> change) {
    return new PluginTable(name, owner, numbers, texts, through, personal, change);
  }

  /** Returns the name under which the rows of the site are known: without a star. */
  public String key() {
    return name.replaceFirst("_?\\*$", "");
  }

  /** All columns, the numbers first. */
  public List<String> columns() {
    return Stream.concat(numbers.stream(), texts.stream()).toList();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }
}
