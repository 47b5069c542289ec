package dev.pressport.export.payload;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.export.cms.NameScope;
import dev.pressport.export.payload.PayloadField.Form;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides the names and types of custom fields. */
final class FieldPlan {
  /** Names that Payload, its databases or JavaScript use in each document and row. */
  private static final String RESERVED =
      "id _id __v _status _order _parentID _path _locale _uuid createdAt updatedAt deletedAt"
          + " blockType blockName globalType collection constructor prototype toString toJSON"
          + " valueOf hasOwnProperty isPrototypeOf toObject errors isNew isModified save remove"
          + " validate schema init populated get set on emit removeListener";

  /** Names of the fields that collections have beside the custom ones. */
  private static final String STANDARD =
      " title name slug body bodyHtml excerpt publishedAt author featuredImage parent menuOrder"
          + " sticky seo path language translations wordpressId wordpressUrl description"
          + " descriptionHtml firstName lastName email url bio salt hash sessions password"
          + " filename file filesize mimeType width height sizes thumbnailURL focalX focalY prefix";

  private static final int LONGEST_NAME = 40;

  /** PostgreSQL cuts names at 63; that of an index is up to 14 characters longer. */
  private static final int LONGEST_TABLE = 48;

  /** SQLite reads five tables within each other ("parser stack overflow"). */
  private static final int MOST_TABLES = 4;

  /** Payload 3.90 cannot save a list of choices in an array in an array ("FOREIGN KEY"). */
  private static final int MOST_TABLES_AROUND_CHOICES = 2;

  private static final int LONGEST_BLOCK = 30;

  /** PostgreSQL's limit for the values of a type with fixed values. */
  private static final int LONGEST_CHOICE = 63;

  private final Collections collections;
  private final NameScope tables;
  private final NameScope blocks = new NameScope(NameScope.Style.CAMEL, LONGEST_BLOCK, RESERVED);
  private final Set<String> mainTables = new TreeSet<>();
  private final SortedMap<String, String> names = new TreeMap<>();

  FieldPlan(Collections collections) {
    this.collections = collections;
    collections.inOrder().forEach(slug -> mainTables.add(snake(slug)));
    this.tables =
        new NameScope(NameScope.Style.SNAKE, LONGEST_TABLE - 8, String.join(" ", mainTables));
  }

  /** Returns the names of fields that are not the old ones. */
  SortedMap<String, String> names() {
    return names;
  }

  /** Where fields stand: the old names, the collection's table, that of the row, the new names. */
  private record Place(String path, String root, String table, List<String> names, int tables) {
    Place within(String oldName, String newTable, String name, int newTables) {
      List<String> longer = Stream.concat(names.stream(), Stream.of(name)).toList();
      return new Place(path + "." + oldName, root, newTable, longer, newTables);
    }
  }

  /** Returns the names of the fields of a collection, of which the standard ones are taken. */
  static NameScope scope() {
    return new NameScope(NameScope.Style.CAMEL, LONGEST_NAME, RESERVED + STANDARD);
  }

  /**
   * Returns the fields of a collection.
   *
   * @param content the old name of its content
   */
  List<PayloadField> of(
      String content, String collection, List<ContentField> fields, NameScope scope) {
    // Payload keeps a second set of tables, with longer names, for versions.
    String root = "_" + snake(collection) + "_v";
    return of(fields, scope, new Place(content, root, root + "_version", List.of(), 0));
  }

  private List<PayloadField> of(List<ContentField> fields, NameScope scope, Place place) {
    List<PayloadField> planned = new ArrayList<>();
    for (ContentField field : fields) {
      planned.add(field(field, scope, place));
    }
    return planned;
  }

  /** An array within one of the same name confuses Payload's tables. */
  private static NameScope within(Place place) {
    return new NameScope(
        NameScope.Style.CAMEL, LONGEST_NAME, RESERVED + " " + String.join(" ", place.names()));
  }

  private PayloadField field(ContentField field, NameScope scope, Place place) {
    String name = scope.name(field.name());
    Form form = form(field);
    if (form == Form.SELECT && field.multiple() && place.tables() >= MOST_TABLES_AROUND_CHOICES) {
      form = Form.TEXT;
    }
    boolean table = hasTable(field, form);
    if (table && place.tables() == MOST_TABLES) {
      form = Form.JSON;
    }
    if (form == Form.RICH_TEXT) {
      scope.name(name + PayloadField.HTML);
    }
    String path = place.path() + "." + field.name();
    if (!name.equals(field.name())) {
      names.put(path, name);
    }
    String longTable = place.table() + "_" + snake(name);
    boolean named = form == Form.SELECT || (table && form != Form.JSON);
    String ownTable = named ? ownTable(longTable, path) : null;
    Place within =
        place.within(
            field.name(),
            ownTable == null ? longTable : "_" + ownTable + "_v",
            name,
            place.tables() + (table ? 1 : 0));
    return new PayloadField(
        field,
        path,
        name,
        form,
        form == Form.GROUP || form == Form.ARRAY
            ? of(field.fields(), within(within), within)
            : List.of(),
        form == Form.BLOCKS ? layouts(field, within) : List.of(),
        relationTo(field),
        ownTable);
  }

  private List<PayloadField.Layout> layouts(ContentField field, Place place) {
    List<PayloadField.Layout> layouts = new ArrayList<>();
    for (ContentField.Layout layout : field.layouts()) {
      String path = place.path() + "." + layout.name();
      String slug = blocks.name(layout.name());
      if (!slug.equals(layout.name())) {
        names.put(path, slug);
      }
      String table = place.root() + "_blocks_" + snake(slug);
      String ownTable = ownTable(table, path);
      Place within =
          place.within(layout.name(), ownTable == null ? table : "_" + ownTable + "_v", slug, 1);
      layouts.add(
          new PayloadField.Layout(
              layout, slug, of(layout.fields(), within(within), within), ownTable));
    }
    return layouts;
  }

  private static boolean hasTable(ContentField field, Form form) {
    return form == Form.ARRAY
        || (form == Form.SELECT && field.multiple())
        || (form.isLink() && field.multiple());
  }

  /** Returns a shorter name for a table whose own would be too long or is taken; else null. */
  private @Nullable String ownTable(String table, String path) {
    // "enum_" and "_v" come on top for the values of a choice.
    boolean free = !mainTables.contains(table.replaceFirst("^_(.*?)_v_version_", "$1_"));
    return table.length() <= LONGEST_TABLE && free ? null : tables.name(path.replace('.', '_'));
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
        .replace('-', '_')
        .toLowerCase(Locale.ROOT);
  }

  private Form form(ContentField field) {
    Form one = one(field);
    if (!field.multiple()
        || one.canHoldMany()
        || one.isLink()
        || one == Form.ARRAY
        || one == Form.BLOCKS) {
      return one;
    }
    return one == Form.TEXTAREA || one == Form.EMAIL ? Form.TEXT : Form.JSON;
  }

  private Form one(ContentField field) {
    return switch (field.kind()) {
      case TEXT, TIME, COLOR, URL, EMBED -> Form.TEXT;
      case LONG_TEXT -> Form.TEXTAREA;
      case RICH_TEXT -> Form.RICH_TEXT;
      case INTEGER, NUMBER -> Form.NUMBER;
      case BOOLEAN -> Form.CHECKBOX;
      case DATE -> Form.DAY;
      case DATE_TIME -> Form.MOMENT;
      case EMAIL -> Form.EMAIL;
      case CHOICE -> isFixed(field) ? Form.SELECT : Form.TEXT;
      case LINK -> Form.LINK;
      case IMAGE, FILE -> Form.UPLOAD;
      case ENTRY, TERM, AUTHOR -> relationTo(field).isEmpty() ? Form.JSON : Form.RELATIONSHIP;
      case PAGE_LINK -> Form.PAGE;
      case GROUP -> field.fields().isEmpty() ? Form.JSON : Form.GROUP;
      case ROWS -> field.fields().isEmpty() ? Form.JSON : Form.ARRAY;
      case LAYOUTS -> field.layouts().isEmpty() ? Form.JSON : Form.BLOCKS;
      case PLACE, JSON -> Form.JSON;
    };
  }

  private static boolean isFixed(ContentField field) {
    return !field.choices().isEmpty()
        && field.choices().stream().allMatch(choice -> isOption(choice.value()));
  }

  /** Returns whether a database takes a value as one of a fixed set. */
  static boolean isOption(String value) {
    return !value.isBlank()
        && value.getBytes(StandardCharsets.UTF_8).length <= LONGEST_CHOICE
        && value.chars().noneMatch(Character::isISOControl);
  }

  private List<String> relationTo(ContentField field) {
    FieldKind kind = field.kind();
    return switch (kind) {
      case IMAGE, FILE -> List.of(Collections.MEDIA);
      case AUTHOR -> List.of(Collections.AUTHORS);
      case PAGE_LINK -> collections.entries();
      case ENTRY ->
          field.targets().isEmpty()
              ? Stream.concat(collections.entries().stream(), Stream.of(Collections.MEDIA)).toList()
              : field.targets().stream().flatMap(t -> collections.ofType(t).stream()).toList();
      case TERM ->
          field.targets().isEmpty()
              ? collections.taxonomies().stream().map(Collections.Of::slug).toList()
              : field.targets().stream().flatMap(t -> collections.ofTaxonomy(t).stream()).toList();
      default -> List.of();
    };
  }
}
