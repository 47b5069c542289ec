package dev.pressport.export.sanity;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentField.Layout;
import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.cms.NameScope;
import dev.pressport.export.cms.NameScope.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The types of documents and objects of a site, with names that are valid and unique in Sanity.
 * Immutable once it is made.
 */
final class SanityTypes {
  private static final int LONGEST = 60;

  /** Names that no file has, Sanity's types, ours, those of texts, and words of the language. */
  private static final String TYPES =
      """
      con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5
      lpt6 lpt7 lpt8 lpt9
      any array block boolean cross_dataset_reference date datetime document email file geopoint
      global_document_reference image number object reference slug span string telephone text time
      type url sanity
      author comment media_item menu menu_item redirect site_settings seo translation web_link
      page_link place rich_text rich_text_item index model shared content_types site_fields
      author_fields link internal_link html code table row embed gallery external_image
      arguments await break case catch class const continue debugger default delete do else enum
      eval export extends false finally for function if implements import in instanceof interface
      let new null package private protected public return static super switch this throw true try
      typeof undefined var void while with yield define_type define_field define_array_member
      """;

  /** The fields of every document of an entry. */
  private static final String ENTRY_FIELDS =
      """
      title slug language published_at modified_at excerpt body image author parent order sticky
      translations seo path wordpress_id
      """;

  private static final String TERM_FIELDS =
      "title slug description parent language path wordpress_id";

  private static final String AUTHOR_FIELDS =
      "name slug description website email path wordpress_id";

  private static final String SETTINGS_FIELDS =
      "title description language url timezone front_page posts_page links options";

  private final NameScope types = new NameScope(Style.CAMEL, LONGEST, TYPES);
  private final Map<String, String> newNames = new LinkedHashMap<>();
  private final Map<String, EntryType> entries = new LinkedHashMap<>();
  private final Map<String, TermDocument> terms = new LinkedHashMap<>();
  private final List<NamedField> siteFields;
  private final List<NamedField> authorFields;
  private final SortedMap<String, String> names = new TreeMap<>();

  /**
   * A type of documents for entries.
   *
   * @param taxonomies the names of fields by those of taxonomies
   */
  record EntryType(
      String name, ContentType of, Map<String, String> taxonomies, List<NamedField> fields) {}

  /** A type of documents for terms. */
  record TermDocument(String name, String title, boolean hierarchical, List<NamedField> fields) {}

  /**
   * A field under its new name.
   *
   * @param object the type of its objects, or of its rows; empty when it has none
   * @param fields those within
   * @param layouts by their old names
   */
  record NamedField(
      String name,
      ContentField of,
      String object,
      List<NamedField> fields,
      Map<String, NamedLayout> layouts) {}

  /** A shape of rows, as a type of objects. */
  record NamedLayout(String name, String label, List<NamedField> fields) {}

  /**
   * Creates the types of a site.
   *
   * @param taxonomies those whose terms may be imported
   */
  SanityTypes(ContentModel model, List<TermType> taxonomies) {
    taxonomies.forEach(type -> newNames.put(type.name(), type.newName()));
    model.types().stream()
        .filter(type -> !type.name().equals("attachment"))
        .forEach(
            type ->
                entries.put(
                    type.name(),
                    new EntryType(name(type.name(), type.newName()), type, Map.of(), List.of())));
    taxonomies.forEach(
        type ->
            terms.put(
                type.name(),
                new TermDocument(
                    name(type.name(), type.newName()),
                    type.singular(),
                    type.hierarchical(),
                    List.of())));
    taxonomies.forEach(type -> terms.computeIfPresent(type.name(), (name, t) -> whole(t, type)));
    entries.replaceAll((type, named) -> whole(named));
    siteFields = named(model.siteFields(), scope(SETTINGS_FIELDS), "siteSettings", "site");
    authorFields = named(model.authorFields(), scope(AUTHOR_FIELDS), "author", "author");
  }

  private static NameScope scope(String reserved) {
    return new NameScope(Style.CAMEL, LONGEST, reserved);
  }

  private String name(String type, String newName) {
    String name = types.name(newName);
    if (!name.equals(type)) {
      names.put(type, name);
    }
    return name;
  }

  private EntryType whole(EntryType type) {
    NameScope scope = scope(ENTRY_FIELDS);
    Map<String, String> taxonomies = new LinkedHashMap<>();
    for (String taxonomy : type.of().taxonomies()) {
      if (terms.containsKey(taxonomy)) {
        taxonomies.put(taxonomy, scope.name(newNames.getOrDefault(taxonomy, taxonomy)));
      }
    }
    String path = type.of().name();
    return new EntryType(
        type.name(), type.of(), taxonomies, named(type.of().fields(), scope, type.name(), path));
  }

  private TermDocument whole(TermDocument type, TermType of) {
    NameScope scope = scope(TERM_FIELDS);
    return new TermDocument(
        type.name(),
        type.title(),
        type.hierarchical(),
        named(of.fields(), scope, type.name(), of.name()));
  }

  private List<NamedField> named(
      List<ContentField> fields, NameScope scope, String type, String path) {
    List<NamedField> named = new ArrayList<>();
    for (ContentField field : fields) {
      String name = scope.name(field.name());
      String below = path + "." + field.name();
      if (!name.equals(field.name())) {
        names.put(below, name);
      }
      boolean isObject = field.kind() == FieldKind.GROUP || field.kind() == FieldKind.ROWS;
      String object = isObject ? types.name(type + "_" + name) : "";
      List<NamedField> inner =
          isObject ? named(field.fields(), scope(""), object, below) : List.of();
      Map<String, NamedLayout> layouts = new LinkedHashMap<>();
      if (field.kind() == FieldKind.LAYOUTS) {
        field
            .layouts()
            .forEach(layout -> layouts.put(layout.name(), layout(layout, type, name, below)));
      }
      named.add(new NamedField(name, field, object, inner, layouts));
    }
    return List.copyOf(named);
  }

  private NamedLayout layout(Layout layout, String type, String field, String path) {
    String name = types.name(type + "_" + field + "_" + layout.name());
    String below = path + "." + layout.name();
    names.put(below, name);
    return new NamedLayout(name, layout.label(), named(layout.fields(), scope(""), name, below));
  }

  Map<String, EntryType> entries() {
    return entries;
  }

  Map<String, TermDocument> terms() {
    return terms;
  }

  /** Returns the fields of the settings of the site. */
  List<NamedField> siteFields() {
    return siteFields;
  }

  /** Returns the fields of authors. */
  List<NamedField> authorFields() {
    return authorFields;
  }

  /** Returns the type of the documents of a post type. */
  String ofEntries(String type) {
    EntryType named = entries.get(type);
    return named == null ? type : named.name();
  }

  /** Returns the type of the documents of a taxonomy. */
  String ofTerms(String taxonomy) {
    TermDocument named = terms.get(taxonomy);
    return named == null ? taxonomy : named.name();
  }

  /** Returns the names that are not those of the old site. */
  SortedMap<String, String> names() {
    return names;
  }
}
