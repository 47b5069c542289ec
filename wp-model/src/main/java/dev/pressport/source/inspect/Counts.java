package dev.pressport.source.inspect;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often names occur.
 *
 * @param byName in the order of the names
 * @param unnamed how many more there are, of names that were too many or too long to be kept
 */
public record Counts(SortedMap<String, Long> byName, long unnamed) {
  static final Counts NONE = new Counts(new TreeMap<>(), 0);

  public Counts {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /** All together. */
  public long total() {
    return byName.values().stream().mapToLong(Long::longValue).sum() + unnamed;
  }

  /** How often a name occurs. */
  public long of(String name) {
    return byName.getOrDefault(name, 0L);
  }
}
