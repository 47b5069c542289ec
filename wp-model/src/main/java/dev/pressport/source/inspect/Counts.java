package dev.pressport.source.inspect;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The number of occurrences of each name.
 *
 * @param byName in the order of the names
 * @param unnamed the occurrences of further names, which were too many or too long to be kept
 */
public record Counts(SortedMap<String, Long> byName, long unnamed) {
  static final Counts NONE = new Counts(new TreeMap<>(), 0);

  public Counts {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /** Returns the total. */
  public long total() {
    return byName.values().stream().mapToLong(Long::longValue).sum() + unnamed;
  }

  /** Returns the number of occurrences of a name. */
  public long of(String name) {
    return byName.getOrDefault(name, 0L);
  }
}
