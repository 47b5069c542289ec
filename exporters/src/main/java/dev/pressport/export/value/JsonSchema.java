package dev.pressport.export.value;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.record.RecordValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A JSON Schema of draft 2020-12: what a JSON value may be.
 *
 * @param keywords in the order in which they are written; none allow anything
 */
public record JsonSchema(Value.Dict keywords) {
  /** The name of the draft, for the keyword {@code $schema} of a document. */
  public static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  /** Any value. */
  public static final JsonSchema ANY = new JsonSchema(new Value.Dict(Map.of()));

  private static final String TYPE = "type";
  private static final String ENUM = "enum";
  private static final String REF = "$ref";
  private static final String DEFINITIONS = "#/$defs/";

  /** Any value of a JSON type, such as {@code string}. */
  public static JsonSchema of(String type) {
    return ANY.with(TYPE, type);
  }

  /** One of some strings. */
  public static JsonSchema oneOf(List<String> values) {
    return ANY.with(ENUM, values);
  }

  /** Returns a reference to a definition in the {@code $defs} of the same document. */
  public static JsonSchema reference(String name) {
    return ANY.with(REF, DEFINITIONS + name);
  }

  /** A list. */
  public static JsonSchema array(JsonSchema items) {
    return of("array").with("items", items.keywords());
  }

  /** An object with any keys. */
  public static JsonSchema map(JsonSchema values) {
    return of("object").with("additionalProperties", values.keywords());
  }

  /** An object with these keys, all of which must be there. Others may be. */
  public static JsonSchema object(Map<String, JsonSchema> properties) {
    return of("object")
        .with("properties", keywords(properties))
        .with("required", List.copyOf(properties.keySet()));
  }

  /** Schemas by name as a value. */
  public static Value keywords(Map<String, JsonSchema> schemas) {
    Map<String, Value> entries = new LinkedHashMap<>();
    schemas.forEach((name, schema) -> entries.put(name, schema.keywords()));
    return new Value.Dict(entries);
  }

  /**
   * The same with one more keyword at the end, or with another value for it.
   *
   * @param value as {@link RecordValues#of} takes it
   */
  public JsonSchema with(String keyword, Object value) {
    Map<String, Value> longer = new LinkedHashMap<>(keywords.entries());
    longer.put(keyword, RecordValues.of(value));
    return new JsonSchema(new Value.Dict(longer));
  }

  /** The same, or null. */
  public JsonSchema orNull() {
    if (keywords.entries().containsKey(REF)) {
      return ANY.with("anyOf", List.of(keywords, of("null").keywords()));
    }
    JsonSchema schema = this;
    if (keywords.entries().containsKey(TYPE)) {
      schema = schema.with(TYPE, longer(TYPE, Value.of("null")));
    }
    if (keywords.entries().containsKey(ENUM)) {
      schema = schema.with(ENUM, longer(ENUM, Value.NULL));
    }
    return schema;
  }

  /** The names of all {@link #reference}s in it. */
  public Set<String> references() {
    Set<String> names = new TreeSet<>();
    collectReferences(keywords, names);
    return names;
  }

  private static void collectReferences(Value part, Set<String> names) {
    if (part instanceof Value.Array array) {
      array.items().forEach(item -> collectReferences(item, names));
    } else if (part instanceof Value.Dict dict) {
      dict.entries().values().forEach(value -> collectReferences(value, names));
      if (dict.entries().get(REF) instanceof Text target) {
        names.add(target.string().substring(DEFINITIONS.length()));
      }
    }
  }

  private List<Value> longer(String keyword, Value last) {
    Value value = keywords.entries().getOrDefault(keyword, Value.NULL);
    List<Value> values =
        new ArrayList<>(value instanceof Value.Array array ? array.items() : List.of(value));
    values.add(last);
    return values;
  }
}
