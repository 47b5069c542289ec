package dev.pressport.export.directus;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentField.Choice;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.NameScope;
import dev.pressport.export.directus.FieldPlan.Place;
import dev.pressport.export.directus.Snapshot.Kind;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The collections of Directus for the content model of a site. The free licence of Directus 12 is
 * for 25 of them, and each field with several items needs one for its links: so all taxonomies
 * share one, types with few entries share another where there are many, and where the room ends
 * fields with several items hold their keys as JSON.
 */
final class DirectusModel {
  /** The longest name of a table in PostgreSQL. */
  private static final int LONGEST_TABLE = 63;

  private static final int LONGEST_COLUMN = 40;

  /** Columns that each collection of entries has. */
  private static final String COLUMNS =
      "id status title slug path content excerpt date_published date_modified author image"
          + " image_url parent sort sticky terms language translations seo_title seo_description"
          + " seo_noindex seo_canonical wordpress_id wordpress_path comments user_created"
          + " user_updated date_created date_updated";

  private final CmsPlan plan;
  private final String prefix;
  private final long room;
  private final boolean copies;
  private final Snapshot snapshot = new Snapshot();
  private final NameScope tables;
  private final Map<String, String> entryNames = new LinkedHashMap<>();
  private final Map<String, EntryCollection> entries = new LinkedHashMap<>();
  private final Map<String, String> termLinks = new LinkedHashMap<>();
  private final SortedMap<String, String> names = new TreeMap<>();
  private final String authors;
  private final String terms;
  private final String comments;
  private final String menus;
  private final String redirects;
  private final String site;

  /**
   * Names and describes all collections.
   *
   * @param prefix what the names of all collections begin with
   * @param room the most collections to make
   * @param copies whether files are imported, too; else fields have their addresses
   */
  DirectusModel(CmsPlan plan, SiteIndex index, String prefix, long room, boolean copies) {
    this.plan = plan;
    this.room = room;
    this.prefix = prefix;
    this.tables = new NameScope(NameScope.Style.SNAKE, LONGEST_TABLE - prefix.length(), "");
    this.copies = copies;
    authors = collection("authors", "person", Kind.CONTENT, "{{name}}");
    CollectionChoice choice = CollectionChoice.of(plan, index, room);
    for (ContentType type : choice.own()) {
      String folder = plan.site().sections().ofType(type.name());
      String name =
          collection(
              folder == null ? type.name() : folder.replace('-', '_'),
              "article",
              Kind.ENTRIES,
              "{{title}}");
      entryNames.put(type.name(), name);
      note(type.name(), name);
    }
    if (!choice.shared().isEmpty()) {
      String name = collection("entries", "article", Kind.ENTRIES, "{{type}}: {{title}}");
      for (ContentType type : choice.shared()) {
        entryNames.put(type.name(), name);
        note(type.name(), name);
      }
    }
    plan.taxonomies().forEach(taxonomy -> note(taxonomy.name(), taxonomy.newName()));
    terms = collection("terms", "sell", Kind.CONTENT, "{{taxonomy}}: {{name}}");
    comments = collection("comments", "comment", Kind.CONTENT, "{{author_name}}");
    menus = collection("menus", "menu", Kind.CONTENT, "{{name}}");
    redirects = collection("redirects", "directions", Kind.CONTENT, null);
    site = collection("site", "public", Kind.SINGLETON, null);
    describeAuthors();
    describeTerms();
    choice.own().forEach(type -> describeColumns(type.name(), hasTerms(type)));
    if (!choice.shared().isEmpty()) {
      describeShared(choice.shared());
    }
    choice.own().forEach(this::describeFields);
    describeComments();
    describeMenus();
    describeSite();
  }

  private boolean hasTerms(ContentType type) {
    return CollectionChoice.hasTerms(type, plan);
  }

  private void describeShared(List<ContentType> types) {
    String first = types.get(0).name();
    describeColumns(first, types.stream().anyMatch(this::hasTerms));
    String name = String.valueOf(entryNames.get(first));
    snapshot.field(name, "type", Column.LINE, "The post type in WordPress");
    snapshot.field(name, "fields", Column.JSON, "The custom fields");
    EntryCollection collection = new EntryCollection(name, true, termLinks.get(first), List.of());
    types.forEach(type -> entries.put(type.name(), collection));
  }

  private String collection(String wanted, String icon, Kind kind, @Nullable String template) {
    String name = prefix + tables.name(wanted);
    snapshot.collection(name, icon, kind, template);
    return name;
  }

  private void note(String old, String name) {
    if (!old.equals(name)) {
      names.put(old, name);
    }
  }

  private void describeAuthors() {
    snapshot.field(authors, "name", Column.TEXT, null);
    snapshot.field(authors, "slug", Column.LINE, null);
    snapshot.field(authors, "description", Column.HTML, null);
    snapshot.field(authors, "website", Column.TEXT, null);
    snapshot.field(authors, "email", Column.LINE, null);
    snapshot.field(authors, "fields", Column.JSON, null);
    snapshot.field(authors, "wordpress_id", Column.INTEGER, null);
  }

  private void describeTerms() {
    snapshot.field(terms, "taxonomy", Column.LINE, null);
    snapshot.field(terms, "name", Column.TEXT, null);
    snapshot.field(terms, "slug", Column.LINE, null);
    snapshot.field(terms, "path", Column.TEXT, "Its address on the site");
    snapshot.field(terms, "description", Column.HTML, null);
    snapshot.field(terms, "language", Column.LINE, null);
    snapshot.reference(terms, "parent", terms, null);
    snapshot.field(terms, "fields", Column.JSON, null);
    snapshot.field(terms, "wordpress_id", Column.INTEGER, null);
  }

  private void describeColumns(String type, boolean hasTerms) {
    String name = String.valueOf(entryNames.get(type));
    Value published = choice("published", "Published");
    Value draft = choice("draft", "Draft");
    Value archived = choice("archived", "Archived");
    snapshot.field(name, "status", Column.choice(List.of(published, draft, archived), false), null);
    snapshot.field(name, "title", Column.TEXT, null);
    snapshot.field(name, "slug", Column.LINE, null);
    snapshot.field(name, "path", Column.TEXT, "Its address on the site");
    snapshot.field(name, "content", Column.HTML, null);
    snapshot.field(name, "excerpt", Column.LONG_TEXT, null);
    snapshot.field(name, "date_published", Column.MOMENT, null);
    snapshot.field(name, "date_modified", Column.MOMENT, null);
    snapshot.reference(name, "author", authors, null);
    if (copies) {
      snapshot.file(name, "image", Column.IMAGE, null);
    }
    snapshot.field(name, "image_url", Column.TEXT, null);
    snapshot.reference(name, "parent", name, null);
    snapshot.field(name, "sort", Column.INTEGER, null);
    snapshot.field(name, "sticky", Column.FLAG, null);
    snapshot.field(name, "language", Column.LINE, null);
    snapshot.field(name, "translations", Column.JSON, "The keys of its translations by language");
    snapshot.field(name, "seo_title", Column.TEXT, null);
    snapshot.field(name, "seo_description", Column.LONG_TEXT, null);
    snapshot.field(name, "seo_noindex", Column.FLAG, null);
    snapshot.field(name, "seo_canonical", Column.TEXT, null);
    snapshot.field(name, "wordpress_id", Column.INTEGER, null);
    snapshot.field(name, "wordpress_path", Column.TEXT, "Its path on the old site");
    if (hasTerms) {
      String junction = junction(name, "terms");
      snapshot.links(name, "terms", junction, terms, null);
      termLinks.put(type, junction);
    }
  }

  private void describeFields(ContentType type) {
    String name = String.valueOf(entryNames.get(type.name()));
    NameScope scope = new NameScope(NameScope.Style.SNAKE, LONGEST_COLUMN, COLUMNS);
    List<FieldPlan> fields = new ArrayList<>();
    for (ContentField field : type.fields()) {
      describe(type, name, List.of(field), scope, fields);
    }
    entries.put(type.name(), new EntryCollection(name, false, termLinks.get(type.name()), fields));
  }

  private String junction(String collection, String list) {
    return prefix + tables.name(collection.substring(prefix.length()) + "_" + list + "_links");
  }

  private static Value choice(String value, String text) {
    return new Fields().put("text", text).put("value", value).dict();
  }

  private void describe(
      ContentType type,
      String collection,
      List<ContentField> path,
      NameScope scope,
      List<FieldPlan> plans) {
    ContentField field = path.get(path.size() - 1);
    if (field.kind() == FieldKind.GROUP && !field.multiple()) {
      for (ContentField inner : field.fields()) {
        List<ContentField> longer = new ArrayList<>(path);
        longer.add(inner);
        describe(type, collection, longer, scope, plans);
      }
      return;
    }
    String old = String.join("_", path.stream().map(ContentField::name).toList());
    String name = scope.name(old);
    if (!name.equals(old)) {
      names.put(type.name() + "." + old, name);
    }
    plans.add(new FieldPlan(path, name, place(collection, name, field)));
  }

  private Place place(String collection, String name, ContentField field) {
    String label = field.label();
    switch (field.kind()) {
      case IMAGE, FILE -> {
        if (copies) {
          return items(collection, name, field, Snapshot.FILES, label, false);
        }
      }
      case TERM -> {
        return items(collection, name, field, terms, label, false);
      }
      case AUTHOR -> {
        return items(collection, name, field, authors, label, false);
      }
      case ENTRY -> {
        return entry(collection, name, field);
      }
      default -> {}
    }
    Column column = column(field);
    snapshot.field(collection, name, column, field.help(), label);
    return new Place.InColumn();
  }

  private Place items(
      String collection, String name, ContentField field, String to, String label, boolean later) {
    if (field.multiple()) {
      if (snapshot.collections() >= room) {
        return keys(collection, name, field);
      }
      String junction = junction(collection, name);
      snapshot.links(collection, name, junction, to, label);
      return new Place.InLinks(junction, to);
    }
    if (to.equals(Snapshot.FILES)) {
      Column column = field.kind() == FieldKind.IMAGE ? Column.IMAGE : Column.FILE;
      snapshot.file(collection, name, column, label);
    } else {
      snapshot.reference(collection, name, to, label);
    }
    return new Place.ToItem(to, later);
  }

  private Place entry(String collection, String name, ContentField field) {
    List<String> to =
        field.targets().stream()
            .sorted()
            .map(entryNames::get)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (to.size() == 1) {
      return items(collection, name, field, to.get(0), field.label(), true);
    }
    if (snapshot.collections() >= room) {
      return keys(collection, name, field);
    }
    String junction = junction(collection, name);
    List<String> any =
        new ArrayList<>(to.isEmpty() ? new LinkedHashSet<>(entryNames.values()) : to);
    if (copies && (to.isEmpty() || field.targets().contains("attachment"))) {
      any.add(Snapshot.FILES);
    }
    snapshot.mixedLinks(collection, name, junction, any, field.label());
    return new Place.InMixedLinks(junction, any);
  }

  private Place keys(String collection, String name, ContentField field) {
    snapshot.field(collection, name, Column.JSON, "The keys of its items", field.label());
    return new Place.AsKeys();
  }

  private static Column column(ContentField field) {
    if (field.kind() == FieldKind.CHOICE) {
      List<Value> choices = field.choices().stream().map(DirectusModel::choice).toList();
      return Column.choice(choices, field.multiple());
    }
    if (field.kind() == FieldKind.ROWS) {
      return Column.JSON.shownBy("list").with(listOptions(field.fields()));
    }
    return field.multiple() ? Column.JSON : single(field.kind());
  }

  private static Value choice(Choice choice) {
    return choice(choice.value(), choice.label());
  }

  private static Column single(FieldKind kind) {
    return switch (kind) {
      case TEXT, EMAIL, URL, EMBED, PAGE_LINK, IMAGE, FILE -> Column.TEXT;
      case LONG_TEXT -> Column.LONG_TEXT;
      case RICH_TEXT -> Column.HTML;
      case INTEGER -> Column.INTEGER;
      case NUMBER -> Column.DECIMAL;
      case BOOLEAN -> Column.FLAG;
      case DATE -> Column.DATE;
      case DATE_TIME -> Column.LOCAL_MOMENT;
      case TIME -> Column.TIME;
      case COLOR -> Column.COLOR;
      default -> Column.JSON;
    };
  }

  /** The form in which editors get the rows of a repeater. */
  private static Value listOptions(List<ContentField> fields) {
    List<Value> columns = new ArrayList<>();
    for (ContentField field : fields) {
      Column column = column(field);
      columns.add(
          new Fields()
              .put("field", field.name())
              .put("name", field.label())
              .put("type", column.type())
              .put(
                  "meta",
                  new Fields()
                      .put("field", field.name())
                      .put("type", column.type())
                      .put("interface", column.look())
                      .put("options", column.options()))
              .dict());
    }
    return new Fields().put("fields", new Value.Array(columns)).dict();
  }

  private void describeComments() {
    snapshot.anyItem(comments, "item", List.copyOf(new LinkedHashSet<>(entryNames.values())), null);
    snapshot.reference(comments, "parent", comments, null);
    snapshot.reference(comments, "author", authors, null);
    snapshot.field(comments, "author_name", Column.TEXT, null);
    snapshot.field(comments, "author_url", Column.TEXT, null);
    snapshot.field(comments, "author_email", Column.LINE, null);
    snapshot.field(comments, "date", Column.MOMENT, null);
    snapshot.field(comments, "content", Column.HTML, null);
    snapshot.field(comments, "kind", Column.LINE, null);
    snapshot.field(comments, "wordpress_id", Column.INTEGER, null);
  }

  private void describeMenus() {
    snapshot.field(menus, "name", Column.TEXT, null);
    snapshot.field(menus, "slug", Column.LINE, null);
    snapshot.field(menus, "locations", Column.JSON, "The places of the theme that showed it");
    snapshot.field(menus, "items", Column.JSON, "Each with name, url and the items below it");
    snapshot.field(redirects, "from", Column.TEXT, null);
    snapshot.field(redirects, "to", Column.TEXT, null);
    snapshot.field(redirects, "code", Column.INTEGER, null);
  }

  private void describeSite() {
    snapshot.field(site, "title", Column.TEXT, null);
    snapshot.field(site, "tagline", Column.TEXT, null);
    snapshot.field(site, "language", Column.LINE, null);
    snapshot.field(site, "timezone", Column.LINE, null);
    snapshot.field(site, "home", Column.TEXT, "The address of the old site");
    snapshot.field(site, "front_page", Column.KEY, "The key of the page that is the home");
    snapshot.field(site, "fields", Column.JSON, "The fields of ACF's options page");
  }

  /** Returns the whole schema. */
  Value schema() {
    return snapshot.value();
  }

  /** Returns the collection of a content type. */
  EntryCollection entries(String type) {
    EntryCollection collection = entries.get(type);
    if (collection == null) {
      throw new IllegalArgumentException("no collection for " + type);
    }
    return collection;
  }

  /** Returns all collections of entries. */
  List<EntryCollection> entries() {
    return entries.values().stream().distinct().toList();
  }

  String terms() {
    return terms;
  }

  String authors() {
    return authors;
  }

  String comments() {
    return comments;
  }

  String menus() {
    return menus;
  }

  String redirects() {
    return redirects;
  }

  String site() {
    return site;
  }

  /** Returns the names that are not those of the old site. */
  SortedMap<String, String> names() {
    return Collections.unmodifiableSortedMap(names);
  }
}
