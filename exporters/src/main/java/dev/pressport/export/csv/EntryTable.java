package dev.pressport.export.csv;

import dev.pressport.acf.AcfSchema;
import dev.pressport.export.value.RecordPath;
import dev.pressport.model.Entry;
import dev.pressport.model.NoDetails;
import dev.pressport.model.Seo;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.record.RecordValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the entries of one type, known before the first of them: the common keys of the
 * clean JSON, the taxonomies and ACF fields that the site uses for the type, and what the type's
 * details are.
 */
final class EntryTable {
  private static final List<Column> FIRST =
      List.of(
          new Column("id", Entry::id),
          new Column("type", Entry::type),
          new Column("status", Entry::status),
          new Column("slug", Entry::slug),
          new Column("title", Entry::title),
          new Column("url", Entry::url),
          new Column("guid", Entry::guid),
          new Column("author", Entry::author),
          new Column("parentId", Entry::parentId),
          new Column("menuOrder", Entry::menuOrder),
          new Column("date", Entry::date),
          new Column("modified", Entry::modified),
          new Column("dateUtc", Entry::dateUtc),
          new Column("modifiedUtc", Entry::modifiedUtc),
          new Column("mimeType", Entry::mimeType),
          new Column("contentFiltered", Entry::contentFiltered),
          new Column("toPing", Entry::toPing),
          new Column("pinged", Entry::pinged),
          new Column("commentStatus", Entry::commentStatus),
          new Column("pingStatus", Entry::pingStatus),
          new Column("protected", Entry::isProtected),
          new Column("password", Entry::password),
          new Column("excerpt", Entry::excerpt),
          new Column("content.format", entry -> entry.content().format()),
          new Column("content.source", entry -> entry.content().origin()));

  private static final List<Column> AFTER_TERMS =
      List.of(
          new Column("featuredMediaId", Entry::featuredMediaId),
          new Column("language", Entry::language),
          new Column("translations", EntryTable::translations));

  private static final RecordTable SEO = RecordTable.of(Seo.class);

  private final List<String> forms;
  private final List<String> taxonomies;
  private final RecordTable fields;
  private final RecordTable details;

  /** A column of what all types have. */
  private record Column(String name, Function<Entry, @Nullable Object> value) {}

  /** With the names of the forms of the body that are wanted. */
  EntryTable(String type, List<String> forms, SiteIndex index, AcfSchema acf) {
    this.forms = forms;
    this.taxonomies = index.taxonomies(type);
    this.fields = new RecordTable(acf.paths(type).stream().map(RecordPath::new).toList());
    this.details =
        RecordTable.of(
            PostTypes.find(type).<Class<?>>map(PostType::detailsType).orElse(NoDetails.class));
  }

  List<String> header() {
    List<String> names = new ArrayList<>();
    FIRST.forEach(column -> names.add(column.name()));
    forms.forEach(form -> names.add("content." + form));
    taxonomies.forEach(taxonomy -> names.add("terms." + taxonomy));
    AFTER_TERMS.forEach(column -> names.add(column.name()));
    fields.header().forEach(name -> names.add("fields." + name));
    SEO.header().forEach(name -> names.add("seo." + name));
    details.header().forEach(name -> names.add("details." + name));
    return names;
  }

  /** The cells of an entry with the forms of its body. */
  List<Value> row(Entry entry, Map<String, Value> body) {
    List<Value> cells = new ArrayList<>();
    FIRST.forEach(column -> cells.add(RecordValues.of(column.value().apply(entry))));
    forms.forEach(form -> cells.add(body.getOrDefault(form, Value.NULL)));
    taxonomies.forEach(taxonomy -> cells.add(slugs(entry, taxonomy)));
    AFTER_TERMS.forEach(column -> cells.add(RecordValues.of(column.value().apply(entry))));
    cells.addAll(fields.row(entry.fields()));
    cells.addAll(SEO.row(entry.seo()));
    cells.addAll(details.row(entry.details()));
    return cells;
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
