package dev.pressport.export.json;

import dev.pressport.export.value.ContentForms;
import dev.pressport.export.value.JsonSchema;
import dev.pressport.export.value.RecordSchemas;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The schemas of what {@link ItemJson} and {@link JsonSession} write, made from the records of the
 * model and those of the post types' details.
 */
final class CleanJsonSchema {
  private static final JsonSchema OBJECT = JsonSchema.of("object");
  private static final JsonSchema STRING = JsonSchema.of("string");
  private static final String META = "meta";
  private static final String DETAILS = "details";

  private final RecordSchemas records = new RecordSchemas(known());

  /** A document with a definition of each kind of line and file; any of them is valid. */
  JsonSchema all() {
    Map<String, JsonSchema> definitions = definitions();
    Stream<String> kinds = Stream.of("entry", "author", "term", "comment", "site", "menus");
    return document("Pressport's clean JSON, version " + SiteJson.VERSION)
        .with("anyOf", kinds.map(kind -> JsonSchema.reference(kind).keywords()).toList())
        .with("$defs", JsonSchema.keywords(definitions));
  }

  /** A document that describes the entries of one type, with the definitions that it needs. */
  JsonSchema entriesOf(PostType type) {
    Map<String, JsonSchema> properties = entry();
    properties.put("type", JsonSchema.ANY.with("const", type.name()));
    properties.put(DETAILS, JsonSchema.reference(detailsName(type)));
    JsonSchema entry = JsonSchema.object(properties);
    JsonSchema document = document(type.label()).with("description", type.meaning());
    for (Map.Entry<String, Value> keyword : entry.keywords().entries().entrySet()) {
      document = document.with(keyword.getKey(), keyword.getValue());
    }
    return document.with("$defs", JsonSchema.keywords(neededBy(entry)));
  }

  private static JsonSchema document(String title) {
    return JsonSchema.ANY.with("$schema", JsonSchema.DRAFT).with("title", title);
  }

  /** The definitions that a schema refers to, and those that they refer to. */
  private Map<String, JsonSchema> neededBy(JsonSchema schema) {
    Map<String, JsonSchema> needed = definitions();
    Set<String> names = new HashSet<>();
    Deque<JsonSchema> unseen = new ArrayDeque<>(List.of(schema));
    while (!unseen.isEmpty()) {
      for (String name : unseen.remove().references()) {
        if (names.add(name)) {
          unseen.add(needed.getOrDefault(name, JsonSchema.ANY));
        }
      }
    }
    needed.keySet().retainAll(names);
    return needed;
  }

  private Map<String, JsonSchema> definitions() {
    Map<String, JsonSchema> definitions = new LinkedHashMap<>();
    definitions.put("entry", anyEntry());
    definitions.put("author", JsonSchema.object(withMetas(records.properties(Author.class))));
    definitions.put("term", JsonSchema.object(withMetas(records.properties(Term.class))));
    definitions.put("comment", JsonSchema.object(withMetas(records.properties(Comment.class))));
    definitions.put("site", SiteJson.schema(records));
    definitions.put("menus", JsonSchema.array(records.object(Menu.class)));
    definitions.put("menuItem", records.object(MenuItem.class));
    definitions.put("content", content());
    for (PostType type : PostTypes.all()) {
      definitions.put(detailsName(type), details(type));
    }
    return definitions;
  }

  private static Map<Class<?>, JsonSchema> known() {
    Map<Class<?>, JsonSchema> known = new HashMap<>();
    known.put(Content.class, JsonSchema.reference("content"));
    known.put(MenuItem.class, JsonSchema.reference("menuItem"));
    known.put(Details.class, OBJECT);
    for (PostType type : PostTypes.all()) {
      known.putIfAbsent(type.detailsType(), JsonSchema.reference(detailsName(type)));
    }
    return known;
  }

  private static String detailsName(PostType type) {
    return DETAILS + "." + type.name();
  }

  private JsonSchema details(PostType type) {
    Map<String, JsonSchema> properties = records.properties(type.detailsType());
    properties.replaceAll((key, schema) -> described(schema, PostTypes.meaning(type, key)));
    return JsonSchema.object(properties).with("description", type.meaning());
  }

  private static JsonSchema described(JsonSchema schema, Optional<String> meaning) {
    return meaning.map(text -> schema.with("description", text)).orElse(schema);
  }

  /** An entry of whatever type; one of a known type has its details. */
  private JsonSchema anyEntry() {
    List<Value> cases = new ArrayList<>();
    for (PostType type : PostTypes.all()) {
      JsonSchema name = JsonSchema.ANY.with("const", type.name());
      cases.add(
          JsonSchema.ANY
              .with("if", property("type", name).keywords())
              .with("then", property(DETAILS, JsonSchema.reference(detailsName(type))).keywords())
              .keywords());
    }
    return JsonSchema.object(entry()).with("allOf", cases);
  }

  private static JsonSchema property(String key, JsonSchema schema) {
    return JsonSchema.ANY.with("properties", JsonSchema.keywords(Map.of(key, schema)));
  }

  private Map<String, JsonSchema> entry() {
    Map<String, JsonSchema> columns = records.properties(Entry.class);
    Map<String, JsonSchema> term = records.properties(Term.Ref.class);
    term.remove("taxonomy");
    columns.put("terms", JsonSchema.map(JsonSchema.array(JsonSchema.object(term))));
    return withMetas(columns);
  }

  /** Metas are written as two objects: their values and the stored text of repaired ones. */
  private static Map<String, JsonSchema> withMetas(Map<String, JsonSchema> properties) {
    Map<String, JsonSchema> longer = new LinkedHashMap<>();
    properties.forEach(
        (key, schema) -> {
          longer.put(key, schema);
          if (key.equals(META)) {
            longer.put("metaRaw", JsonSchema.map(JsonSchema.map(STRING)));
          }
        });
    return longer;
  }

  /** Returns the schema of a body, of which only the requested forms are present. */
  private static JsonSchema content() {
    Map<String, JsonSchema> properties = new LinkedHashMap<>();
    properties.put("format", JsonSchema.oneOf(names(Content.Format.values())));
    properties.put("source", JsonSchema.oneOf(names(Content.Origin.values())));
    List<String> required = List.copyOf(properties.keySet());
    properties.putAll(ContentForms.schemas());
    return JsonSchema.object(properties).with("required", required);
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
