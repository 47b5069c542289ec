package dev.pressport.export.contentful;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.NameScope;
import dev.pressport.export.cms.NameScope.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The content types of a site. Immutable once it is made. */
final class Model {
  static final String AUTHOR = "author";
  static final String COMMENT = "comment";
  static final String MENU = "menu";
  static final String REDIRECT = "redirect";
  static final String SETTINGS = "siteSettings";
  static final String PART = "bodyPart";
  static final String MEDIA_TEXT = "mediaText";
  static final String OTHER = "otherFields";

  /** The most fields of a content type. */
  static final int MOST_FIELDS = 50;

  private static final int LONGEST_TYPE = 30;
  private static final int LONGEST_FIELD = 60;

  private static final Column OTHERS = Column.of(OTHER, "Other fields", FieldType.OBJECT);
  private static final Column PATH = Column.of("path", "Path", FieldType.SYMBOL);
  private static final Column ID = Column.of("wordpressId", "WordPress ID", FieldType.INTEGER);
  private static final Column TITLE = Column.of("title", "Title", FieldType.SYMBOL);
  private static final Column NAME = Column.of("name", "Name", FieldType.SYMBOL);
  private static final Column SLUG = Column.of("slug", "Slug", FieldType.SYMBOL);
  private static final Column LANGUAGE = Column.of("language", "Language", FieldType.SYMBOL);
  private static final Column DESCRIPTION =
      Column.of("description", "Description", FieldType.RICH_TEXT);

  private final CmsPlan plan;
  private final NameScope scope =
      new NameScope(
          Style.CAMEL,
          LONGEST_TYPE,
          "author comment menu redirect site_settings body_part media_text file");
  private final Map<String, Type> entries = new LinkedHashMap<>();
  private final Map<String, Type> terms = new LinkedHashMap<>();
  private final Map<String, Type> others = new LinkedHashMap<>();
  private final SortedMap<String, String> names = new TreeMap<>();

  /**
   * A content type.
   *
   * @param title the field that names an entry
   * @param taxonomies the fields of terms by their taxonomies
   * @param columns all fields
   */
  record Type(
      String id, String name, String title, Map<String, String> taxonomies, List<Column> columns) {

    /** Returns the fields with values of the old site. */
    List<Column> custom() {
      return columns.stream().filter(column -> column.of() != null).toList();
    }
  }

  /** Creates the content types of imported entries and terms. */
  Model(CmsPlan plan) {
    this.plan = plan;
    ContentModel model = plan.model();
    List<ContentType> contents =
        model.types().stream()
            .filter(type -> !type.name().equals("attachment") && plan.hasEntries(type.name()))
            .toList();
    List<TermType> taxonomies =
        plan.taxonomies().stream().filter(type -> plan.hasTerms(type.name())).toList();
    Map<String, String> ids = new LinkedHashMap<>();
    contents.forEach(type -> ids.put(type.name(), named(type.name(), type.newName())));
    Map<String, String> termIds = new LinkedHashMap<>();
    taxonomies.forEach(type -> termIds.put(type.name(), named(type.name(), type.newName())));
    for (ContentType type : contents) {
      entries.put(type.name(), entryType(type, ids.getOrDefault(type.name(), ""), termIds));
    }
    taxonomies.forEach(
        type -> terms.put(type.name(), termType(termIds.getOrDefault(type.name(), ""), type)));
    addOthers(model, List.copyOf(ids.values()));
  }

  private String named(String type, String newName) {
    String id = scope.name(newName);
    if (!id.equals(type)) {
      names.put(type, id);
    }
    return id;
  }

  private Type entryType(ContentType of, String id, Map<String, String> termIds) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                TITLE,
                SLUG,
                LANGUAGE,
                Column.of("publishedAt", "Published", FieldType.DATE),
                Column.of("modifiedAt", "Modified", FieldType.DATE),
                Column.of("excerpt", "Excerpt", FieldType.TEXT),
                Column.of("body", "Body", FieldType.RICH_TEXT),
                new Column("moreBody", "More of the body", FieldType.ENTRIES, List.of(PART), null),
                Column.of("html", "HTML of the body", FieldType.TEXT),
                Column.of("image", "Image", FieldType.ASSET),
                Column.link("author", "Author", List.of(AUTHOR)),
                Column.link("parent", "Parent", List.of(id)),
                Column.of("order", "Order", FieldType.INTEGER),
                Column.of("sticky", "Sticky", FieldType.BOOLEAN),
                new Column("translations", "Translations", FieldType.ENTRIES, List.of(id), null),
                Column.of("seo", "SEO", FieldType.OBJECT),
                PATH,
                ID,
                OTHERS));
    NameScope fields = fields(columns);
    Map<String, String> taxonomies = new LinkedHashMap<>();
    for (String taxonomy : of.taxonomies()) {
      String termId = termIds.get(taxonomy);
      if (termId != null && columns.size() < MOST_FIELDS) {
        String field = fields.name(plan.newName(taxonomy));
        taxonomies.put(taxonomy, field);
        columns.add(new Column(field, taxonomy, FieldType.ENTRIES, List.of(termId), null));
      }
    }
    addCustom(of.fields(), of.name(), fields, columns);
    String name = of.singular().isBlank() ? of.name() : of.singular();
    return new Type(id, name, "title", taxonomies, columns);
  }

  private Type termType(String id, TermType of) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                NAME,
                SLUG,
                DESCRIPTION,
                Column.link("parent", "Parent", List.of(id)),
                LANGUAGE,
                PATH,
                ID,
                OTHERS));
    addCustom(of.fields(), of.name(), fields(columns), columns);
    String name = of.singular().isBlank() ? of.name() : of.singular();
    return new Type(id, name, "name", Map.of(), columns);
  }

  private void addOthers(ContentModel model, List<String> entryTypes) {
    List<Column> author =
        new ArrayList<>(
            List.of(
                NAME,
                SLUG,
                DESCRIPTION,
                Column.of("website", "Website", FieldType.SYMBOL),
                Column.of("email", "Email", FieldType.SYMBOL),
                PATH,
                ID,
                OTHERS));
    addCustom(model.authorFields(), AUTHOR, fields(author), author);
    add(AUTHOR, "Author", "name", author);
    add(
        COMMENT,
        "Comment",
        "name",
        List.of(
            NAME,
            Column.link("entry", "Entry", entryTypes),
            Column.link("parent", "Answers", List.of(COMMENT)),
            Column.link("author", "Author", List.of(AUTHOR)),
            Column.of("website", "Website", FieldType.SYMBOL),
            Column.of("email", "Email", FieldType.SYMBOL),
            Column.of("date", "Date", FieldType.DATE),
            Column.of("body", "Body", FieldType.RICH_TEXT),
            Column.of("html", "HTML of the body", FieldType.TEXT),
            Column.of("kind", "Kind", FieldType.SYMBOL),
            ID,
            OTHERS));
    add(
        MENU,
        "Menu",
        "title",
        List.of(
            TITLE,
            SLUG,
            Column.of("locations", "Locations", FieldType.SYMBOLS),
            Column.of("items", "Items", FieldType.OBJECT)));
    add(
        REDIRECT,
        "Redirect",
        "title",
        List.of(
            TITLE,
            Column.of("from", "From", FieldType.TEXT),
            Column.of("to", "To", FieldType.TEXT),
            Column.of("permanent", "Permanent", FieldType.BOOLEAN)));
    List<Column> settings =
        new ArrayList<>(
            List.of(
                TITLE,
                Column.of("description", "Description", FieldType.TEXT),
                LANGUAGE,
                Column.of("url", "URL", FieldType.SYMBOL),
                Column.of("timezone", "Time zone", FieldType.SYMBOL),
                Column.link("frontPage", "Front page", entryTypes),
                Column.link("postsPage", "Page of posts", entryTypes),
                Column.of("links", "Links", FieldType.OBJECT),
                OTHERS));
    addCustom(model.siteFields(), "site", fields(settings), settings);
    add(SETTINGS, "Site settings", "title", settings);
    add(
        MEDIA_TEXT,
        "Texts of a file",
        "title",
        List.of(
            TITLE,
            Column.of("file", "File", FieldType.ASSET),
            Column.of("alt", "Alternative text", FieldType.TEXT),
            Column.of("caption", "Caption", FieldType.TEXT),
            Column.of("description", "Description", FieldType.TEXT)));
    add(
        PART,
        "Part of a body",
        "title",
        List.of(TITLE, Column.of("body", "Body", FieldType.RICH_TEXT)));
  }

  private void add(String id, String name, String title, List<Column> columns) {
    others.put(id, new Type(id, name, title, Map.of(), columns));
  }

  /** Adds as many fields as there is room for. */
  private void addCustom(
      List<ContentField> custom, String path, NameScope fields, List<Column> columns) {
    for (ContentField field : custom) {
      if (columns.size() >= MOST_FIELDS) {
        return;
      }
      String id = fields.name(field.name());
      if (!id.equals(field.name())) {
        names.put(path + "." + field.name(), id);
      }
      String label = field.label().isBlank() ? field.name() : field.label();
      columns.add(new Column(id, label, FieldType.of(field), List.of(), field));
    }
  }

  /** Returns the names that are free beside those of some fields. */
  private static NameScope fields(List<Column> columns) {
    StringBuilder taken = new StringBuilder();
    columns.forEach(column -> taken.append(column.id()).append(' '));
    return new NameScope(Style.CAMEL, LONGEST_FIELD, taken.toString());
  }

  /** Returns the content type of the entries of a post type. */
  Type ofEntries(String type) {
    return found(entries, type);
  }

  /** Returns the content type of the terms of a taxonomy. */
  Type ofTerms(String taxonomy) {
    return found(terms, taxonomy);
  }

  /** Returns a content type that every site has. */
  Type other(String id) {
    return found(others, id);
  }

  private static Type found(Map<String, Type> types, String name) {
    Type type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no content type for " + name);
    }
    return type;
  }

  List<Type> all() {
    List<Type> all = new ArrayList<>(entries.values());
    all.addAll(terms.values());
    all.addAll(others.values());
    return all;
  }

  /** Returns the names that are not those of the old site. */
  SortedMap<String, String> names() {
    return names;
  }
}
