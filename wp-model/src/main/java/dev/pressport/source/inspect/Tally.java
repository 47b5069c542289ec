package dev.pressport.source.inspect;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A count of names, of which a hostile source may have any number: only a limited number is kept
 * apart.
 */
final class Tally {
  static final int MOST_NAMES = 1000;
  static final int LONGEST_NAME = 200;

  private final SortedMap<String, Long> byName = new TreeMap<>();
  private long unnamed;

  /** Counts a name, and returns whether it is kept apart. */
  boolean add(String name) {
    boolean known = byName.containsKey(name);
    boolean kept = known || (byName.size() < MOST_NAMES && name.length() <= LONGEST_NAME);
    if (kept) {
      byName.merge(name, 1L, Long::sum);
    } else {
      unnamed++;
    }
    return kept;
  }

  Counts counts() {
    return new Counts(byName, unnamed);
  }
}
