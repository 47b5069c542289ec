package dev.pressport.export.value;

import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.record.Component;
import dev.pressport.record.RecordValues;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of what {@link RecordValues} and {@link ValueJson} make of records, from the records'
 * components alone. What is {@link Nullable} in Java may be null in JSON.
 */
public final class RecordSchemas {
  private static final JsonSchema STRING = JsonSchema.of("string");
  private static final JsonSchema BOOLEAN = JsonSchema.of("boolean");
  private static final JsonSchema INT = JsonSchema.of("integer");

  /** The schema of 64-bit integers: beyond 2^53-1 they are strings of digits. */
  private static final JsonSchema LONG =
      JsonSchema.ANY.with("type", List.of("integer", "string")).with("pattern", "^-?[0-9]{16,19}$");

  private static final String SECONDS = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}";

  private static final Map<Class<?>, JsonSchema> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, STRING),
          Map.entry(Text.class, STRING),
          Map.entry(boolean.class, BOOLEAN),
          Map.entry(Boolean.class, BOOLEAN),
          Map.entry(int.class, INT),
          Map.entry(Integer.class, INT),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(Double.class, JsonSchema.of("number")),
          Map.entry(LocalDateTime.class, STRING.with("pattern", SECONDS + "$")),
          Map.entry(
              Instant.class,
              STRING.with("format", "date-time").with("pattern", SECONDS + "([.][0-9]+)?Z$")),
          Map.entry(Value.class, JsonSchema.ANY),
          Map.entry(Metas.class, JsonSchema.map(JsonSchema.array(JsonSchema.ANY))));

  private final Map<Class<?>, JsonSchema> known = new HashMap<>(PLAIN);

  /**
   * Creates the schemas, with given ones for classes that are not divided into components: those
   * that are written in another form, and recursive records, which need a reference.
   */
  public RecordSchemas(Map<Class<?>, JsonSchema> known) {
    this.known.putAll(known);
  }

  /**
   * The schema of each component of a record class by its key, in their order.
   *
   * @throws IllegalArgumentException when it holds what {@link RecordValues} would refuse
   */
  public Map<String, JsonSchema> properties(Class<?> type) {
    Map<String, JsonSchema> properties = new LinkedHashMap<>();
    for (Component component : Component.of(type)) {
      properties.put(component.name(), of(component.accessor().getAnnotatedReturnType()));
    }
    return properties;
  }

  /** The schema of a record class, with all its keys. */
  public JsonSchema object(Class<?> type) {
    return JsonSchema.object(properties(type));
  }

  private JsonSchema of(AnnotatedType annotated) {
    JsonSchema schema =
        annotated instanceof AnnotatedParameterizedType generic
            ? generic(generic)
            : single(annotated.getType());
    return annotated.isAnnotationPresent(Nullable.class) ? schema.orNull() : schema;
  }

  private JsonSchema generic(AnnotatedParameterizedType generic) {
    AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
    JsonSchema last = of(arguments[arguments.length - 1]);
    Type raw = ((ParameterizedType) generic.getType()).getRawType();
    if (raw == List.class) {
      return JsonSchema.array(last);
    }
    if (raw == Map.class) {
      return JsonSchema.map(last);
    }
    throw new IllegalArgumentException("no schema can be made of " + generic);
  }

  private JsonSchema single(Type type) {
    JsonSchema schema = known.get(type);
    if (schema != null) {
      return schema;
    }
    if (type instanceof Class<?> record && record.isRecord()) {
      return object(record);
    }
    throw new IllegalArgumentException("no schema can be made of " + type);
  }
}
