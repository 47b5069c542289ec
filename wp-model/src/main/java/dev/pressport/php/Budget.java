package dev.pressport.php;

/** The number of steps that a search may still take. */
final class Budget {

  private long left;

  Budget(long steps) {
    left = steps;
  }

  /** Takes one step; false when none is left. */
  boolean spend() {
    return left-- > 0;
  }
}
