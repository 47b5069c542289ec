package dev.pressport.source.wxr.repair;

/** A listener to repairs, called while the segment concerned is being read. */
@FunctionalInterface
public interface RepairListener {

  /**
   * Reports a repair.
   *
   * @param byteOffset the offset in the source, in bytes
   */
  void repaired(RepairKind kind, long byteOffset);
}
