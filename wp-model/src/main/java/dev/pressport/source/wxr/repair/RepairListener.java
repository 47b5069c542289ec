package dev.pressport.source.wxr.repair;

import dev.pressport.problem.ProblemKind;

/** Hears what was repaired, while the segment concerned is being read. */
@FunctionalInterface
public interface RepairListener {

  /**
   * Something was repaired.
   *
   * @param byteOffset where in the source it stands, in bytes from its first one
   */
  void repaired(ProblemKind kind, long byteOffset);
}
