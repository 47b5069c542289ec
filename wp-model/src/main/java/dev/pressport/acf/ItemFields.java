package dev.pressport.acf;

import dev.pressport.model.Value;
import java.util.Map;
import java.util.Set;

/**
 * The values of an item's fields by name, and information about them.
 *
 * @param about keys and types of fields, orphans, and the names of inferred ones; may be empty
 * @param passwords the names of the metas that hold the values of password fields
 */
public record ItemFields(
    Map<String, Value> values, Map<String, Value> about, Set<String> passwords) {
  /** The fields of an item without any. */
  static final ItemFields NONE = new ItemFields(Map.of(), Map.of(), Set.of());

  public ItemFields {
    passwords = Set.copyOf(passwords);
  }

  /** Returns whether there is anything to say. */
  public boolean isEmpty() {
    return values.isEmpty() && about.isEmpty();
  }
}
