package dev.pressport.export.csv;

import dev.pressport.export.table.ColumnMeanings;
import dev.pressport.export.table.FieldNote;
import dev.pressport.export.table.MetaRow;
import dev.pressport.export.table.RecordTable;
import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Metas;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.record.RecordValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table beside those of the entries. */
enum SideTable {
  AUTHORS("authors"),
  TERMS("terms"),
  COMMENTS("comments"),
  META("meta"),
  META_RAW("meta-raw"),
  FIELDS("fields");

  private final String id;

  SideTable(String id) {
    this.id = id;
  }

  /** The columns of the items that have a table of their own. */
  private static final class Parts {
    static final Set<String> ELSEWHERE = Set.of("fieldsMeta");
    static final RecordTable AUTHORS = RecordTable.of(Author.class).without(ELSEWHERE);
    static final RecordTable TERMS = RecordTable.of(Term.class).without(ELSEWHERE);
    static final RecordTable COMMENTS = RecordTable.of(Comment.class).without(ELSEWHERE);

    private Parts() {}
  }

  /** Returns the name, which is that of the file without its extension. */
  String id() {
    return id;
  }

  String file() {
    return id + ".csv";
  }

  List<String> header() {
    return switch (this) {
      case AUTHORS -> Parts.AUTHORS.header();
      case TERMS -> Parts.TERMS.header();
      case COMMENTS -> Parts.COMMENTS.header();
      case META -> List.of("entryId", "key", "index", "value");
      case META_RAW -> List.of("item", "itemId", "key", "index", "stored");
      case FIELDS -> List.of("item", "itemId", "name", "key", "type", "groupKey", "zone", "state");
    };
  }

  /** Returns the meaning of a column, in half a line for people; empty when there is none. */
  String meaning(String column) {
    return switch (this) {
      case AUTHORS, TERMS, COMMENTS ->
          ColumnMeanings.of(id, column)
              .or(() -> ColumnMeanings.of("seo", column.replaceFirst("^seo\\.", "")))
              .orElse("");
      case META, META_RAW -> ColumnMeanings.of("meta", column).orElse("");
      case FIELDS ->
          ColumnMeanings.of("fields", column)
              .or(() -> ColumnMeanings.of("meta", column))
              .orElse("");
    };
  }

  static List<Value> row(Author author) {
    return Parts.AUTHORS.row(author);
  }

  static List<Value> row(Term term) {
    return Parts.TERMS.row(term);
  }

  static List<Value> row(Comment comment) {
    return Parts.COMMENTS.row(comment);
  }

  /** Returns the rows of the metas of an entry. */
  static List<List<Value>> metas(long entry, Metas metas) {
    List<List<Value>> rows = new ArrayList<>();
    for (MetaRow meta : MetaRow.of(metas)) {
      // Lists are never joined, as they are not known beforehand.
      Value value = meta.isComposed() ? Value.of(ValueJson.string(meta.value())) : meta.value();
      rows.add(row(entry, meta.key(), meta.index(), value));
    }
    return rows;
  }

  /** Returns the rows of the stored texts of repaired metas. */
  static List<List<Value>> raw(String item, String id, Metas metas) {
    List<List<Value>> rows = new ArrayList<>();
    for (MetaRow meta : MetaRow.of(metas)) {
      if (meta.stored() != null) {
        rows.add(row(item, id, meta.key(), meta.index(), meta.stored()));
      }
    }
    return rows;
  }

  /** Returns the rows of the custom fields of an item. */
  static List<List<Value>> fields(String item, String id, Map<String, Value> fieldsMeta) {
    List<List<Value>> rows = new ArrayList<>();
    for (FieldNote note : FieldNote.of(fieldsMeta)) {
      rows.add(
          row(
              item,
              id,
              note.name(),
              note.key(),
              note.type(),
              note.groupKey(),
              note.zone(),
              note.state()));
    }
    return rows;
  }

  private static List<Value> row(@Nullable Object... cells) {
    return Arrays.stream(cells).map(RecordValues::of).toList();
  }
}
