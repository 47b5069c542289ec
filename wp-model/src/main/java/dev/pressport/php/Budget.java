package dev.pressport.php;

/** How many more steps a search may take. */
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
