package dev.pressport.export.richtext;

import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making. */
public final class Node {
  private final Map<String, Value> fields = new LinkedHashMap<>();

  /** An object without fields. */
  public Node() {}

  /** Adds a field. */
  public Node put(String name, Value value) {
    fields.put(name, value);
    return this;
  }

  /** Adds a text, or null. */
  public Node put(String name, @Nullable String text) {
    return put(name, text == null ? Value.NULL : Value.of(text));
  }

  /** Adds a number. */
  public Node put(String name, long number) {
    return put(name, Value.of(number));
  }

  /** Adds a number, or null. */
  public Node putNumber(String name, @Nullable Integer number) {
    return put(name, number == null ? Value.NULL : Value.of(number.longValue()));
  }

  /** Adds a truth value. */
  public Node put(String name, boolean value) {
    return put(name, Value.of(value));
  }

  /** Adds a list. */
  public Node put(String name, List<? extends Value> items) {
    return put(name, new Value.Array(List.copyOf(items)));
  }

  /** Adds an object. */
  public Node put(String name, Node node) {
    return put(name, node.build());
  }

  /** Adds a text where there is one. */
  public Node putIfPresent(String name, @Nullable String text) {
    return text == null || text.isEmpty() ? this : put(name, text);
  }

  /** Returns the object. */
  public Value.Dict build() {
    return new Value.Dict(fields);
  }
}
