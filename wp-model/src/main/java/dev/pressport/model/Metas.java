package dev.pressport.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The metas of one item: every key with all its values in stored order, decoded once as WordPress
 * decodes them.
 *
 * @param values key to values, never an empty list
 * @param raw for values that had to be repaired: key to index in the list to the stored text
 * @param stored for serialized values that are whole: key to index in the list to the stored text,
 *     which two equal metas may differ in; empty when the source does not have it
 * @param published the keys that the site shows to visitors itself, in its REST API; empty when the
 *     source is another one
 */
public record Metas(
    Map<String, List<Value>> values,
    Map<String, Map<Integer, String>> raw,
    Map<String, Map<Integer, String>> stored,
    List<String> published) {

  /** No metas. */
  public static final Metas NONE = new Metas(Map.of(), Map.of(), List.of());

  /** Metas whose source does not have the stored texts. */
  public Metas(
      Map<String, List<Value>> values,
      Map<String, Map<Integer, String>> raw,
      List<String> published) {
    this(values, raw, Map.of(), published);
  }

  public Metas {
    values = copy(values);
    raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
    stored = Map.copyOf(stored);
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
    Map<String, Map<Integer, String>> keptStored = new LinkedHashMap<>(stored);
    keptStored.keySet().removeAll(keys);
    return new Metas(kept, keptRaw, keptStored, published);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Metas metas
        && values.equals(metas.values)
        && raw.equals(metas.raw)
        && published.equals(metas.published);
  }

  @Override
  public int hashCode() {
    return Objects.hash(values, raw, published);
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
    private final Map<String, Map<Integer, String>> stored = new LinkedHashMap<>();
    private final Set<String> published = new LinkedHashSet<>();

    /** Adds a value of {@code key}. */
    public void add(String key, Value value) {
      values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    /** Adds a repaired value of {@code key} and its stored text. */
    public void addRepaired(String key, Value value, String text) {
      add(key, value);
      put(raw, key, text);
    }

    /** Adds a value of {@code key} that was serialized, and its stored text. */
    public void addSerialized(String key, Value value, String text) {
      add(key, value);
      put(stored, key, text);
    }

    private void put(Map<String, Map<Integer, String>> texts, String key, String text) {
      int index = values.getOrDefault(key, List.of()).size() - 1;
      texts.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(index, text);
    }

    /** Adds a value of {@code key} as the REST API of the site shows it. */
    public void addPublished(String key, Value value) {
      add(key, value);
      published.add(key);
    }

    /** Returns all metas added. */
    public Metas build() {
      return values.isEmpty() ? NONE : new Metas(values, raw, stored, List.copyOf(published));
    }
  }
}
