package dev.pressport.source.wxr.repair;

/** Hears what was repaired, while the segment concerned is being read. */
@FunctionalInterface
public interface RepairListener {

  /**
   * Something was repaired.
   *
   * @param byteOffset where in the source it stands, in bytes from its first one
   */
  void repaired(RepairKind kind, long byteOffset);
}
