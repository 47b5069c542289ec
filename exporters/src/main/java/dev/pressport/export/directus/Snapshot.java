package dev.pressport.export.directus;

import dev.pressport.export.cms.Fields;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema as Directus takes it: {@code directus schema apply}. Only what the schema needs is in
 * it; Directus adds its defaults.
 */
final class Snapshot {
  /** The mark of a collection that the import made; the script leaves all others alone. */
  static final String NOTE = "From WordPress, by Pressport";

  private static final String VERSION = "12.4.0";

  /** The collection of files. */
  static final String FILES = "directus_files";

  private final List<Value> collections = new ArrayList<>();
  private final List<Value> fields = new ArrayList<>();
  private final List<Value> relations = new ArrayList<>();
  private final Map<String, Integer> sorts = new LinkedHashMap<>();

  /** What a collection is for. */
  enum Kind {
    CONTENT,
    /** Entries, which have a status. */
    ENTRIES,
    /** Its only item is the site itself. */
    SINGLETON,
    /** Links between two others. */
    JUNCTION
  }

  /** Adds a collection with its key. */
  void collection(String name, @Nullable String icon, Kind kind, @Nullable String template) {
    Fields meta =
        new Fields()
            .put("collection", name)
            .put("note", NOTE)
            .put("hidden", kind == Kind.JUNCTION)
            .put("singleton", kind == Kind.SINGLETON)
            .put("icon", icon)
            .put("display_template", template);
    if (kind == Kind.ENTRIES) {
      meta.put("archive_field", "status");
      meta.put("archive_value", "archived");
      meta.put("unarchive_value", "draft");
    }
    collections.add(
        new Fields()
            .put("collection", name)
            .put("meta", meta)
            .put("schema", new Fields().put("name", name))
            .dict());
    add(name, "id", Column.KEY, null, null, true, null);
  }

  /** Returns the number of collections so far. */
  int collections() {
    return collections.size();
  }

  /** Adds a column. */
  void field(String collection, String name, Column column, @Nullable String note) {
    add(collection, name, column, note, null, false, null);
  }

  /** Adds a column with a label for people. */
  void field(
      String collection,
      String name,
      Column column,
      @Nullable String note,
      @Nullable String label) {
    add(collection, name, column, note, label, false, null);
  }

  /** Adds a column with a file. */
  void file(String collection, String name, Column column, @Nullable String label) {
    add(collection, name, column, null, label, false, FILES);
    relation(collection, name, FILES, new Fields());
  }

  /** Adds a column with an item of another collection. */
  void reference(String collection, String name, String to, @Nullable String label) {
    add(collection, name, Column.REFERENCE, null, label, false, to);
    relation(collection, name, to, new Fields());
  }

  /**
   * Adds links between two collections.
   *
   * @param junction the name of the collection of the links
   * @param to the collection that they lead to, or {@code directus_files}
   */
  void links(String collection, String name, String junction, String to, @Nullable String label) {
    boolean files = to.equals(FILES);
    alias(collection, name, files ? "files" : "list-m2m", files ? "files" : "m2m", label);
    junction(collection, name, junction, "target");
    add(junction, "target", Column.KEY, null, null, false, to);
    relation(junction, "target", to, new Fields().put("junction_field", "source"));
  }

  /** Adds links that lead to items of several collections. */
  void mixedLinks(
      String collection, String name, String junction, List<String> to, @Nullable String label) {
    alias(collection, name, "list-m2a", "m2a", label);
    junction(collection, name, junction, "item");
    anyItem(junction, "item", to, "source");
  }

  /** Adds columns with an item of one of several collections. */
  void anyItem(String collection, String name, List<String> to, @Nullable String junctionField) {
    field(collection, "collection", Column.LINE, null);
    add(collection, name, Column.LINE, null, null, false, null);
    relations.add(
        new Fields()
            .put("collection", collection)
            .put("field", name)
            .put("related_collection", Value.NULL)
            .put(
                "meta",
                new Fields()
                    .put("many_collection", collection)
                    .put("many_field", name)
                    .put("one_collection", Value.NULL)
                    .put("one_field", Value.NULL)
                    .put("one_collection_field", "collection")
                    .put("one_allowed_collections", new Value.Array(texts(to)))
                    .put("junction_field", junctionField))
            .dict());
  }

  private void junction(String collection, String name, String junction, String other) {
    collection(junction, "import_export", Kind.JUNCTION, null);
    add(junction, "source", Column.KEY, null, null, false, collection);
    relation(
        junction,
        "source",
        collection,
        new Fields()
            .put("one_field", name)
            .put("junction_field", other)
            .put("sort_field", "sort")
            .put("one_deselect_action", "delete"));
    field(junction, "sort", Column.INTEGER, null);
  }

  private void alias(
      String collection, String name, String look, String special, @Nullable String label) {
    fields.add(
        new Fields()
            .put("collection", collection)
            .put("field", name)
            .put("type", "alias")
            .put(
                "meta",
                meta(collection, name, label)
                    .put("interface", look)
                    .put("special", new Value.Array(List.of(Value.of(special)))))
            .dict());
  }

  private Fields meta(String collection, String name, @Nullable String label) {
    Fields meta =
        new Fields()
            .put("collection", collection)
            .put("field", name)
            .put("sort", sorts.merge(collection, 1, Integer::sum));
    if (label != null) {
      Value translation = new Fields().put("language", "en-US").put("translation", label).dict();
      meta.put("translations", new Value.Array(List.of(translation)));
    }
    return meta;
  }

  private void add(
      String collection,
      String name,
      Column column,
      @Nullable String note,
      @Nullable String label,
      boolean key,
      @Nullable String foreign) {
    Fields meta =
        meta(collection, name, label)
            .put("interface", column.look())
            .put("hidden", key)
            .put("readonly", key)
            .put("note", note)
            .put("special", key ? new Value.Array(List.of(Value.of("uuid"))) : special(column))
            .put("options", column.options());
    Fields schema =
        new Fields()
            .put("name", name)
            .put("table", collection)
            .put("data_type", column.dataType())
            .put("default_value", Value.NULL)
            .put("max_length", column.longest() == null ? Value.NULL : Value.of(column.longest()))
            .put("is_nullable", !key)
            .put("is_unique", key)
            .put("is_primary_key", key)
            .put("has_auto_increment", false)
            .put("foreign_key_table", foreign)
            .put("foreign_key_column", foreign == null ? null : "id");
    fields.add(
        new Fields()
            .put("collection", collection)
            .put("field", name)
            .put("type", column.type())
            .put("meta", meta)
            .put("schema", schema)
            .dict());
  }

  private static Value special(Column column) {
    return column.special().isEmpty() ? Value.NULL : new Value.Array(texts(column.special()));
  }

  private static List<Value> texts(List<String> texts) {
    return texts.stream().<Value>map(Value::of).toList();
  }

  private void relation(String collection, String field, String to, Fields more) {
    Map<String, Value> meta =
        new LinkedHashMap<>(
            new Fields()
                .put("many_collection", collection)
                .put("many_field", field)
                .put("one_collection", to)
                .dict()
                .entries());
    meta.putAll(more.dict().entries());
    relations.add(
        new Fields()
            .put("collection", collection)
            .put("field", field)
            .put("related_collection", to)
            .put("meta", new Value.Dict(meta))
            .put(
                "schema",
                new Fields()
                    .put("table", collection)
                    .put("column", field)
                    .put("foreign_key_table", to)
                    .put("foreign_key_column", "id")
                    .put("on_update", "NO ACTION")
                    .put("on_delete", meta.containsKey("sort_field") ? "CASCADE" : "SET NULL"))
            .dict());
  }

  /** Returns the whole schema. */
  Value value() {
    return new Fields()
        .put("version", 1)
        .put("directus", VERSION)
        .put("vendor", "sqlite")
        .put("collections", new Value.Array(collections))
        .put("fields", new Value.Array(fields))
        .put("relations", new Value.Array(relations))
        .dict();
  }
}
