package dev.pressport.export.cms;

import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, in the order in which they are written. */
public final class Fields {
  private final Map<String, Value> values = new LinkedHashMap<>();

  /** Adds a text; NULL for none. */
  public Fields put(String key, @Nullable String text) {
    return put(key, text == null ? Value.NULL : Value.of(text));
  }

  /** Adds a text; NULL for none. */
  public Fields put(String key, Optional<String> text) {
    return put(key, text.orElse(null));
  }

  /** Adds a number. */
  public Fields put(String key, long number) {
    return put(key, Value.of(number));
  }

  /** Adds a truth value. */
  public Fields put(String key, boolean truth) {
    return put(key, Value.of(truth));
  }

  /** Adds a value. */
  public Fields put(String key, Value value) {
    values.put(key, value);
    return this;
  }

  /** Adds a text, unless there is none, or only white space. */
  public Fields putFilled(String key, @Nullable String text) {
    return text == null || text.isBlank() ? this : put(key, text);
  }

  /** Adds the fields of another object. */
  public Fields put(String key, Fields fields) {
    return put(key, fields.dict());
  }

  /** Adds a value, unless it is NULL. */
  public Fields putKnown(String key, Value value) {
    return value instanceof Value.Null ? this : put(key, value);
  }

  /** Returns the object. */
  public Value.Dict dict() {
    return new Value.Dict(values);
  }
}
