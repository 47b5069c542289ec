package dev.pressport.index;

import dev.pressport.model.Text;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.text.Slug;
import dev.pressport.text.Words;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of an entry as hashes, to be compared with those of another copy.
 *
 * @param origin the file or address of its row
 * @param modified when it was changed last; null when the source has no date
 * @param values the hash of each value with the name of its field
 */
public record EntryPrint(String origin, @Nullable String modified, List<Integer> values) {
  /** The names of the fields that are compared, by column. */
  private static final Map<String, String> FIELDS =
      Words.map(
          """
          post_title=title post_content=content post_excerpt=excerpt post_name=slug
          post_status=status post_author=author post_parent=parentId post_date=date
          post_password=password menu_order=menuOrder comment_status=commentStatus
          ping_status=pingStatus post_content_filtered=contentFiltered sticky=sticky\
          """);

  private static final List<String> DATES =
      List.of("post_modified_gmt", "post_modified", "post_date_gmt", "post_date");

  private static final List<String> OF_WHOLE_ROWS =
      List.of("post_content", "rendered", "guid", "link");

  /** The metas of the editor, which change with each edit. */
  private static final Set<String> OF_EDITOR = Set.of("_edit_lock", "_edit_last");

  public EntryPrint {
    values = List.copyOf(values);
  }

  static EntryPrint of(Row row) {
    List<Integer> values = new ArrayList<>();
    forEachValue(row, (field, hash) -> values.add(hash));
    return new EntryPrint(row.origin(), modified(row), values);
  }

  /** A receiver of the values of a row. */
  @FunctionalInterface
  private interface Values {
    void value(String field, int hash);
  }

  private static void forEachValue(Row row, Values values) {
    FIELDS.forEach(
        (column, field) -> {
          int hash = hash(column, row.text(column));
          if (hash != 0) {
            values.value(field, Objects.hash(field, hash));
          }
        });
    for (Row.TermName term : row.terms()) {
      String field = "terms." + term.taxonomy();
      values.value(field, Objects.hash(field, Slug.decode(term.slug())));
    }
    for (Row.Meta meta : row.metas()) {
      if (!OF_EDITOR.contains(meta.key())) {
        values.value("meta." + meta.key(), Objects.hash("meta." + meta.key(), hash(meta.value())));
      }
    }
  }

  /** Returns the fields in which a row has a value that this entry lacks. */
  Set<String> fieldsOnlyIn(Row row) {
    Set<Integer> known = new HashSet<>(values);
    Set<String> fields = new TreeSet<>();
    forEachValue(
        row,
        (field, hash) -> {
          if (!known.contains(hash)) {
            fields.add(field);
          }
        });
    return fields;
  }

  /**
   * Returns the date of the last change of an entry; null when its source has none, or when the row
   * only names an entry again.
   */
  public static @Nullable String modified(Row row) {
    if (Collections.disjoint(row.columns().keySet(), OF_WHOLE_ROWS)) {
      return null;
    }
    for (String column : DATES) {
      String date = row.scalar(column);
      if (date != null && !date.startsWith("0000")) {
        return date;
      }
    }
    return null;
  }

  private static int hash(Cell cell) {
    return cell instanceof Cell.Stored stored
        ? hash(stored.text())
        : ((Cell.Decoded) cell).value().hashCode();
  }

  /** The hash of a column; 0 when it has no value. */
  private static int hash(String column, @Nullable Text text) {
    if (text == null || !text.inline()) {
      return text == null ? 0 : hash(text);
    }
    String value = text.string().strip();
    boolean none =
        value.isEmpty()
            || value.startsWith("0000-00-00")
            || (value.equals("0") && !column.equals("post_title"));
    return none ? 0 : (column.equals("post_name") ? Slug.decode(value) : value).hashCode();
  }

  private static int hash(Text text) {
    if (text.inline()) {
      return text.string().hashCode();
    }
    int hash = 0;
    try (Reader reader = text.reader()) {
      char[] chars = new char[1 << 13];
      for (int n = reader.read(chars); n >= 0; n = reader.read(chars)) {
        for (int i = 0; i < n; i++) {
          hash = 31 * hash + chars[i];
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hash;
  }
}
