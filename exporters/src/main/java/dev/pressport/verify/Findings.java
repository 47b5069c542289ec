package dev.pressport.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Things found by a check: all are counted, the first ones are kept. For one thread. */
public final class Findings<T> {
  /** The most that are kept. */
  public static final int MOST = 10_000;

  private final List<T> first = new ArrayList<>();
  private long count;

  void add(T finding) {
    count++;
    if (first.size() < MOST) {
      first.add(finding);
    }
  }

  /** The number of all. */
  public long count() {
    return count;
  }

  /** Returns whether nothing was found. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** The first ones, in the order in which they were found. */
  public List<T> first() {
    return Collections.unmodifiableList(first);
  }
}
