package dev.pressport.posttype;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Values that are made once for all items of a site, such as a table of a plugin's own numbers.
 * Safe for many threads.
 */
public final class SiteValues {
  private final Map<Class<?>, Object> values = new HashMap<>();

  /** Returns the value of a kind, made when it is first requested. */
  public synchronized <T> T get(Class<T> kind, Supplier<T> value) {
    Object known = values.get(kind);
    if (known == null) {
      known = value.get();
      values.put(kind, known);
    }
    return kind.cast(known);
  }
}
