package dev.pressport.source.wxr;

/** Hears what was repaired, while the segment concerned is being read. */
@FunctionalInterface
interface RepairListener {

  /**
   * Something was repaired.
   *
   * @param byteOffset where in the source it stands, in bytes from its first one
   */
  void repaired(Repair kind, long byteOffset);
}
