package dev.pressport.export.csv;

import dev.pressport.acf.AcfSchema;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.table.FieldColumns;
import dev.pressport.export.table.RecordTable;
import dev.pressport.html.Titles;
import dev.pressport.model.Entry;
import dev.pressport.model.NoDetails;
import dev.pressport.model.Seo;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.record.Component;
import dev.pressport.record.RecordValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the entries of one type, known before the first of them: the common keys of the
 * clean JSON, the taxonomies and ACF fields that the site uses for the type, and what the type's
 * details are.
 */
final class EntryTable {
  private static final Section NONE = new Section(List.of(), (entry, body) -> List.of());

  private final List<Section> sections;

  /** The columns that one component of an entry becomes. */
  private record Section(
      List<String> names, BiFunction<Entry, Map<String, Value>, List<Value>> cells) {

    static Section of(String name, RecordTable table, Function<Entry, @Nullable Object> part) {
      List<String> names = table.header().stream().map(column -> name + "." + column).toList();
      return new Section(names, (entry, body) -> table.row(part.apply(entry)));
    }
  }

  /** Creates the table with the names of the selected forms of the body. */
  EntryTable(String type, List<String> forms, ExportRequest request, AcfSchema acf) {
    RecordTable fields = FieldColumns.of(type, request, acf);
    RecordTable details =
        RecordTable.of(
            PostTypes.find(type).<Class<?>>map(PostType::detailsType).orElse(NoDetails.class));
    Map<String, Section> composed =
        Map.of(
            "title", column("title", entry -> Titles.line(entry.title(), entry.slug())),
            "content", content(forms),
            "terms", terms(request.index().taxonomies(type)),
            "translations", column("translations", EntryTable::translations),
            "meta", NONE,
            "fields", Section.of("fields", fields, Entry::fields),
            "fieldsMeta", NONE,
            "seo", Section.of("seo", RecordTable.of(Seo.class), Entry::seo),
            "details", Section.of("details", details, Entry::details));
    sections =
        Component.of(Entry.class).stream()
            .map(part -> composed.getOrDefault(part.name(), column(part.name(), part::in)))
            .toList();
  }

  private static Section column(String name, Function<Entry, @Nullable Object> part) {
    return new Section(List.of(name), (entry, body) -> List.of(RecordValues.of(part.apply(entry))));
  }

  private static Section content(List<String> forms) {
    List<String> names = new ArrayList<>(List.of("content.format", "content.source"));
    forms.forEach(form -> names.add("content." + form));
    return new Section(
        names,
        (entry, body) -> {
          List<Value> cells = new ArrayList<>();
          cells.add(RecordValues.of(entry.content().format()));
          cells.add(RecordValues.of(entry.content().origin()));
          forms.forEach(form -> cells.add(body.getOrDefault(form, Value.NULL)));
          return cells;
        });
  }

  private static Section terms(List<String> taxonomies) {
    return new Section(
        taxonomies.stream().map(taxonomy -> "terms." + taxonomy).toList(),
        (entry, body) -> taxonomies.stream().map(taxonomy -> slugs(entry, taxonomy)).toList());
  }

  List<String> header() {
    return sections.stream().flatMap(section -> section.names().stream()).toList();
  }

  /** The cells of an entry with the forms of its body. */
  List<Value> row(Entry entry, Map<String, Value> body) {
    return sections.stream()
        .flatMap(section -> section.cells().apply(entry, body).stream())
        .toList();
  }

  private static Value slugs(Entry entry, String taxonomy) {
    List<Value> slugs = new ArrayList<>();
    for (Term.Ref term : entry.terms()) {
      if (term.taxonomy().equals(taxonomy)) {
        slugs.add(Value.of(term.slug()));
      }
    }
    return slugs.isEmpty() ? Value.NULL : new Value.Array(slugs);
  }

  private static @Nullable Object translations(Entry entry) {
    return entry.translations().isEmpty() ? null : new TreeMap<>(entry.translations());
  }
}
