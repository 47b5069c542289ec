package dev.pressport.source.inspect;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts entries by post type and status, of no more types than a {@link Tally} has names. */
final class TypeTally {
  private final SortedMap<String, Tally> statuses = new TreeMap<>();

  void add(String type, String status) {
    Tally tally = statuses.get(type);
    if (tally == null
        && statuses.size() < Tally.MOST_NAMES
        && type.length() <= Tally.LONGEST_NAME) {
      tally = new Tally();
      statuses.put(type, tally);
    }
    if (tally != null) {
      tally.add(status);
    }
  }

  SortedMap<String, Counts> counts() {
    SortedMap<String, Counts> counts = new TreeMap<>();
    statuses.forEach((type, tally) -> counts.put(type, tally.counts()));
    return counts;
  }
}
