package dev.pressport.render;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Values that are made once for all bodies of a site. Safe for many threads. */
final class SiteValues {
  private final Map<Class<?>, Object> values = new HashMap<>();

  /** Returns the value of a kind, made when it is first requested. */
  synchronized <T> T get(Class<T> kind, Supplier<T> value) {
    Object known = values.get(kind);
    if (known == null) {
      known = value.get();
      values.put(kind, known);
    }
    return kind.cast(known);
  }
}
