package dev.pressport.export.sqlite;

import dev.pressport.model.Value;
import dev.pressport.record.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param type {@code INTEGER}, {@code REAL} or {@code TEXT}; empty for values of any kind
 * @param meaning in half a line for people
 * @param parent the column of another table that it refers to, {@code entries(id)}; null for none
 */
record Column(String name, String type, String meaning, @Nullable String parent) {
  static final String INTEGER = "INTEGER";
  static final String REAL = "REAL";
  static final String TEXT = "TEXT";
  static final String ANY = "";

  private static final Set<Class<?>> INTEGERS =
      Set.of(long.class, Long.class, int.class, Integer.class, boolean.class, Boolean.class);
  private static final Set<Class<?>> REALS = Set.of(double.class, Double.class);

  /** Returns the type for a part of the records of a class: lists and maps are JSON. */
  static String typeOf(Class<?> root, List<String> keys) {
    Class<?> type = root;
    for (String key : keys) {
      Optional<Component> part =
          type.isRecord()
              ? Component.of(type).stream().filter(one -> one.name().equals(key)).findFirst()
              : Optional.empty();
      if (part.isEmpty()) {
        return ANY;
      }
      type = part.get().type();
    }
    if (INTEGERS.contains(type)) {
      return INTEGER;
    }
    return REALS.contains(type) ? REAL : type == Value.class ? ANY : TEXT;
  }
}
