package dev.pressport.php;

import org.jspecify.annotations.Nullable;

/**
 * The progress of a {@link LengthCorrection} in a text.
 *
 * @param pos the next character
 * @param frame the array or object being read, null outside
 * @param edits what was corrected so far
 */
record CorrectionState(int pos, @Nullable Frame frame, @Nullable Edit edits) {

  private static final long MIXER = 0x9E3779B97F4A7C15L;

  /** A correction: what stands between two offsets is replaced. */
  record Edit(int from, int to, String replacement, @Nullable Edit earlier) {}

  /**
   * An array or object being read.
   *
   * @param className null for an array
   * @param declared how many pairs it says it has
   * @param countFrom where the count stands
   * @param pairs how many were read
   * @param atKey whether a key comes next
   * @param pairsEnd where the last whole pair ends
   * @param pairsEdits what was corrected up to there
   * @param outside the {@link Frame#hash} of what it lies in
   */
  record Frame(
      @Nullable Frame parent,
      @Nullable String className,
      long declared,
      int countFrom,
      int countTo,
      long pairs,
      boolean atKey,
      int pairsEnd,
      @Nullable Edit pairsEdits,
      long outside) {

    Frame afterKey() {
      return new Frame(
          parent,
          className,
          declared,
          countFrom,
          countTo,
          pairs,
          false,
          pairsEnd,
          pairsEdits,
          outside);
    }

    Frame afterValue(int end, @Nullable Edit edits) {
      return new Frame(
          parent, className, declared, countFrom, countTo, pairs + 1, true, end, edits, outside);
    }

    /** Returns a hash of what is still expected, here and in all enclosing frames. */
    long hash() {
      long mixed = (outside + declared - pairs) * MIXER + (atKey ? 1 : 2);
      return mixed ^ (mixed >>> 29);
    }
  }

  /** The same place with one more correction. */
  CorrectionState with(int from, int to, String replacement) {
    return new CorrectionState(pos, frame, new Edit(from, to, replacement, edits));
  }

  /** Past a key or value that ends at {@code end}. */
  CorrectionState past(int end) {
    Frame next = frame;
    if (next != null) {
      next = next.atKey() ? next.afterKey() : next.afterValue(end, edits);
    }
    return new CorrectionState(end, next, edits);
  }

  /** Into the array or object that begins here. */
  CorrectionState into(Frame opened) {
    return new CorrectionState(opened.pairsEnd(), opened, edits);
  }

  /** Returns a hash that distinguishes what can still follow. */
  long hash() {
    return (frame == null ? 0 : frame.hash()) * 31 + pos;
  }
}
