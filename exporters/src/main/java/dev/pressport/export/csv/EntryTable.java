package dev.pressport.export.csv;

import dev.pressport.acf.AcfSchema;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.table.ColumnMeanings;
import dev.pressport.export.table.FeaturedImage;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the entries of one type, known before the first of them: the common keys of the
 * clean JSON, the taxonomies and ACF fields that the site uses for the type, and what the type's
 * details are.
 */
final class EntryTable {
  private static final String TERMS = "terms.";
  private static final String NAMES = ".names";
  private static final String FIELDS = "fields.";
  private static final String DETAILS = "details.";
  private static final Section NONE = new Section(List.of(), (entry, body) -> List.of());

  private final String type;
  private final List<Section> sections;
  private final List<String> all;
  private final int @Nullable [] chosen;

  /** The columns that one component of an entry becomes. */
  private record Section(
      List<String> names, BiFunction<Entry, Map<String, Value>, List<Value>> cells) {

    static Section of(String name, RecordTable table, Function<Entry, @Nullable Object> part) {
      List<String> names = table.header().stream().map(column -> name + "." + column).toList();
      return new Section(names, (entry, body) -> table.row(part.apply(entry)));
    }
  }

  /**
   * Creates the table.
   *
   * @param forms the names of the selected forms of the body
   * @param columns those that the user chose, in order; empty for all. A type that has none of them
   *     has its ids
   */
  EntryTable(
      String type, List<String> forms, Set<String> columns, ExportRequest request, AcfSchema acf) {
    this.type = type;
    RecordTable fields = FieldColumns.of(type, request, acf);
    RecordTable details =
        RecordTable.of(
            PostTypes.find(type).<Class<?>>map(PostType::detailsType).orElse(NoDetails.class));
    Map<String, Section> composed =
        Map.of(
            "title", column("title", entry -> Titles.line(entry.title(), entry.slug())),
            "content", content(forms),
            "terms", terms(request.index().taxonomies(type)),
            "featuredMediaId", featured(request),
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
    all = sections.stream().flatMap(section -> section.names().stream()).toList();
    int[] places = columns.stream().mapToInt(all::indexOf).filter(place -> place >= 0).toArray();
    chosen = columns.isEmpty() ? null : places.length == 0 ? new int[] {0} : places;
  }

  /** Returns all columns, whatever the user chose. */
  List<String> all() {
    return all;
  }

  /** Returns the meaning of a column, in half a line for people; empty when there is none. */
  String meaning(String column) {
    if (column.startsWith(DETAILS)) {
      List<String> keys = List.of(column.substring(DETAILS.length()).split("\\.", -1));
      return ColumnMeanings.ofDetails(type, keys).orElse("");
    }
    if (column.startsWith(FIELDS)) {
      return "the custom field " + column.substring(FIELDS.length());
    }
    if (column.startsWith(TERMS)) {
      return ColumnMeanings.of("entries", column.endsWith(NAMES) ? "termNames" : "terms")
          .orElse("");
    }
    return ColumnMeanings.of("entries", column)
        .or(() -> ColumnMeanings.of("seo", column.replaceFirst("^seo\\.", "")))
        .orElse("");
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
        taxonomies.stream()
            .flatMap(taxonomy -> Stream.of(TERMS + taxonomy, TERMS + taxonomy + NAMES))
            .toList(),
        (entry, body) ->
            taxonomies.stream()
                .flatMap(
                    taxonomy ->
                        Stream.of(
                            terms(entry, taxonomy, Term.Ref::slug),
                            terms(entry, taxonomy, Term.Ref::name)))
                .toList());
  }

  /** The featured image: its id, and the address at which it is found. */
  private static Section featured(ExportRequest request) {
    return new Section(
        List.of("featuredMediaId", "featuredMediaUrl"),
        (entry, body) ->
            List.of(
                RecordValues.of(entry.featuredMediaId()),
                RecordValues.of(FeaturedImage.of(entry, request))));
  }

  List<String> header() {
    return picked(all);
  }

  private <T> List<T> picked(List<T> cells) {
    return chosen == null ? cells : Arrays.stream(chosen).mapToObj(cells::get).toList();
  }

  /** The cells of an entry with the forms of its body. */
  List<Value> row(Entry entry, Map<String, Value> body) {
    return picked(
        sections.stream().flatMap(section -> section.cells().apply(entry, body).stream()).toList());
  }

  private static Value terms(
      Entry entry, String taxonomy, Function<Term.Ref, @Nullable Object> part) {
    List<Value> parts = new ArrayList<>();
    for (Term.Ref term : entry.terms()) {
      if (term.taxonomy().equals(taxonomy)) {
        parts.add(RecordValues.of(part.apply(term)));
      }
    }
    return parts.isEmpty() ? Value.NULL : new Value.Array(parts);
  }

  private static @Nullable Object translations(Entry entry) {
    return entry.translations().isEmpty() ? null : new TreeMap<>(entry.translations());
  }
}
