package dev.pressport.export.sqlite;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.table.BodyLinks;
import dev.pressport.export.table.FeaturedImage;
import dev.pressport.export.table.FieldNote;
import dev.pressport.export.table.MetaRow;
import dev.pressport.export.value.TermGroups;
import dev.pressport.html.Titles;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Metas;
import dev.pressport.model.Seo;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.record.RecordValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of an item in all tables but that of its type. Safe for many threads. */
final class ItemRows {
  private static final int TITLE = index("title");

  private final ExportRequest request;
  private final Table contents;
  private final List<String> forms;
  private final BodyLinks links;

  ItemRows(ExportRequest request, Table contents, List<String> forms) {
    this.request = request;
    this.contents = contents;
    this.forms = List.copyOf(forms);
    this.links = new BodyLinks(request.permalinks(), request.media());
  }

  private static int index(String column) {
    return Tables.ENTRY_PARTS.header().indexOf(column);
  }

  static String key(Term.Key term) {
    return term.taxonomy() + ":" + term.slug();
  }

  /** Returns the rows of an author, a term or a comment. */
  List<Row> of(Item item) {
    if (item instanceof Author author) {
      return author(author);
    }
    return item instanceof Term term ? term(term) : comment((Comment) item);
  }

  private static List<Row> author(Author author) {
    List<Row> rows = new ArrayList<>();
    Value login = Value.of(author.login());
    rows.add(new Row(Tables.AUTHORS, Tables.AUTHOR_PARTS.row(author)));
    metas(Tables.AUTHOR_META, login, author.meta(), rows);
    fields(Tables.AUTHOR_FIELDS, login, author.fieldsMeta(), rows);
    seo(Tables.AUTHOR_SEO, login, author.seo(), rows);
    return rows;
  }

  private List<Row> term(Term term) {
    List<Row> rows = new ArrayList<>();
    Value key = Value.of(key(term.key()));
    List<Value> cells = new ArrayList<>(List.of(key));
    cells.addAll(Tables.TERM_PARTS.row(term));
    String parent = term.parentSlug();
    cells.add(parent == null ? Value.NULL : Value.of(key(new Term.Key(term.taxonomy(), parent))));
    rows.add(new Row(Tables.TERMS, cells));
    term.translations()
        .forEach((language, id) -> rows.add(Row.of(Tables.TERM_TRANSLATIONS, key, language, id)));
    metas(Tables.TERM_META, key, term.meta(), rows);
    fields(Tables.TERM_FIELDS, key, term.fieldsMeta(), rows);
    seo(Tables.TERM_SEO, key, term.seo(), rows);
    return rows;
  }

  private static List<Row> comment(Comment comment) {
    List<Row> rows = new ArrayList<>();
    Value id = Value.of(comment.id());
    rows.add(new Row(Tables.COMMENTS, Tables.COMMENT_PARTS.row(comment)));
    metas(Tables.COMMENT_META, id, comment.meta(), rows);
    fields(Tables.COMMENT_FIELDS, id, comment.fieldsMeta(), rows);
    return rows;
  }

  /** Returns the rows of an entry with the forms of its body. */
  List<Row> of(Entry entry, Map<String, Value> body) {
    List<Row> rows = new ArrayList<>();
    Value id = Value.of(entry.id());
    rows.add(entryRow(entry));
    List<Value> content = new ArrayList<>(List.of(id));
    forms.forEach(form -> content.add(body.getOrDefault(form, Value.NULL)));
    rows.add(new Row(contents, content));
    numbered(
        entry.authors(),
        (position, login) -> Row.of(Tables.ENTRY_AUTHORS, id, position, login),
        rows);
    numbered(
        TermGroups.flat(entry),
        (position, term) ->
            Row.of(
                Tables.ENTRY_TERMS, id, position, key(new Term.Key(term.taxonomy(), term.slug()))),
        rows);
    entry
        .translations()
        .forEach(
            (language, translation) ->
                rows.add(Row.of(Tables.ENTRY_TRANSLATIONS, id, language, translation)));
    metas(Tables.ENTRY_META, id, entry.meta(), rows);
    fields(Tables.ENTRY_FIELDS, id, entry.fieldsMeta(), rows);
    seo(Tables.ENTRY_SEO, id, entry.seo(), rows);
    request
        .index()
        .entry(entry.id())
        .ifPresent(
            outline ->
                outline.oldSlugs().stream()
                    .distinct()
                    .forEach(slug -> rows.add(Row.of(Tables.FORMER_SLUGS, id, slug))));
    links.of(entry, body).forEach(link -> rows.add(row(link)));
    return rows;
  }

  private static Row row(BodyLinks.BodyLink link) {
    return Row.of(
        Tables.LINKS,
        link.entryId(),
        link.position(),
        link.url(),
        link.kind(),
        link.host(),
        link.internal(),
        link.targetEntryId(),
        link.targetTerm() == null ? null : key(link.targetTerm()));
  }

  private Row entryRow(Entry entry) {
    List<Value> cells = new ArrayList<>(Tables.ENTRY_PARTS.row(entry));
    cells.set(TITLE, Value.of(Titles.line(entry.title(), entry.slug())));
    cells.add(Value.of(entry.title()));
    cells.add(RecordValues.of(entry.content().format()));
    cells.add(RecordValues.of(entry.content().origin()));
    cells.add(RecordValues.of(FeaturedImage.of(entry, request)));
    cells.add(Value.of(request.isPublic(entry.id())));
    return new Row(Tables.ENTRIES, cells);
  }

  /** Makes a row of a value and its place in a list. */
  private interface Numbered<T> {
    Row row(int position, T value);
  }

  private static <T> void numbered(List<T> values, Numbered<T> row, List<Row> rows) {
    for (int i = 0; i < values.size(); i++) {
      rows.add(row.row(i, values.get(i)));
    }
  }

  private static void metas(Table table, Value item, Metas metas, List<Row> rows) {
    for (MetaRow meta : MetaRow.of(metas)) {
      rows.add(
          Row.of(
              table,
              item,
              meta.key(),
              meta.index(),
              meta.value(),
              meta.isComposed(),
              meta.stored()));
    }
  }

  private static void fields(
      Table table, Value item, Map<String, Value> fieldsMeta, List<Row> rows) {
    for (FieldNote note : FieldNote.of(fieldsMeta)) {
      rows.add(
          Row.of(
              table,
              item,
              note.name(),
              note.key(),
              note.type(),
              note.groupKey(),
              note.zone(),
              note.state()));
    }
  }

  private static void seo(Table table, Value item, @Nullable Seo seo, List<Row> rows) {
    if (seo != null) {
      List<Value> cells = new ArrayList<>(List.of(item));
      cells.addAll(Tables.SEO_PARTS.row(seo));
      rows.add(new Row(table, cells));
    }
  }
}
