package dev.pressport.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The metas of one item: every key with all its values in stored order, decoded once as WordPress
 * decodes them.
 *
 * @param values key to values, never an empty list
 * @param raw for values that had to be repaired: key to index in the list to the stored text
 * @param published the keys that the site shows to visitors itself, in its REST API; empty when the
 *     source is another one
 */
public record Metas(
    Map<String, List<Value>> values,
    Map<String, Map<Integer, String>> raw,
    List<String> published) {

  /** No metas. */
  public static final Metas NONE = new Metas(Map.of(), Map.of(), List.of());

  public Metas {
    values = copy(values);
    raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
    published = List.copyOf(published);
  }

  private static Map<String, List<Value>> copy(Map<String, List<Value>> values) {
    Map<String, List<Value>> copy = new LinkedHashMap<>();
    values.forEach((key, list) -> copy.put(key, List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
  }

  /** The first value of {@code key}, as WordPress's {@code get_post_meta($id, $key, true)}. */
  public Optional<Value> first(String key) {
    List<Value> list = values.get(key);
    return list == null ? Optional.empty() : Optional.of(list.get(0));
  }

  /** The same metas without some keys. */
  public Metas without(Set<String> keys) {
    if (Collections.disjoint(values.keySet(), keys)) {
      return this;
    }
    Map<String, List<Value>> kept = new LinkedHashMap<>(values);
    kept.keySet().removeAll(keys);
    Map<String, Map<Integer, String>> keptRaw = new LinkedHashMap<>(raw);
    keptRaw.keySet().removeAll(keys);
    return new Metas(kept, keptRaw, published);
  }

  /** The first value of {@code key} when it is a string in memory. */
  public Optional<String> string(String key) {
    return first(key)
        .filter(v -> v instanceof Text text && text.inline())
        .map(v -> ((Text) v).string());
  }

  /** Collects metas in stored order. */
  public static final class Builder {
    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final Map<String, Map<Integer, String>> raw = new LinkedHashMap<>();
    private final Set<String> published = new LinkedHashSet<>();

    /** Adds a value of {@code key}. */
    public void add(String key, Value value) {
      values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    /** Adds a repaired value of {@code key} and its stored text. */
    public void addRepaired(String key, Value value, String stored) {
      add(key, value);
      int index = values.getOrDefault(key, List.of()).size() - 1;
      raw.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(index, stored);
    }

    /** Adds a value of {@code key} as the REST API of the site shows it. */
    public void addPublished(String key, Value value) {
      add(key, value);
      published.add(key);
    }

    /** Returns all metas added. */
    public Metas build() {
      return values.isEmpty() ? NONE : new Metas(values, raw, List.copyOf(published));
    }
  }
}
