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
}
