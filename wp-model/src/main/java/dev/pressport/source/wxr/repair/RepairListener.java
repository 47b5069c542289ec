package dev.pressport.source.wxr.repair;

import dev.pressport.problem.ProblemKind;

/** Hears what was repaired, while the segment concerned is being read. */
@FunctionalInterface
public interface RepairListener {

  /**
   * Reports a repair.
   *
   * @param byteOffset the offset in the source, in bytes
   */
  void repaired(ProblemKind kind, long byteOffset);

  /** Returns whether it also takes the changes themselves, as places in the bytes of the source. */
  default boolean takesEdits() {
    return false;
  }

  /**
   * Takes another text for a part of the source, in a form that XML 1.0 has for it.
   *
   * @param from the offset in bytes
   * @param to the offset behind the part; {@code from} for an insertion
   */
  default void replace(ProblemKind kind, long from, long to, String text) {}

  /** Takes the beginning of a part that is left out, before any change in it. */
  default void drop(ProblemKind kind, long from) {}

  /** Takes the end of a part that is left out. */
  default void keep(long to) {}

  /**
   * Takes a part that must be left out, which became known behind it.
   *
   * @param to the offset behind the part; {@link Long#MAX_VALUE} for all that follows
   */
  default void dropped(ProblemKind kind, long from, long to) {}
}
